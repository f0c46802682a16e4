import type {PageState} from "./page-state.js";
import {noFilter, orders, type Order, type PapersFilter} from "./papers-query.js";

/** What the list of papers is searched, filtered and sorted by. */
export interface PapersChoice {
  filter: PapersFilter;
  order: Order;
}

const yes = "yes";
/** What is chosen, and not written, by the names of the address. */
const names = ["representative", "summary", "field", "year", "verdict", "novelty", "sort"] as const;

/** What the page's address states of the list of papers; what it does not state filters nothing. */
export function readPapersChoice({get}: Pick<PageState, "get">): PapersChoice {
  const order = get("sort");
  const isOrder = (name: string): name is Order => Object.hasOwn(orders, name);
  return {
    filter: {
      search: get("q") ?? noFilter.search,
      representative: get("representative") === yes,
      summary: get("summary") === yes,
      field: get("field"),
      year: number(get("year")),
      verdict: get("verdict"),
      novelty: number(get("novelty"))
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
    field: filter.field,
    year: text(filter.year),
    verdict: filter.verdict,
    novelty: text(filter.novelty),
    sort: order === "position" ? null : order
  };
}

function number(stated: string | null): number | null {
  const value = Number(stated);
  return stated === null || stated === "" || !Number.isFinite(value) ? null : value;
}

function text(value: number | null): string | null {
  return value === null ? null : String(value);
}
