import type {PageState} from "./page-state.js";
import {noFilter, orders, type Order, type PapersFilter} from "./papers-query.js";
import {exactly, open, orMore, readSpan, spanText} from "./span.js";

/** What the list of papers is searched, filtered and sorted by. */
export interface PapersChoice {
  filter: PapersFilter;
  order: Order;
}

const yes = "yes";

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
  set("field", text(filter.fields));
  set("year", spanText(filter.years, exactly));
  set("verdict", text(filter.verdicts));
  set("novelty", spanText(filter.novelty, orMore));
  set("sort", order === "position" ? null : order);
}

/** Values as the address states them, one a line, in one order: a value is on one line. */
function text(values: readonly string[]): string | null {
  return values.length === 0 ? null : [...values].sort().join("\n");
}

function values(stated: string | null): string[] {
  return (stated ?? "").split("\n").filter((value) => value !== "");
}
