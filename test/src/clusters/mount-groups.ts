import type {Locator} from "playwright-core";
import {chartPage} from "../../browser/chart.js";
import type {View} from "../../browser/browser.js";
import {mountSelecting} from "../interaction/mount-selecting.js";

/**
 * Shows the controls of a hub's clusterings above one chart that follows them, both with a selection
 * of their own, and returns the chart's root element.
 */
export async function mountGroups(name: string, rows: object, view: View = {}): Promise<Locator> {
  const {page} = await chartPage();
  await mountSelecting("structureTest", rows, {}, view);
  await page.evaluate(
    ({name, rows}) => {
      const place = document.querySelector("#chart");
      const controls = window.components["clusterControls"]?.(rows, {});
      const component = window.components[name];
      if (place === null || !(controls instanceof Node) || component === undefined) return;
      const {shared: selection} = window;
      const width = place.clientWidth;
      const made = component(rows, {width, selection, controls});
      if (made instanceof Promise) throw new Error(`${name} is not drawn at once`);
      if (!made.contains(controls)) place.replaceChildren(controls, made);
      else place.replaceChildren(made);
    },
    {name, rows}
  );
  return page.locator("#chart > *").last();
}

/** Sets the slider of granularity to a place, from 0. */
export async function setGranularity(place: number): Promise<void> {
  const {page} = await chartPage();
  await page.locator(".cluster-controls input").evaluate((input, place) => {
    if (!(input instanceof HTMLInputElement)) return;
    input.valueAsNumber = place;
    input.dispatchEvent(new Event("input", {bubbles: true}));
  }, place);
}
