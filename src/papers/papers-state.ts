import type {PageState} from "../interaction/page-state.js";
import {readSearch} from "../marks/search-query.js";
import {exactly, open, orMore, readSpan, spanText, type Span} from "../page/span.js";
import {listed, quoted} from "../page/words.js";
import {noFilter, orders, type Order, type PapersFilter} from "./papers-query.js";

/** What the list of papers is searched, filtered and sorted by. */
export interface PapersChoice {
  filter: PapersFilter;
  order: Order;
}

const yes = "yes";
/** What is chosen, and not written, by the names of the address. */
const names = ["representative", "summary", "field", "year", "verdict", "novelty", "sort"] as const;

/**
 * What the page's address states of the list of papers: several values one a line, years and novelty
 * as `from..to`, one year alone, or the lowest novelty alone. What it does not state filters nothing.
 */
export function readPapersChoice({get}: Pick<PageState, "get">): PapersChoice {
  const order = get("sort");
  const isOrder = (name: string): name is Order => Object.hasOwn(orders, name);
  return {
    filter: {
      search: get("q") ?? noFilter.search,
      representative: get("representative") === yes,
      summary: get("summary") === yes,
      fields: values(get("field")),
      years: readSpan(get("year") ?? "", exactly) ?? open,
      verdicts: values(get("verdict")),
      novelty: readSpan(get("novelty") ?? "", orMore) ?? open
    },
    order: order !== null && isOrder(order) ? order : "position"
  };
}

/**
 * Leaves out of the page's address what it states of the list of papers and what the list, which has
 * been asked for `wanted`, does not show; the page tells.
 */
export function settlePapersChoice(
  state: Pick<PageState, "get" | "settle">,
  {wanted, shown}: {wanted: PapersChoice; shown: PapersChoice}
): void {
  const [asked, kept] = [statesOf(wanted), statesOf(shown)];
  for (const name of names) {
    const isShown = asked[name] !== null && asked[name] === kept[name];
    if (state.get(name) !== null && !isShown) state.settle(name, kept[name], {});
  }
}

/**
 * States a choice in the page's address; what filters nothing is left out. Each is a step of the
 * browser's history, but for a search that is still being typed.
 */
export function writePapersChoice(
  choice: PapersChoice,
  {set}: Pick<PageState, "set">,
  {typing = false}: {typing?: boolean} = {}
): void {
  const {q, ...others} = statesOf(choice);
  set("q", q, {step: !typing});
  for (const name of names) set(name, others[name]);
}

/** What the address states for a choice, by name; null for what filters nothing. */
function statesOf({filter, order}: PapersChoice) {
  return {
    q: filter.search === "" ? null : filter.search,
    representative: filter.representative ? yes : null,
    summary: filter.summary ? yes : null,
    field: text(filter.fields),
    year: spanText(filter.years, exactly),
    verdict: text(filter.verdicts),
    novelty: spanText(filter.novelty, orMore),
    sort: order === "position" ? null : order
  };
}

/** Values as the address states them, one a line, in one order: a value is on one line. */
function text(values: readonly string[]): string | null {
  return values.length === 0 ? null : [...values].sort().join("\n");
}

function values(stated: string | null): string[] {
  return (stated ?? "").split("\n").filter((value) => value !== "");
}

interface FilterPart {
  /** In words that follow "papers". */
  words: string;
  /** The filter without it. */
  without: PapersFilter;
}

/** The things that a filter asks for, one by one; none where it asks for nothing. */
export function filterParts(filter: PapersFilter): FilterPart[] {
  const {search, representative, summary, fields, years, verdicts, novelty} = filter;
  const asked: [words: string, none: Partial<PapersFilter>][] = [
    [searchWords(search), {search: ""}],
    [representative ? "listed as representative" : "", {representative: false}],
    [summary ? "with a summary" : "", {summary: false}],
    [fields.length === 0 ? "" : `in the field ${oneOf(fields)}`, {fields: []}],
    [yearsWords(years), {years: open}],
    [verdicts.length === 0 ? "" : `with the verdict ${oneOf(verdicts)}`, {verdicts: []}],
    [noveltyWords(novelty), {novelty: open}]
  ];
  return asked
    .filter(([words]) => words !== "")
    .map(([words, none]) => ({words, without: {...filter, ...none}}));
}

/** What a filter asks for, in words that follow "papers"; "" where it asks for nothing. */
export function filterWords(filter: PapersFilter): string {
  return listed(filterParts(filter).map(({words}) => words));
}

function searchWords(search: string): string {
  const {wanted, unwanted} = readSearch(search);
  const alone = wanted.flatMap((terms) => (terms.length === 1 ? terms : []));
  const either = wanted.filter((terms) => terms.length > 1);
  return listed([
    ...(alone.length === 0 ? [] : [`with ${listed(alone.map(quoted))}`]),
    ...either.map((terms) => `with ${oneOf(terms)}`),
    ...(unwanted.length === 0 ? [] : [`without ${oneOf(unwanted)}`])
  ]);
}

function oneOf(values: readonly string[]): string {
  return listed(values.map(quoted), "or");
}

function yearsWords({from, to}: Span): string {
  if (from === null) return to === null ? "" : `of ${to} or earlier`;
  if (to === null) return `of ${from} or later`;
  return from === to ? `of ${from}` : `of ${from} to ${to}`;
}

function noveltyWords({from, to}: Span): string {
  if (from === null) return to === null ? "" : `of novelty ${to} or less`;
  if (to === null) return `of novelty ${from} or more`;
  return from === to ? `of novelty ${from}` : `of novelty ${from} to ${to}`;
}
