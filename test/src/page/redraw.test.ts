import {expect, test} from "vitest";
import {openPage} from "../../browser/browser.js";
import {bundleScript} from "../../browser/bundle.js";

declare global {
  interface Window {
    drawing: {
      responsive(
        draw: (width: number, height: number) => Node,
        options?: {fits?: boolean}
      ): HTMLElement;
      redrawOn(
        controls: EventTarget[],
        draw: () => Node,
        options?: {events?: string[]}
      ): HTMLElement;
    };
  }
}

async function drawingPage() {
  const opened = await openPage(undefined, {width: 1000});
  const content = await bundleScript('export * from "./src/page/redraw.js";', "drawing");
  await opened.page.addScriptTag({content});
  return opened;
}

test("responsive(draw) draws to its width, and to that of the paper while the page is printed", async () => {
  const {page, close} = await drawingPage();
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
  const {page, close} = await drawingPage();
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

test("redrawOn(controls, draw) draws at each change, later where it can't be seen, never when it is gone", async () => {
  const {page} = await drawingPage();
  const drawn = await page.evaluate(async () => {
    const frame = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const [one, other] = [new EventTarget(), new EventTarget()];
    let times = 0;
    const draw = () => document.createTextNode(`drawn ${++times}`);
    const place = window.drawing.redrawOn([one, other], draw);
    const around = document.createElement("div");
    around.append(place);
    document.body.append(around);
    const seen = [place.textContent];
    one.dispatchEvent(new Event("input"));
    other.dispatchEvent(new Event("input"));
    seen.push(place.textContent);
    around.hidden = true;
    one.dispatchEvent(new Event("input"));
    one.dispatchEvent(new Event("input"));
    seen.push(place.textContent);
    await frame();
    around.hidden = false;
    await frame();
    seen.push(place.textContent);
    around.remove();
    one.dispatchEvent(new Event("input"));
    document.body.append(around);
    one.dispatchEvent(new Event("input"));
    await frame();
    seen.push(place.textContent);
    return seen;
  });
  expect(drawn).toEqual(["drawn 1", "drawn 3", "drawn 3", "drawn 4", "drawn 4"]);
});

test("what is on screen is drawn at once, what is further down one after the other, a frame later, and busy until then", async () => {
  const {page} = await drawingPage();
  const drawn = await page.evaluate(async () => {
    const control = new EventTarget();
    const log: string[] = [];
    let done = () => {};
    const all = new Promise<void>((resolve) => (done = resolve));
    const places = ["near", "far", "further"].map((name) => {
      let times = 0;
      const draw = () => {
        log.push(`${name} ${String(++times)}`);
        if (name === "further" && times === 2) done();
        const box = document.createElement("div");
        box.style.height = "2000px";
        return box;
      };
      const place = window.drawing.redrawOn([control], draw, {events: ["change"]});
      document.body.append(place);
      return place;
    });
    const busy = () => places.map(({ariaBusy}) => ariaBusy === "true");
    log.length = 0;
    control.dispatchEvent(new Event("input"));
    control.dispatchEvent(new Event("change"));
    control.dispatchEvent(new Event("change"));
    const [atOnce, waiting] = [log.splice(0), busy()];
    await all;
    return {atOnce, waiting, later: log, after: busy()};
  });
  expect(drawn).toEqual({
    atOnce: ["near 2", "near 3"],
    waiting: [false, true, true],
    later: ["far 2", "further 2"],
    after: [false, false, false]
  });
});
