import {analyse} from "../../analysis/analyse.js";
import {readInPieces} from "../../library/file-content.js";
import {diagnostic} from "../../messages/diagnostic.js";
import {countSource, type CountedSource} from "../../papers/count-source.js";
import type {HubInput} from "../../sources/hub-input.js";
import type {Tables} from "../../tables/tables.js";

/**
 * The first tables of a hub. Its files over the size limit, which are not analysed, are read in
 * pieces, and their records counted: each as a paper, since they are joined with none. A file that
 * can only be read as a whole stays an error.
 */
export function tablesWithLargeFiles(input: HubInput): Tables {
  const counted: CountedSource[] = [];
  const diagnostics = input.diagnostics.flatMap((found) => {
    const {rule, place, actual, expected} = found;
    const {path} = place;
    const source =
      rule !== "too-large"
        ? null
        : readInPieces(path, (content) => countSource(input.id, {path, content}));
    if (source === null) return [found];
    counted.push(source);
    const reason =
      "the file is over the size limit: its records are read and counted, and not joined or analysed";
    return [diagnostic("warning", rule, reason, place, {actual, expected}), ...source.messages];
  });
  const tables = analyse({...input, diagnostics}).core();
  const sum = (of: (source: CountedSource) => number) =>
    counted.reduce((total, source) => total + of(source), 0);
  return {
    ...tables,
    sources: [...tables.sources, ...counted.map(({row}) => row)],
    hubs: tables.hubs.map((hub) => ({
      ...hub,
      parsed: hub.parsed + sum(({row}) => row.records),
      pages: hub.pages + counted.length,
      lines_total: hub.lines_total + sum(({lines}) => lines.total),
      lines_accounted: hub.lines_accounted + sum(({lines}) => lines.accounted)
    }))
  };
}
