import {
  paperFilters,
  paperOrders,
  tables,
  type Column,
  type PaperOrder,
  type PaperRow
} from "npm:hubscope";
import {count} from "../page/words.js";
import {arrowTable} from "../tables/arrow-table.js";
import {startDuckdb} from "../tables/duckdb.js";
import {foldedPaper, ranksOf} from "./folded-papers.js";
import {matchQuery, type PapersDatabase} from "./papers-query.js";
import {nearWords} from "./search-hint.js";

/**
 * Starts DuckDB-WASM and puts into its table `papers` what papers are searched, filtered and sorted
 * by: `folded` is what is searched, and columns such as `title_rank` are the places of texts. `tell`
 * hears in words what has come. Rejects where DuckDB does not start.
 */
export async function openPapers(
  papers: PaperRow[],
  tell: (far: string) => void = () => {}
): Promise<PapersDatabase> {
  const {connection} = await startDuckdb(tell);
  tell(count(papers.length, "paper"));
  await connection.insertArrowTable(searchTable(papers), {name: "papers"});
  return {
    near: nearWords(papers),
    async matches(filter, order) {
      const {sql, parameters} = matchQuery(filter, order);
      const statement = await connection.prepare(sql);
      try {
        const result = await statement.query(...parameters);
        return Array.from(result.getChild("paper_id") ?? [], String);
      } finally {
        await statement.close();
      }
    }
  };
}

const ordered = Object.values<PaperOrder>(paperOrders);
const rank: Column = {type: "INT32", nullable: true, meaning: "The place of a text among all."};
const folded: Column = {type: "STRING", nullable: false, meaning: "What is searched."};

function searchTable(papers: PaperRow[]) {
  const asked = new Set<keyof PaperRow>([
    "paper_id",
    ...Object.values(paperFilters).map(({column}) => column),
    ...ordered.filter((order) => order.folded !== true).map(({column}) => column)
  ]);
  const ranks = ordered
    .filter((order) => order.folded)
    .map(({column}) => ({name: `${column}_rank`, places: ranksOf(papers, column)}));
  const columns: Record<string, Column> = {folded};
  for (const name of asked) columns[name] = tables.papers.columns[name];
  for (const {name} of ranks) columns[name] = rank;
  const rows = papers.map((paper, i) => ({
    folded: foldedPaper(paper),
    ...Object.fromEntries([...asked].map((name) => [name, paper[name]])),
    ...Object.fromEntries(ranks.map(({name, places}) => [name, places[i] ?? null]))
  }));
  return arrowTable(rows, columns);
}
