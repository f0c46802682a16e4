import type {Locator} from "playwright-core";
import type {PaperRow} from "../../../loaders/tables/papers.js";
import type {newPageState} from "../../../src/interaction/page-state.js";
import type {newSelection, Selection} from "../../../src/interaction/selection.js";
import type {searchPapers} from "../../../src/papers/search-papers.js";
import {bundleScript} from "../../browser/bundle.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import type {View} from "../../browser/browser.js";

declare global {
  interface Window {
    answering: {
      newPageState: typeof newPageState;
      newSelection: typeof newSelection;
      searchPapers: typeof searchPapers;
    };
    narrowed: Selection;
  }
}

/**
 * Shows the list of papers as a report that is one file does, with answers to searches and filters,
 * what the page's address states after `#`, and a selection of its own.
 */
export async function mountPapers(
  papers: PaperRow[],
  {hash = "", view = {}}: {hash?: string; view?: View} = {}
): Promise<Locator> {
  const {page} = await chartPage();
  await mountChart("pager", {total: 0, page: 0, size: 1}, {}, view);
  if (!(await page.evaluate(() => "answering" in window))) {
    const exports = ["papers/search-papers", "interaction/page-state", "interaction/selection"].map(
      (path) => `export * from "./src/${path}.js";`
    );
    const content = await bundleScript(exports.join("\n"), "answering");
    await page.addScriptTag({content});
  }
  await page.evaluate(
    async ({papers, hash}) => {
      location.hash = hash;
      const {newPageState, newSelection, searchPapers} = window.answering;
      const table = window.components["papersTable"];
      const state = newPageState("report");
      const database = Promise.resolve(searchPapers(papers));
      const selection = (window.narrowed = newSelection());
      const made = await table?.(papers, {state, selection, open: () => database});
      if (made !== undefined) document.querySelector("#chart")?.replaceChildren(made);
    },
    {papers, hash}
  );
  return page.locator("#chart > *").first();
}
