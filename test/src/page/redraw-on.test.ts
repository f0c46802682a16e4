import {expect, test} from "vitest";
import {bundleScript} from "../../browser/bundle.js";
import {openPage} from "../../browser/browser.js";

declare global {
  interface Window {
    redrawing: {
      redrawOn(
        controls: EventTarget[],
        draw: () => Node,
        options?: {events?: string[]}
      ): HTMLElement;
    };
  }
}

test("redrawOn(controls, draw) draws at each change, later where it can't be seen, never when it is gone", async () => {
  const {page} = await openPage();
  const content = await bundleScript('export * from "./src/page/redraw-on.js";', "redrawing");
  await page.addScriptTag({content});
  const drawn = await page.evaluate(async () => {
    const frame = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const [one, other] = [new EventTarget(), new EventTarget()];
    let times = 0;
    const draw = () => document.createTextNode(`drawn ${++times}`);
    const place = window.redrawing.redrawOn([one, other], draw);
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

test("what is on screen is drawn at once, what is further down one after the other, a frame later", async () => {
  const {page} = await openPage();
  const content = await bundleScript('export * from "./src/page/redraw-on.js";', "redrawing");
  await page.addScriptTag({content});
  const drawn = await page.evaluate(async () => {
    const control = new EventTarget();
    const log: string[] = [];
    for (const name of ["near", "far", "further"]) {
      let times = 0;
      const draw = () => {
        log.push(`${name} ${String(++times)}`);
        const box = document.createElement("div");
        box.style.height = "2000px";
        return box;
      };
      document.body.append(window.redrawing.redrawOn([control], draw, {events: ["change"]}));
    }
    log.length = 0;
    control.dispatchEvent(new Event("input"));
    control.dispatchEvent(new Event("change"));
    control.dispatchEvent(new Event("change"));
    const atOnce = log.splice(0);
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let i = 0; i < 10; ++i) await frame();
    return {atOnce, later: log};
  });
  expect(drawn).toEqual({atOnce: ["near 2", "near 3"], later: ["far 2", "further 2"]});
});
