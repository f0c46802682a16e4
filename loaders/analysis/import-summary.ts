import {caretExcerpt} from "../messages/diagnostic.js";
import {countedTotals} from "../tables/counts.js";
import type {DiagnosticRow, LineRow} from "../tables/ledger.js";
import type {SourceRow, Tables} from "../tables/tables.js";

/** One thing that was understood of a hub's text: what it is, and what was read. */
export interface Fact {
  name: string;
  value: string;
}

/** What was understood of the text of a hub, in the order of its page; texts stand as written. */
export function importSummary(tables: Tables): Fact[] {
  const {hubs, roles, polarities, facets} = tables;
  return hubs.flatMap((hub) => [
    ...(hub.synthetic ? [{name: "Synthetic", value: "made up, no real papers"}] : []),
    {name: "Title", value: hub.title ?? "none"},
    {
      name: "Tier",
      value: [hub.tier, hub.label].filter((part) => part !== null).join(" · ") || "none"
    },
    {
      name: "Abstract",
      value: hub.abstract === null ? "none" : count(hub.abstract.length, "character")
    },
    {
      name: "Citing papers",
      value: `${String(hub.parsed)} listed${hub.works < hub.parsed ? ` (${count(hub.works, "work")} if preprint and article of one title are one)` : ""}, ${declaredWords(hub.declared, countedBySource(tables.sources))}`
    },
    ...sourceFacts(tables),
    {
      name: "Summaries",
      value: `${count(hub.with_summary, "paper")} with one, ${String(hub.title_only)} with a title only`
    },
    ...(hub.with_abstract === 0
      ? []
      : [{name: "Abstracts", value: count(hub.with_abstract, "paper")}]),
    {name: "Representatives", value: count(hub.representatives, "paper")},
    {name: "Roles", value: totals(roles)},
    {name: "Polarities", value: totals(polarities)},
    {name: "Facets", value: [...new Set(facets.map(({facet}) => facet))].join(", ") || "none"},
    {name: "Not said", value: notSaid(tables) || "nothing that a figure needs"},
    {
      name: "Lines",
      value: `${String(hub.lines_accounted)} of ${String(hub.lines_total)} accounted for`
    },
    {
      name: "Messages",
      value: [
        count(hub.errors, "error"),
        count(hub.warnings, "warning"),
        count(hub.notes, "note")
      ].join(", ")
    }
  ]);
}

function declaredWords(declared: number | null, counted: number | null): string {
  if (declared !== null) return `${String(declared)} declared`;
  return counted === null ? "no number declared" : `${String(counted)} counted by the source`;
}

/**
 * How many works the list has that the files of a hub are pages of, by their own words; null where
 * these differ, are of several formats or say nothing.
 */
export function countedBySource(sources: readonly SourceRow[]): number | null {
  const lists = new Set(sources.map(({format, total}) => `${format} ${String(total)}`));
  return lists.size === 1 ? (sources[0]?.total ?? null) : null;
}

/** What each file of a hub holds and met in the others; nothing of a hub text alone. */
function sourceFacts({sources}: Tables): Fact[] {
  const [only] = sources;
  if (sources.length === 1 && only?.format === "hub-text") return [];
  return sources.map((source) => ({name: nameOf(source.path), value: sourceWords(source)}));
}

const mostMet = 5;

/** What a file holds and met in others, in words. */
export function sourceWords({format, records, joined, joined_with, total}: SourceRow): string {
  const of = total === null ? "" : ` of ${String(total)}`;
  const met = Object.entries(countsOf(joined_with));
  const named = met.slice(0, mostMet).map(([path, papers]) => `${nameOf(path)} ${String(papers)}`);
  const more = met.length > mostMet ? ` and ${String(met.length - mostMet)} more files` : "";
  const joins =
    named.length === 0 ? "none joined" : `${String(joined)} joined (${named.join(", ")}${more})`;
  return `${format}: ${String(records)}${of} ${records === 1 && total === null ? "record" : "records"}, ${joins}, ${String(records - joined)} alone`;
}

function countsOf(json: string): Record<string, unknown> {
  const counts: unknown = JSON.parse(json);
  return typeof counts === "object" && counts !== null ? {...counts} : {};
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What no source of a hub says and figures need, each with the files that would bring it. */
function notSaid({papers, paper_authors, paper_roles, citations}: Tables): string {
  const lacking = [
    [papers.every(({year}) => year === null), "years (OpenAlex, Scopus, Web of Science)"],
    [paper_authors.length === 0, "authors (OpenAlex, Scopus, PubMed)"],
    [
      papers.every(({summary, abstract}) => summary === null && abstract === null),
      "abstracts (OpenAlex, PubMed, Lens)"
    ],
    [paper_roles.length === 0, "roles of single papers (Semantic Scholar, scite)"],
    [
      citations.every(({sentence}) => sentence === null),
      "citing sentences (Semantic Scholar, scite)"
    ]
  ] as const;
  return lacking.flatMap(([is, what]) => (is ? what : [])).join(", ");
}

function totals(rows: Tables["roles"]): string {
  const sums = Array.from(countedTotals(rows), ([label, sum]) => `${label} ${String(sum)}`);
  return sums.join(", ") || "none";
}

function count(value: number, noun: string): string {
  return `${String(value)} ${noun}${value === 1 ? "" : "s"}`;
}

const order = ["error", "warning", "note"];

/** A message about a hub's text, with the line it is about and a caret below the column. */
export interface Message {
  row: DiagnosticRow;
  /** Null where the message is about another file than the text, such as a curation file. */
  excerpt: string | null;
}

/** The messages about a hub's text, errors first, each with the line it is about. */
export function messages({
  diagnostics,
  lines
}: {
  diagnostics: readonly DiagnosticRow[];
  lines: readonly LineRow[];
}): Message[] {
  const wanted = new Set(diagnostics.map(({path, line}) => key(path, line)));
  const texts = new Map<string, string>();
  for (const {path, line, text} of lines) {
    if (wanted.has(key(path, line))) texts.set(key(path, line), text);
  }
  return diagnostics
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map((row) => {
      const text = texts.get(key(row.path, row.line));
      return {row, excerpt: text === undefined ? null : caretExcerpt(text, row.column)};
    });
}

const key = (path: string, line: number) => `${String(line)}:${path}`;
