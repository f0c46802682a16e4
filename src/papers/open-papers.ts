import {paperOrders, tables, type Column, type PaperOrder, type PaperRow} from "npm:hubscope";
import {foldedPaper, ranksOf} from "./folded-papers.js";
import {matchQuery, type PapersDatabase} from "./papers-query.js";

/**
 * Loads DuckDB-WASM and puts the papers into its table `papers`, with more columns for search and
 * order: `folded` (what is searched) and, as `title_rank`, the places of texts. Rejects where
 * DuckDB does not start.
 */
export async function openPapers(papers: PaperRow[]): Promise<PapersDatabase> {
  await reachable(import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const {DuckDBClient} = await import("npm:@observablehq/duckdb");
  const client = await Promise.race([
    DuckDBClient.of({papers: await arrowTable(papers)}),
    silence()
  ]);
  return {
    async matches(filter, order) {
      const {sql, parameters} = matchQuery(filter, order);
      const result = await client.query(sql, parameters);
      return Array.from(result.getChild("paper_id") ?? [], String);
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
  for (const {column, folded} of Object.values<PaperOrder>(paperOrders))
    if (folded) columns.set(`${column}_rank`, vector("INT32", ranksOf(papers, column)));
  columns.set("folded", vector("STRING", papers.map(foldedPaper)));
  return new Table(Object.fromEntries(columns));
}
