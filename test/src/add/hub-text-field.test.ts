import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";

/** What the field holds once files that were chosen are read, of which something else came after the first. */
async function heldAfter(then: "a paste" | "another file"): Promise<unknown> {
  const field = await mountChart("hubTextField", null);
  return field.evaluate(async (form, then) => {
    const [text, files] = [form.querySelector("textarea"), form.querySelector("input")];
    if (text === null || files === null) throw new Error("no field");
    const choose = (file: File) => {
      const chosen = new DataTransfer();
      chosen.items.add(file);
      files.files = chosen.files;
      files.dispatchEvent(new Event("change"));
    };
    const large = new File(["hub\n".repeat(5_000_000)], "large.txt");
    const small = new File(["hub\n"], "small.txt");
    choose(large);
    if (then === "another file") choose(small);
    else {
      text.value = "hub\nA title\n";
      text.dispatchEvent(new Event("input", {bubbles: true}));
    }
    for (const file of [large, small, large]) await file.arrayBuffer();
    const pages = "value" in form && Array.isArray(form.value) ? form.value : [];
    return {
      text: text.value,
      pages: pages.map(({path}) => path),
      said: form.querySelector(".status")?.textContent
    };
  }, then);
}

test("what is pasted while a chosen file is read stays", async () => {
  expect(await heldAfter("a paste")).toEqual({
    text: "hub\nA title\n",
    pages: ["pasted text"],
    said: ""
  });
});

test("of files chosen one after the other the last are held, however long the first take to be read", async () => {
  expect(await heldAfter("another file")).toEqual({
    text: "hub\n",
    pages: ["small.txt"],
    said: "small.txt is read as it is."
  });
});
