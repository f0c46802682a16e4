import {paperFilters, type PaperFilter} from "npm:hubscope";
import type {PageState} from "../interaction/page-state.js";
import type {Parameter} from "../interaction/parameters.js";
import {exactly, open, orMore, readSpan, spanText} from "../page/span.js";
import {
  type Asked,
  filterNames,
  filterOf,
  isOrder,
  noFilter,
  type Order,
  type PapersFilter
} from "./papers-query.js";

/** What the list of papers is searched, filtered and sorted by. */
export interface PapersChoice {
  filter: PapersFilter;
  order: Order;
}

const yes = "yes";
const alone = {exactly, orMore};

/**
 * What the page's address states of the list of papers: several values one a line, years and novelty
 * as `from..to`, one year alone, or the lowest novelty alone. What it does not state filters nothing.
 */
export function readPapersChoice({get}: Pick<PageState, "get">): PapersChoice {
  const order = get("sort");
  return {
    filter: filterOf(get("q") ?? noFilter.search, (filter, name) =>
      readAsked(filter, get(paperFilters[name].column) ?? "")
    ),
    order: order !== null && isOrder(order) ? order : "position"
  };
}

function readAsked(filter: PaperFilter, stated: string): Asked {
  if (filter.kind === "tick") return stated === yes;
  if (filter.kind === "span") return readSpan(stated, alone[filter.alone]) ?? open;
  return stated.split("\n").filter((value) => value !== "");
}

/**
 * Leaves out of the page's address what it states of the list of papers and what the list, which has
 * been asked for `wanted`, does not show; the page tells.
 */
export function settlePapersChoice(
  state: Pick<PageState, "get" | "settle">,
  {wanted, shown}: {wanted: PapersChoice; shown: PapersChoice}
): void {
  const asked = new Map(statesOf(wanted));
  for (const [name, kept] of statesOf(shown)) {
    const isShown = kept !== null && asked.get(name) === kept;
    if (state.get(name) !== null && !isShown) state.settle(name, kept, {});
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
  const {search} = choice.filter;
  set("q", search === "" ? null : search, {step: !typing});
  for (const [name, stated] of statesOf(choice)) set(name, stated);
}

/** What the address states for what is chosen, and not written; null for what filters nothing. */
function statesOf({filter, order}: PapersChoice): [Parameter, string | null][] {
  return [
    ...filterNames.map((name): [Parameter, string | null] => [
      paperFilters[name].column,
      stateOf(paperFilters[name], filter[name])
    ]),
    ["sort", order === "position" ? null : order]
  ];
}

/** Several values are one a line, in one order: a value is on one line. */
function stateOf(filter: PaperFilter, asked: Asked): string | null {
  if (typeof asked === "boolean") return asked ? yes : null;
  if ("from" in asked)
    return spanText(asked, filter.kind === "span" ? alone[filter.alone] : exactly);
  return asked.length === 0 ? null : [...asked].sort().join("\n");
}
