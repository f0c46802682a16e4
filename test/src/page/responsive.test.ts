import {expect, test} from "vitest";
import {bundleScript} from "../../browser/bundle.js";
import {openPage} from "../../browser/browser.js";

declare global {
  interface Window {
    drawing: {
      responsive(
        draw: (width: number, height: number) => Node,
        options?: {fits?: boolean}
      ): HTMLElement;
    };
  }
}

test("responsive(draw) draws to its width, and to that of the paper while the page is printed", async () => {
  const {page, close} = await openPage(undefined, {width: 1000});
  const content = await bundleScript('export * from "./src/page/responsive.js";', "drawing");
  await page.addScriptTag({content});
  const seen = await page.evaluate(async () => {
    const frame = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const place = (style: string) => {
      const around = document.createElement("div");
      around.setAttribute("style", style);
      const made = window.drawing.responsive((width) => document.createTextNode(`${width} wide`));
      around.append(made);
      document.body.append(around);
      return made;
    };
    const places = [place("width: 900px"), place("width: 300px"), place("display: none")];
    const texts = () => places.map(({textContent}) => textContent);
    await frame();
    const onScreen = texts();
    window.dispatchEvent(new Event("beforeprint"));
    const onPaper = texts();
    window.dispatchEvent(new Event("afterprint"));
    await frame();
    return {onScreen, onPaper, after: texts().slice(0, 2)};
  });
  expect(seen).toEqual({
    onScreen: ["900 wide", "300 wide", ""],
    onPaper: ["673 wide", "300 wide", "673 wide"],
    after: ["900 wide", "300 wide"]
  });
  await close();
});

test("what has to fit on a page is told how high it may be on paper, at whatever width", async () => {
  const {page, close} = await openPage(undefined, {width: 1000});
  const content = await bundleScript('export * from "./src/page/responsive.js";', "drawing");
  await page.addScriptTag({content});
  const seen = await page.evaluate(async () => {
    const frame = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const draw = (width: number, height: number) => document.createTextNode(`${width} ${height}`);
    const place = window.drawing.responsive(draw, {fits: true});
    place.style.width = "673px";
    document.body.append(place);
    await frame();
    const said = [place.textContent];
    for (const event of ["beforeprint", "afterprint"]) {
      window.dispatchEvent(new Event(event));
      await frame();
      said.push(place.textContent);
    }
    return said;
  });
  expect(seen).toEqual(["673 Infinity", "673 700", "673 Infinity"]);
  await close();
});
