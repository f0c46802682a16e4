import {tableNames, tables} from "npm:hubscope";
import {chartKinds, type ChartKind} from "./chart-choice.js";
import {tablesNamed} from "./schema.js";

/** What the notebook's address states: the query, and the type of chart where one was chosen. */
interface SqlState {
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
  const query = stated.get("q");
  return {query: query === null ? null : renamed(query), chart: chart ?? null};
}

/** Links that were made while the answer of the structure test stood in a column `verdict` ask for it. */
function renamed(query: string): string {
  const named = tablesNamed(query, tableNames);
  const isOther = named.some((name) => Object.hasOwn(tables[name].columns, "verdict"));
  const isOld = named.includes("clusterings") && !isOther && !/\bstructure\b/iu.test(query);
  return isOld ? query.replaceAll(/\bverdict\b/gu, "structure") : query;
}

/** What an address states that the notebook has not: names, or a type of chart, with the value. */
export function lackingOf(hash: string): {name: string; asked: string}[] {
  if (!hash.includes("=")) return [];
  const {chart} = stateOf(hash);
  return [...new URLSearchParams(hash.replace(/^#/, ""))].flatMap(([name, asked]) =>
    name === "q" || (name === "chart" && chart !== null) ? [] : [{name, asked}]
  );
}

/** The part of an address from `#` on that states this; empty where there is no query. */
export function hashOf({query, chart}: SqlState): string {
  if (query === null) return "";
  return `#${new URLSearchParams({q: query, ...(chart === null ? {} : {chart})}).toString()}`;
}

/**
 * What the notebook's address states, by name, for its citation: the query, on one line, and the
 * chart.
 */
export function citedQuery(hash: string): Record<string, string> {
  const {query, chart} = stateOf(hash);
  return {
    ...(query !== null && {query: query.trim().replaceAll(/\s+/gu, " ")}),
    ...(chart !== null && {chart})
  };
}
