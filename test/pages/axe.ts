import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";

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

/** Every rule in one theme; in the other, what a theme can change. */
const themes = [
  ["light", ""],
  ["dark", "color-contrast"]
] as const;

/** Styles and media are not fetched once more, which only rules on media and screens that turn need. */
const options = 'preload: false, resultTypes: ["violations"]';

/**
 * What axe-core finds wrong with a page as it stands, in the light theme and in the dark one: a line
 * a rule with its first places.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const lines: string[] = [];
  for (const [colorScheme, rules] of themes) {
    await page.emulateMedia({colorScheme});
    const only = rules === "" ? "" : `runOnly: ["${rules}"], `;
    const found = await page.evaluate<Violation[]>(
      `axe.run(document, {${only}${options}}).then(({violations}) => violations)`
    );
    lines.push(
      ...found.filter((violation) => !known(violation)).map((one) => `${colorScheme}: ${said(one)}`)
    );
  }
  await page.emulateMedia({colorScheme: "light"});
  return lines;
}

function said({id, nodes}: Violation): string {
  const places = nodes.slice(0, 4).map(({html, failureSummary}) => {
    return `${html.slice(0, 160)} | ${failureSummary}`;
  });
  return `${id} (${nodes.length}): ${places.join(" ; ")}`;
}
