import {expect, test} from "vitest";
import {bundleScript} from "../browser/bundle.js";
import {openPage} from "../browser/browser.js";

declare global {
  interface Window {
    redrawing: {redrawn(controls: EventTarget[], draw: () => Node): HTMLElement};
  }
}

test("redrawn(controls, draw) draws at each change, later where it can't be seen, never when it is gone", async () => {
  const {page} = await openPage();
  const content = await bundleScript('export * from "./src/lib/redrawn.js";', "redrawing");
  await page.addScriptTag({content});
  const drawn = await page.evaluate(async () => {
    const frame = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const [one, other] = [new EventTarget(), new EventTarget()];
    let times = 0;
    const draw = () => document.createTextNode(`drawn ${++times}`);
    const place = window.redrawing.redrawn([one, other], draw);
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
