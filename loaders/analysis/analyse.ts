import {checks} from "../papers/checks.js";
import {hubRow, messageCounts} from "../papers/hub-row.js";
import {lineRows} from "../papers/lines.js";
import {citedYear} from "../papers/implausible-years.js";
import {mergeHub} from "../papers/merged-hub.js";
import {paperRows, recordRows} from "../papers/papers.js";
import {sourceRows} from "../papers/source-rows.js";
import type {HubInput} from "../sources/hub-input.js";
import {firstSaid} from "../sources/reading.js";
import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import type {PaperRow} from "../tables/papers.js";
import {supported, unknownLanguage} from "../text/languages.js";
import type {RepeatedClause} from "../text/corpus.js";
import {diagnosticRows} from "../tables/ledger.js";
import type {ClusterTables, Tables} from "../tables/tables.js";
import {clusters, type ClusteredHub, type ValidationOptions} from "./clusters.js";
import {themes, type ThemeOptions} from "./themes.js";

/** The analysis of a hub: what each of its stages finds, once it is asked for. */
export interface Analysis {
  /** The hub, its papers and its themes; found once, however often they are asked for. */
  core(): Tables;
  /** The topic clusters of its papers, which go on from the first stage. */
  clusters(options?: ValidationOptions): ClusterTables;
}

/**
 * Analyses a hub: its pages and its curation in, tables out, stage by stage, as a preview shows a hub
 * before its clusters are found. No file is read and no clock: same hub, same tables. Odd input never
 * throws. Clusters go on from `kept`, what the first stage found of the same hub, where it is given;
 * themes have intervals unless `intervals` is false.
 */
export function analyse(
  input: HubInput,
  {kept, ...options}: Pick<ThemeOptions, "intervals"> & {kept?: ClusteredHub} = {}
): Analysis {
  let found: Tables | undefined;
  const core = () => (found ??= tablesOfHub(input, options));
  return {
    core,
    clusters: (set) => clusters(kept ?? core(), input.curation, set)
  };
}

/** A note on each clause that several papers repeat word for word, where the first of them has it. */
function repeatedClauses(
  papers: readonly PaperRow[],
  repeated: readonly RepeatedClause[]
): Diagnostic[] {
  return repeated.map(({text, papers: having, paper}) => {
    const {path = "", line = 1} = papers[paper] ?? {};
    const reason = `${String(having)} of ${String(papers.length)} listed papers say this word for word, so it is left out of the terms`;
    return diagnostic("note", "text-repeated", reason, {path, line, column: 1}, {text});
  });
}

/**
 * Says that papers are in several languages, and how many are in one whose function words and forms are
 * not known, so that their terms are words as they are written.
 */
function languageNotes(papers: readonly PaperRow[], languages: readonly string[]): Diagnostic[] {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const all = String(papers.length);
  const note = (rule: string, language: string, reason: string) => {
    const {path = "", line = 1, title = null} = papers[languages.indexOf(language)] ?? {};
    const place = {path, line, column: 1};
    return diagnostic("note", rule, reason, place, {text: title ?? ""});
  };
  const mixed = ranked
    .map(([language, count]) => `${String(count)} in ${named(language)}`)
    .join(", ");
  const [, second] = ranked;
  return [
    ...(second === undefined
      ? []
      : [
          note("language-mixed", second[0], `the ${all} papers are in several languages: ${mixed}`)
        ]),
    ...ranked.flatMap(([language, count]) =>
      supported.has(language)
        ? []
        : note(
            "language-unknown",
            language,
            language === unknownLanguage
              ? `${String(count)} of ${all} listed papers are in ${named(language)}: their terms are words as they are written`
              : `${String(count)} of ${all} listed papers are in ${language}, whose function words and forms are not known: their terms are words as they are written`
          )
    )
  ];
}

function named(language: string): string {
  return language === unknownLanguage ? "a language that was not recognised" : language;
}

/**
 * The story of a hub: its pages are read, put together, compared with what they declare, and laid out
 * as tables. An input that is no hub gives an error in `diagnostics` and no papers, and of no curation
 * that it has no use for it.
 */
function tablesOfHub(input: HubInput, options: Pick<ThemeOptions, "intervals">): Tables {
  const merged = mergeHub(input);
  const {readings, totals} = merged;
  const papers = paperRows(input.id, merged.papers.papers, citedYear(merged.statements));
  const paperOf = (reading: number, record: number) =>
    papers[merged.papers.paperOf[reading]?.[record] ?? -1]?.paper_id ?? null;

  const found = [
    ...input.diagnostics,
    ...merged.diagnostics,
    ...readings.flatMap(({messages}) => messages)
  ];
  const failed = found.some(({severity}) => severity === "error");
  const diagnostics = failed ? found : [...found, ...checks(merged, papers)];

  const own = {
    hub_id: input.id,
    title: firstSaid(merged.statements, ({title}) => title),
    abstract: firstSaid(merged.statements, ({abstract}) => abstract)
  };
  const analysis = themes(own, papers, input.curation, options);
  const ofCuration = analysis.diagnostics.filter(({rule}) => !failed || rule !== "curation-unused");
  const ofText = [
    ...diagnostics,
    ...repeatedClauses(papers, analysis.repeated),
    ...languageNotes(papers, analysis.languages)
  ];
  const {tables: ofThemes} = analysis;
  const records = recordRows(input.id, readings, paperOf);
  const row = hubRow(merged, papers, {diagnostics, paperRoles: records.paper_roles});
  return {
    hubs: [{...row, ...messageCounts(ofText)}],
    papers,
    sources: sourceRows(
      input.id,
      readings,
      input.pages.map(({source}) => source.path),
      merged.papers
    ),
    ...records,
    ...totals,
    lines: lineRows(input, readings, paperOf),
    diagnostics: diagnosticRows(input.id, [...ofText, ...ofCuration]),
    terms: ofThemes.terms,
    get paper_terms() {
      return ofThemes.paper_terms;
    },
    themes: ofThemes.themes,
    paper_themes: ofThemes.paper_themes,
    get theme_links() {
      return ofThemes.theme_links;
    },
    theme_uptake: ofThemes.theme_uptake
  };
}
