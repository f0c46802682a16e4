import {countedBySource, sourceWords} from "../analysis/import-summary.js";
import {hubsFolder, readLibrary} from "../library/library.js";
import {readCurationFiles} from "../library/read-curation-files.js";
import {defaultLimit, largestLimit} from "../library/read-file.js";
import {formatDiagnostic, type Diagnostic} from "../messages/diagnostic.js";
import {printableJson} from "../messages/printable.js";
import {countedTotals} from "../tables/counts.js";
import type {ListedRoleRow} from "../tables/known-roles.js";
import {listed} from "../tables/library-index.js";
import type {Tables} from "../tables/tables.js";
import {libraryWarnings} from "../themes/curation-warnings.js";
import {readCuration} from "../vocabulary/read-curation.js";
import {pathFrom, positiveNumber, readPaths} from "./arguments.js";
import {command} from "./command.js";
import {tablesWithLargeFiles} from "./hubs/large-files.js";
import {runIfStarted} from "./run-as-process.js";

export const hubsCommand = command({
  name: "hubs",
  summary:
    "checks every hub, or those that paths name, read where they are: messages with file, line and column, then a line a hub and a line for each of its files; exits 1 on errors",
  takes: {
    words: "[PATH…]",
    says: "a hub text, a folder of one hub's pages, or a folder of hubs",
    most: Infinity
  },
  options: {
    json: {type: "boolean", default: false, says: "print one JSON object"},
    limit: {
      type: "string",
      default: String(defaultLimit),
      value: "MB",
      says: "the largest page that is analysed, in megabytes; of larger ones the records are counted"
    }
  },
  onlyPrints: true,
  run({values, positionals}, terminal) {
    const limit = positiveNumber("limit", values.limit, largestLimit);
    const paths = positionals.map((path) => pathFrom(terminal, path));
    const inputs =
      paths.length === 0 ? readLibrary(hubsFolder, {limit}) : readPaths(paths, {limit});
    const all = inputs.map(tablesWithLargeFiles);
    const failed = all.some(({hubs}) => hubs.some(({errors}) => errors > 0));
    const unused = failed || paths.length > 0 ? [] : unusedCuration(all);
    const summaries = all.flatMap(hubSummary);
    if (values.json) terminal.print(printableJson({hubs: summaries, curation: unused}));
    else {
      const messages = all.flatMap(({diagnostics}) => diagnostics);
      const told = [...unused, ...messages.map((row) => ({...row, place: row}))];
      for (const message of new Set(told.map(formatDiagnostic))) {
        terminal.print(...message.split("\n"));
      }
      terminal.print(
        ...all.flatMap((tables) => [
          ...hubSummary(tables).map((hub) =>
            line({
              ...hub,
              counted: countedBySource(tables.sources),
              known: listed(tables).roles
            })
          ),
          ...sourceLines(tables)
        ])
      );
      if (summaries.length === 0) {
        terminal.print(`there is no hub in ${paths.join(", ") || hubsFolder}`);
      }
    }
    return failed ? 1 : 0;
  }
});

/** What the library has no use for of the curation for all hubs; all its hubs have to be read. */
function unusedCuration(all: readonly Tables[]): Diagnostic[] {
  const texts = all.flatMap(({hubs, papers}) => [
    ...hubs.map(({title, abstract}) => ({title, summary: abstract})),
    ...papers
  ]);
  return libraryWarnings(texts, readCuration(readCurationFiles("").shared));
}

function ofDeclared(parsed: number, declared: number | null, counted: number | null): string {
  if (declared === null && parsed === counted) return `all ${String(parsed)}`;
  return `${String(parsed)} of ${String(declared ?? counted ?? "an unstated number of")}`;
}

function line({
  id,
  synthetic,
  title,
  declared,
  parsed,
  titleOnly,
  representatives,
  known,
  lines,
  diagnostics,
  counted
}: HubLine): string {
  const found = (severity: string) =>
    diagnostics.filter((message) => message.severity === severity).length;
  const facts = [
    ...(synthetic ? ["synthetic"] : []),
    `${ofDeclared(parsed, declared, counted)} papers`,
    `${String(titleOnly)} title only`,
    `${String(representatives)} representative`,
    `roles ${
      known.map(({label, papers}) => `${label ?? "several"} ${String(papers)}`).join(", ") || "none"
    }`,
    `${String(lines.accounted)} of ${String(lines.total)} lines accounted for`,
    `${String(found("error"))} errors, ${String(found("warning"))} warnings, ${String(found("note"))} notes`
  ];
  return `${id}: ${title ?? "no title"} | ${facts.join(" | ")}`;
}

/**
 * A line for each file of a hub that is put together from several, or from a file that is no hub
 * text.
 */
function sourceLines({sources}: Tables): string[] {
  if (sources.length === 1 && sources[0]?.format === "hub-text") return [];
  return sources.map((source) => {
    const [read, left] = [source.fields_read, source.fields_left].map(wordsOfList);
    const fields = [
      ...(read === "" ? [] : [`read ${String(read)}`]),
      ...(left === "" ? [] : [`left ${String(left)}`])
    ];
    return `  ${source.path}: ${[sourceWords(source), ...fields].join(" | ")}`;
  });
}

/** A JSON list of names, as words. */
function wordsOfList(json: string): string {
  const names: unknown = JSON.parse(json);
  return Array.isArray(names) ? names.join(", ") : "";
}

/** What a line says of a hub. */
interface HubLine extends HubSummary {
  /** How many works the list has by the words of the files. */
  counted: number | null;
  /** The roles that citing papers are known to have. */
  known: readonly ListedRoleRow[];
}

interface HubSummary {
  id: string;
  path: string;
  synthetic: boolean;
  title: string | null;
  tier: string | null;
  label: string | null;
  declared: number | null;
  parsed: number;
  titleOnly: number;
  representatives: number;
  roles: Record<string, number>;
  polarities: Record<string, number>;
  facets: {facet: string; value: string; count: number}[];
  lines: {total: number; accounted: number};
  sources: {
    path: string;
    format: string;
    records: number;
    titled: number;
    dated: number;
    withDoi: number;
    labelled: number;
    joined: number;
    total: number | null;
  }[];
  diagnostics: {
    severity: string;
    rule: string;
    reason: string;
    line: number;
    column: number;
    actual: string | null;
    expected: string | null;
  }[];
}

/** Sums up the tables of one hub; roles and polarities are those that count. */
function hubSummary({hubs, sources, roles, polarities, facets, diagnostics}: Tables): HubSummary[] {
  return hubs.map((row) => ({
    id: row.hub_id,
    path: row.path,
    synthetic: row.synthetic,
    title: row.title,
    tier: row.tier,
    label: row.label,
    declared: row.declared,
    parsed: row.parsed,
    titleOnly: row.title_only,
    representatives: row.representatives,
    roles: Object.fromEntries(countedTotals(roles)),
    polarities: Object.fromEntries(countedTotals(polarities)),
    facets: facets.map(({facet, value, count}) => ({facet, value, count})),
    lines: {total: row.lines_total, accounted: row.lines_accounted},
    sources: sources.map(
      ({path, format, records, titled, dated, with_doi, labelled, joined, total}) => ({
        path,
        format,
        records,
        titled,
        dated,
        withDoi: with_doi,
        labelled,
        joined,
        total
      })
    ),
    diagnostics: diagnostics.map(({severity, rule, reason, line, column, actual, expected}) => ({
      severity,
      rule,
      reason,
      line,
      column,
      actual,
      expected
    }))
  }));
}

await runIfStarted(import.meta.url, hubsCommand);
