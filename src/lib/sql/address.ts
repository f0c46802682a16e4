import {chartKinds, type ChartKind} from "./chart-choice.js";

/** What the notebook's address states: the query, and the type of chart where one was chosen. */
export interface SqlState {
  query: string | null;
  chart: ChartKind | null;
}

/**
 * The state in the part of an address after `#`, which browsers send to no server. What it does not
 * state, or states wrongly, is null.
 */
export function stateOf(hash: string): SqlState {
  const stated = new URLSearchParams(hash.replace(/^#/, ""));
  const chart = chartKinds.find((kind) => kind === stated.get("chart"));
  return {query: stated.get("q"), chart: chart ?? null};
}

/** The part of an address from `#` on that states this; empty where there is no query. */
export function hashOf({query, chart}: SqlState): string {
  if (query === null) return "";
  return `#${new URLSearchParams({q: query, ...(chart === null ? {} : {chart})}).toString()}`;
}
