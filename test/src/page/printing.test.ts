import {expect, test} from "vitest";
import {bundleScript} from "../../browser/bundle.js";
import {openPage} from "../../browser/browser.js";

declare global {
  interface Window {
    printing: {
      responsive(draw: (width: number) => Node): HTMLElement;
      redrawOn(controls: EventTarget[], draw: () => Node): HTMLElement;
      tabs(views: {name: string; draw: () => Node}[]): HTMLElement;
    };
  }
}

const modules = ["page/redraw", "interaction/tabs"];

test("before the page is printed tabs are filled first and then drawn, whichever came first", async () => {
  const {page, close} = await openPage();
  const lines = modules.map((name) => `export * from "./src/${name}.js";`);
  await page.addScriptTag({content: await bundleScript(lines.join("\n"), "printing")});
  const panels = await page.evaluate(async () => {
    const {responsive, redrawOn, tabs} = window.printing;
    const control = new EventTarget();
    let changes = 0;
    document.body.append(responsive(() => document.createElement("p")));
    const views = ["one", "two", "three"].map((name) => ({
      name,
      draw: () =>
        redrawOn([control], () =>
          responsive((width) => document.createTextNode(`${name} ${width} ${changes}`))
        )
    }));
    const made = tabs(views);
    document.body.append(made);
    const [first, second] = made.querySelectorAll("button");
    second?.click();
    first?.click();
    changes += 1;
    control.dispatchEvent(new Event("input"));
    window.dispatchEvent(new Event("beforeprint"));
    return Array.from(made.querySelectorAll("[role=tabpanel]"), (panel) => panel.textContent);
  });
  expect(panels).toEqual(["one 673 1", "two 673 1", "three 673 1"]);
  await close();
});
