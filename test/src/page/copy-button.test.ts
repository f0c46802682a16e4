import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";

/** Shows a text with a button that copies it, the clipboard of the page allowed or not. */
async function mountCopy(allowed: boolean) {
  await mountChart("pager", {total: 0, page: 0, size: 1});
  const {page} = await chartPage();
  await page.evaluate((allowed) => {
    const make = (tag: string, text: string) => {
      const made = document.createElement(tag);
      made.textContent = text;
      return made;
    };
    const written: string[] = [];
    const writeText = async (text: string) => {
      if (!allowed) throw new Error("not allowed");
      written.push(text);
    };
    Object.defineProperty(navigator, "clipboard", {value: {writeText}, configurable: true});
    const [shown, said] = [make("pre", "shown"), make("output", "")];
    const options = {text: () => "the text", shown, said, refused: "It is selected."};
    const made = window.components["copyButton"]?.("Copy", options);
    if (!(made instanceof Node)) throw new Error("no button");
    document.querySelector("#chart")?.replaceChildren(made, shown, said);
    made.addEventListener("click", () => (shown.dataset["written"] = written.join()));
  }, allowed);
  await page.getByRole("button", {name: "Copy"}).click();
  return page;
}

test("copyButton copies the text and says so", async () => {
  const page = await mountCopy(true);
  await expect.poll(() => page.locator("output").textContent()).toBe("Copied.");
  expect(await page.locator("pre").getAttribute("data-written")).toBe("the text");
  expect(await page.evaluate(() => String(getSelection()))).toBe("");
});

test("copyButton selects what is shown where the browser does not allow to copy", async () => {
  const page = await mountCopy(false);
  await expect.poll(() => page.locator("output").textContent()).toBe("It is selected.");
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe("shown");
});
