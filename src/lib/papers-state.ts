import type {PageState} from "./page-state.js";
import {noFilter, orders, type Order, type PapersFilter} from "./papers-query.js";

/** What the list of papers is searched, filtered and sorted by. */
export interface PapersChoice {
  filter: PapersFilter;
  order: Order;
}

const yes = "yes";

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
 * States a choice in the page's address; what filters nothing is left out. Each is a step of the
 * browser's history, but for a search that is still being typed.
 */
export function writePapersChoice(
  {filter, order}: PapersChoice,
  {set}: Pick<PageState, "set">,
  {typing = false}: {typing?: boolean} = {}
): void {
  set("q", filter.search === "" ? null : filter.search, {step: !typing});
  set("representative", filter.representative ? yes : null);
  set("summary", filter.summary ? yes : null);
  set("field", filter.field);
  set("year", text(filter.year));
  set("verdict", filter.verdict);
  set("novelty", text(filter.novelty));
  set("sort", order === "position" ? null : order);
}

function number(stated: string | null): number | null {
  const value = Number(stated);
  return stated === null || stated === "" || !Number.isFinite(value) ? null : value;
}

function text(value: number | null): string | null {
  return value === null ? null : String(value);
}
