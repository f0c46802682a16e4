import type {Locator} from "playwright-core";
import type {SelectedBy, Selection} from "../../../src/interaction/selection.js";
import {bundleScript} from "../../browser/bundle.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import type {View} from "../../browser/browser.js";

declare global {
  interface Window {
    selecting: {newSelection(): Selection};
    shared: Selection;
  }
}

/** What is selected on the page, as plain values. */
export interface SelectedNow {
  matched: string[] | null;
  words: string;
  chosen: string | null;
}

/** Shows one chart as `mountChart` does, with a selection of its own, and returns its root element. */
export async function mountSelecting(
  name: string,
  rows: unknown,
  options: object = {},
  view: View = {}
): Promise<Locator> {
  const {page} = await chartPage();
  await mountChart("pager", {total: 0, page: 0, size: 1}, {}, view);
  if (!(await page.evaluate(() => "selecting" in window))) {
    const content = await bundleScript(
      'export * from "./src/interaction/selection.js";',
      "selecting"
    );
    await page.addScriptTag({content});
  }
  await page.evaluate(
    async ({name, rows, options}) => {
      const place = document.querySelector("#chart");
      const component = window.components[name];
      if (place === null || component === undefined) throw new Error(`no component ${name}`);
      window.shared = window.selecting.newSelection();
      const {shared: selection} = window;
      const width = place.clientWidth;
      place.replaceChildren(await component(rows, {width, selection, ...options}));
    },
    {name, rows, options}
  );
  return page.locator("#chart > *").first();
}

/** What is selected on the page now. */
export async function selectedNow(): Promise<SelectedNow> {
  const {page} = await chartPage();
  return page.evaluate(() => {
    const {matched, words, chosen} = window.shared.value;
    return {matched: matched && [...matched], words, chosen};
  });
}

/** Selects papers, as another view of the page would; null selects all. */
export async function select(
  ids: readonly string[] | null,
  words = "elsewhere",
  by: SelectedBy = {}
): Promise<void> {
  const {page} = await chartPage();
  await page.evaluate(
    ({ids, words, by}) =>
      window.shared.filter("elsewhere", ids && {papers: new Set(ids), words, by}),
    {ids, words, by}
  );
}
