import {desc, escape, op} from "npm:arquero";
import {
  paperFilters,
  text,
  whole,
  type FacetRow,
  type PaperFacet,
  type PaperFilter,
  type PaperSourceRow
} from "npm:hubscope";
import type {PaperPick} from "../interaction/pick-papers.js";
import {countBy, type Tally} from "../page/count-by.js";
import {capitalised, count, digits, listed, quoted} from "../page/words.js";
import {textsOf} from "../tables/json.js";
import {groupsOf, tableOf, valuesOf} from "../tables/verbs.js";
import {facetNames, isPaperFacet} from "./facet-names.js";
import type {Paper} from "../tables/paper.js";

/** A facet of a hub's papers, with how many papers each value has. */
export interface Facet {
  name: string;
  /** Whether the page totals it, or its values were counted from the papers listed. */
  origin: "totals" | "papers";
  values: Tally[];
  /** The papers that have each value, where they carry them themselves, as many as the page totals. */
  papersOf?: ReadonlyMap<string, readonly Paper[]>;
  /** How many papers have a value, where one may have several; as many as values by default. */
  covered?: number;
}

/**
 * The facets of a hub: those that the page totals, and, where it totals none, the fields, years and
 * verdicts that the papers themselves carry. A total whose value papers carry in other capitals is
 * called as they write it. Years are in their order, other values by size.
 */
export function facetsOf(rows: FacetRow[], papers: Paper[]): Facet[] {
  const {totals, carried} = facetNames(rows, papers);
  return [
    ...totals.map((name): Facet => {
      const values = ordered(name, totalsOf(name, rows, spellings(name, papers)));
      const papersOf = papersOfTotals(name, values, papers);
      return {name, origin: "totals", values, ...(papersOf !== null && {papersOf})};
    }),
    ...carried.map((name): Facet => {
      const papersOf = papersOfValues(name, papers);
      const values = countBy([...papersOf].flatMap(([value, own]) => own.map(() => value)));
      return {name, origin: "papers", values: ordered(name, values), papersOf};
    })
  ];
}

/** The facets without fields that papers carry, where all of these are subjects that sources name. */
export function withoutSubjects(
  facets: readonly Facet[],
  sources: readonly Pick<PaperSourceRow, "paper_id" | "fields">[]
): Facet[] {
  const named = new Map<string, Set<string>>();
  for (const {paper_id: id, fields} of sources)
    for (const field of textsOf(fields)) named.set(id, (named.get(id) ?? new Set()).add(field));
  const isSubject = ({name, origin, papersOf}: Facet) =>
    name === "fields" &&
    origin === "papers" &&
    Array.from(papersOf ?? []).every(([value, papers]) =>
      papers.every(({paper_id: id}) => named.get(id)?.has(value) === true)
    );
  return facets.filter((facet) => !isSubject(facet));
}

/** What the totals of each value of a facet come to, the values written as `written` has them. */
function totalsOf(
  name: string,
  rows: readonly FacetRow[],
  written: ReadonlyMap<string, string>
): Tally[] {
  const totals = tableOf(rows, ["facet", "value", "count"])
    .filter(escape(({facet}: FacetRow) => facet === name))
    .derive({value: escape(({value}: FacetRow) => written.get(value.toLowerCase()) ?? value)})
    .groupby("value")
    .rollup({count: op.sum("count"), first: op.min("row")})
    .orderby(desc("count"), "first");
  return valuesOf(totals, {
    value: text("The value, as papers write it."),
    count: whole("How many citing papers have it.")
  });
}

/** How papers write the values of a facet, by those in lower case; the first to write one decides. */
function spellings(name: string, papers: readonly Paper[]): Map<string, string> {
  const values = isPaperFacet(name) ? [...papersOfValues(name, papers).keys()] : [];
  return new Map(values.toReversed().map((value) => [value.toLowerCase(), value]));
}

/**
 * The papers of each value of a facet that the page totals, in whatever capitals they write it; null
 * where these come to other totals.
 */
function papersOfTotals(
  name: string,
  values: readonly Tally[],
  papers: readonly Paper[]
): Map<string, Paper[]> | null {
  if (!isPaperFacet(name)) return null;
  const own = new Map(
    Array.from(papersOfValues(name, papers), ([value, list]) => [value.toLowerCase(), list])
  );
  const found = values.flatMap(({value, count}) => {
    const list = own.get(value.toLowerCase());
    return list?.length === count ? [[value, list] as const] : [];
  });
  return found.length === values.length && own.size === values.length ? new Map(found) : null;
}

/** The papers that carry each value of a facet themselves. */
function papersOfValues(name: PaperFacet, papers: readonly Paper[]): Map<string, Paper[]> {
  const {column} = paperFilters[name];
  const values = tableOf(papers, [column])
    .filter(escape((paper: Paper) => paper[column] !== null))
    .groupby(column)
    .rollup({row: op.array_agg("row")});
  return new Map(groupsOf(papers, values).map((own) => [String(own[0]?.[column]), own]));
}

function ordered(name: string, values: Tally[]): Tally[] {
  const compare =
    name === "years"
      ? (a: Tally, b: Tally) => a.value.localeCompare(b.value, "en", {numeric: true})
      : (a: Tally, b: Tally) => b.count - a.count;
  return [...values].sort(compare);
}

/** How many papers the values of a facet add up to. */
export function facetTotal({values}: Facet): number {
  return values.reduce((sum, {count}) => sum + count, 0);
}

/** What a facet shows, in a sentence, with how much of all `papers` it covers. */
export function facetFinding(facet: Facet, papers: number): string {
  const {name, values} = facet;
  const total = facetTotal(facet);
  const largest = Math.max(0, ...values.map(({count}) => count));
  const top = values.filter(({count}) => count === largest);
  const [first] = top;
  if (first === undefined) return `${capitalised(name)}: no values.`;
  if (values.length === 1) {
    return `${capitalised(name)}: ${quoted(first.value)} for ${digits(total)} of ${count(papers, "citing paper")}.`;
  }
  if (top.length === values.length) {
    return `Each of the ${digits(values.length)} ${name} has ${digits(largest)} of ${count(papers, "citing paper")}.`;
  }
  const isYear = (value: string) => name === "years" && /^\d+$/u.test(value);
  const years = values.flatMap(({value}) => (isYear(value) ? value : []));
  const tied = top.map(({value}) => (isYear(value) ? value : quoted(value)));
  const who = top.length > mostNamed ? digits(top.length) : listed(tied);
  const most =
    top.length === 1
      ? `${who} has the most papers: ${digits(largest)} of ${count(papers, "citing paper")}.`
      : `${who} have the most papers: ${digits(largest)} each, of ${count(papers, "citing paper")}.`;
  return years.length > 1
    ? `Years run from ${years[0]} to ${years.at(-1)}; ${most}`
    : `Of ${digits(values.length)} ${name}, ${most}`;
}

/** Up to how many values that tie are named. */
const mostNamed = 3;

/**
 * How to read a facet, in sentences: where its numbers come from, how many papers they leave out, and
 * what a click does.
 */
export function facetReadings(facet: Facet, papers: number): string[] {
  const total = facetTotal(facet);
  const source =
    facet.origin === "totals"
      ? facet.papersOf === undefined
        ? "Totals of the whole page: the marks are not particular papers."
        : "Totals of the whole page, which are those of the papers listed."
      : "Counted from the papers listed.";
  const cover =
    facet.covered !== undefined
      ? `Known of ${digits(facet.covered)} of ${count(papers, "citing paper")}, each of which counts for all of its ${facet.name} that are named.`
      : total > papers
        ? `They add up to ${digits(total)} for ${count(papers, "citing paper")}, so a paper may have several values.`
        : `Of ${digits(papers - total)} of ${count(papers, "citing paper")} the value is not known.`;
  return [
    source,
    ...(total === papers && facet.covered === undefined ? [] : [cover]),
    ...(facet.papersOf === undefined ? [] : ["Click a value to select its papers."])
  ];
}

/** The papers with a value of a facet that they carry, to select; null where they carry none such. */
export function facetPick({name, papersOf}: Facet, value: string): PaperPick | null {
  const papers = papersOf?.get(value);
  if (papers === undefined) return null;
  const filter: PaperFilter | null = isPaperFacet(name) ? paperFilters[name] : null;
  const carried = String((filter && papers[0]?.[filter.column]) ?? value);
  const words = filter?.kind === "several" ? quoted(carried) : carried;
  return {
    kind: name,
    state: carried,
    papers: papers.map(({paper_id: id}) => id),
    words:
      filter === null ? `with ${quoted(carried)} among its ${name}` : `${filter.words} ${words}`
  };
}

/** What an address states of a kind of facet; null where no paper has the value. */
export function statedFacet(kind: string, value: string, papers: Paper[]): PaperPick | null {
  const facet = facetsOf([], papers).find(({name}) => name === kind);
  return facet === undefined ? null : facetPick(facet, value);
}
