import {stateOf} from "./address.js";

/** What the notebook's address states, by name, for its citation: the query, on one line, and the chart. */
export function citedQuery(hash: string): Record<string, string> {
  const {query, chart} = stateOf(hash);
  return {
    ...(query !== null && {query: query.trim().replaceAll(/\s+/gu, " ")}),
    ...(chart !== null && {chart})
  };
}
