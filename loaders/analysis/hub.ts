import {checks} from "../papers/checks.js";
import {hubRow} from "../papers/hub-row.js";
import {lineRows} from "../papers/lines.js";
import {mergeHub} from "../papers/merged-hub.js";
import {paperRows, recordRows} from "../papers/papers.js";
import type {HubInput} from "../sources/hub-input.js";
import {diagnosticRows} from "../tables/diagnostics.js";
import type {Tables} from "../tables/tables.js";
import {themes, type ThemeOptions} from "./themes.js";

/**
 * The whole story of a hub: its pages are read, put together, compared with what they declare,
 * and laid out as tables. Odd input never throws; an input that is no hub gives an error in
 * `diagnostics` and no papers, and of no curation that it has no use for it. Themes have bootstrap
 * intervals unless `intervals` is false.
 */
export function hub(input: HubInput, options: Pick<ThemeOptions, "intervals"> = {}): Tables {
  const merged = mergeHub(input);
  const {readings, totals} = merged;
  const papers = paperRows(input.id, merged.papers.papers);
  const paperOf = (reading: number, record: number) =>
    papers[merged.papers.paperOf[reading]?.[record] ?? -1]?.paper_id ?? null;

  const found = [...input.diagnostics, ...readings.flatMap(({messages}) => messages)];
  const failed = found.some(({severity}) => severity === "error");
  const diagnostics = failed ? found : [...found, ...checks(merged, papers)];

  const row = hubRow(merged, papers, diagnostics);
  const analysis = themes(row, papers, input.curation, options);
  const ofCuration = analysis.diagnostics.filter(({rule}) => !failed || rule !== "curation-unused");
  return {
    hubs: [row],
    papers,
    ...recordRows(input.id, readings, paperOf),
    ...totals,
    lines: lineRows(input, readings, paperOf),
    diagnostics: diagnosticRows(input.id, [...diagnostics, ...ofCuration]),
    ...analysis.tables
  };
}
