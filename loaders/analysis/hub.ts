import type {HubInput} from "../sources/hub-input.js";
import {parse} from "../sources/parse.js";
import {checks} from "../papers/checks.js";
import {citingPapers} from "../papers/citing-papers.js";
import {diagnosticRows} from "../papers/diagnostics.js";
import {declaredCount, hubRow} from "../papers/hub-row.js";
import {unfilteredPages} from "../papers/unfiltered-pages.js";
import {lineRows} from "../papers/lines.js";
import {paperRows} from "../papers/papers.js";
import type {MergedHub} from "../papers/merged-hub.js";
import {totals} from "../papers/totals.js";
import {themes, type ThemeOptions} from "./themes.js";
import type {Tables} from "../tables/tables.js";

/**
 * The whole story of a hub: its pages are parsed, put together, compared with what they declare,
 * and laid out as tables. Odd input never throws; an input that is no hub gives an error in
 * `diagnostics` and no papers, and of no curation that it has no use for it. Themes have bootstrap
 * intervals unless `intervals` is false.
 */
export function hub(input: HubInput, options: Pick<ThemeOptions, "intervals"> = {}): Tables {
  const pages = input.pages.map(({source}) => parse(source));
  const whole = unfilteredPages(input, pages);
  const together = citingPapers(pages);
  const papers = paperRows(input.id, together.papers);
  const {roles, polarities, facets} = totals(input.id, whole);

  const declared = declaredCount(whole);
  const known: MergedHub = {input, pages, papers: together, declared, roles, polarities};
  const found = [...input.diagnostics, ...pages.flatMap((page) => page.diagnostics)];
  const failed = found.some(({severity}) => severity === "error");
  const diagnostics = failed ? found : [...found, ...checks(known)];

  const row = hubRow(known, papers, diagnostics);
  const analysis = themes(row, papers, input.curation, options);
  const ofCuration = analysis.diagnostics.filter(({rule}) => !failed || rule !== "curation-unused");
  return {
    hubs: [row],
    papers,
    roles,
    polarities,
    facets,
    lines: lineRows(input, pages, (page, entry) => papers[together.paperOf[page]?.[entry] ?? -1]),
    diagnostics: diagnosticRows(input.id, [...diagnostics, ...ofCuration]),
    ...analysis.tables
  };
}
