import {foldText, tables, type Column, type PaperRow} from "npm:hubscope";
import {
  countQuery,
  matchQuery,
  pageQuery,
  rankQuery,
  type Order,
  type PapersFilter,
  type Query
} from "./papers-query.js";

/** What a search gives: how many papers match, and the ids of one page of them. */
export interface Found {
  total: number;
  ids: string[];
}

/** Answers questions about the papers of a hub. */
export interface PapersDatabase {
  page(filter: PapersFilter, order: Order, at: {limit: number; offset: number}): Promise<Found>;
  /** The ids of all papers that match, in order. */
  matches(filter: PapersFilter, order: Order): Promise<string[]>;
  /** The rank of a paper among those that match, from 0; null where it does not. */
  rank(filter: PapersFilter, order: Order, paperId: string): Promise<number | null>;
}

/**
 * Loads DuckDB-WASM and puts the papers into its table `papers`, with two more columns for search
 * and order: `folded` (title and summary) and `title_folded`. Rejects where DuckDB does not start.
 */
export async function openPapers(papers: PaperRow[]): Promise<PapersDatabase> {
  await reachable(import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const {DuckDBClient} = await import("npm:@observablehq/duckdb");
  const client = await Promise.race([
    DuckDBClient.of({papers: await arrowTable(papers)}),
    silence()
  ]);
  const ask = async ({sql, parameters}: Query): Promise<{get(name: string): unknown[]}> => {
    const result = await client.query(sql, parameters);
    return {get: (name) => Array.from(result.getChild(name) ?? [])};
  };
  const ids = async (query: Query) => (await ask(query)).get("paper_id").map(String);
  return {
    async page(filter, order, at) {
      const [counted, shown] = await Promise.all([
        ask(countQuery(filter)),
        ids(pageQuery(filter, order, at))
      ]);
      return {total: Number(counted.get("total")[0] ?? 0), ids: shown};
    },
    matches: (filter, order) => ids(matchQuery(filter, order)),
    async rank(filter, order, paperId) {
      const [rank] = (await ask(rankQuery(filter, order, paperId))).get("rank");
      return rank === undefined ? null : Number(rank);
    }
  };
}

/** DuckDB-WASM neither starts nor fails when its file can't be had, so that is looked at first. */
async function reachable(address: string): Promise<void> {
  const {status} = await fetch(address, {method: "HEAD"});
  if (status === 404) throw new Error(`${address} is missing`);
}

const patience = 120;

function silence(): Promise<never> {
  return new Promise((_, fail) =>
    setTimeout(() => fail(new Error(`no answer in ${patience} seconds`)), patience * 1000)
  );
}

async function arrowTable(papers: PaperRow[]) {
  const {Bool, Float64, Int32, Table, Utf8, vectorFromArray} = await import("npm:apache-arrow");
  const vector = (type: Column["type"], values: unknown[]) => {
    if (type === "BOOLEAN") return vectorFromArray(values, new Bool());
    if (type === "INT32") return vectorFromArray(values, new Int32());
    if (type === "DOUBLE") return vectorFromArray(values, new Float64());
    return vectorFromArray(values, new Utf8());
  };
  const columns = new Map<string, ReturnType<typeof vector>>();
  for (const [name, column] of Object.entries<Column>(tables.papers.columns)) {
    columns.set(
      name,
      vector(
        column.type,
        papers.map((paper) => new Map(Object.entries(paper)).get(name))
      )
    );
  }
  const titles = papers.map(({title}) => (title === null ? null : foldText(title)));
  const folded = papers.map(({summary}, i) => `${titles[i] ?? ""}\n${foldText(summary ?? "")}`);
  columns.set("title_folded", vector("STRING", titles));
  columns.set("folded", vector("STRING", folded));
  return new Table(Object.fromEntries(columns));
}
