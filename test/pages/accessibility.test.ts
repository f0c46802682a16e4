import {readdirSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";
import {test} from "vitest";
import {openPage} from "../browser/browser.js";
import {serve, sharedDist} from "../browser/site.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: {html: string; failureSummary: string; target: string[]}[];
}

/**
 * What is not ours to change: Framework's switch of the sidebar has to stand before what it moves,
 * outside any landmark, and tables of Observable Inputs begin with a column without a name.
 */
const known = ({id, nodes}: Violation) =>
  (id === "region" && nodes.every(({target}) => target[0] === "#observablehq-sidebar-toggle")) ||
  (id === "empty-table-header" && nodes.every(({html}) => html === "<th></th>"));

/** What axe-core finds wrong with a page as it stands, one line a rule with its first places. */
async function violations(page: Page, {rules = ""}: {rules?: string} = {}): Promise<string[]> {
  await page.evaluate(axe);
  const only = rules === "" ? "" : `runOnly: ["${rules}"], `;
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, {${only}resultTypes: ["violations"]}).then(({violations}) => violations)`
  );
  return found
    .filter((violation) => !known(violation))
    .map(
      ({id, nodes}) =>
        `${id} (${nodes.length}): ${nodes
          .slice(0, 4)
          .map(({html, failureSummary}) => `${html.slice(0, 160)} | ${failureSummary}`)
          .join(" ; ")}`
    );
}

/** Every rule in one theme; in the other, what a theme can change. */
const themes = [
  ["light", ""],
  ["dark", "color-contrast"]
] as const;

const pagesOf = (folder: string) =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((path) => path.endsWith(".html"))
    .sort();

test.concurrent.for([
  ["plain", () => true],
  ["reports", (name: string) => /^(?:index|compare|hub\/(?:twelve|hostile|none))\.html$/.test(name)]
] as const)(
  "axe-core finds nothing wrong with the pages of %s in either theme",
  async ([site, wanted], {expect}) => {
    const dist = await sharedDist(site);
    const {url} = await serve(dist);
    const names = pagesOf(dist).filter(wanted);
    expect(names).toEqual(expect.arrayContaining(["compare.html", "index.html"]));
    for (const name of names) {
      const {page, close} = await openPage(`${url}${name}`);
      await page.waitForLoadState("networkidle");
      for (const [colorScheme, rules] of themes) {
        await page.emulateMedia({colorScheme});
        const found = await violations(page, {rules});
        expect.soft({name, colorScheme, found}).toEqual({name, colorScheme, found: []});
      }
      await close();
    }
  }
);
