import {bytes, table, text, type RowOf} from "./table.js";
import type {AllTables} from "./tables.js";

/** Which papers the rows of a long table are of. */
export type PaperPlacesRow = RowOf<typeof corePlacesTable>;

const columns = {
  hub_id: text("The hub."),
  table: text("The name of a table that has a row or several of each citing paper."),
  runs: bytes(
    "The papers of its rows, one run of rows of a paper after another: how many papers on in the table papers it is from the last one (zigzag), and how many rows it has, as varints."
  )
};

const grain =
  "One row per hub and table of more than 10,000 rows, of those that have a paper in each.";

/** Where papers stand in the tables of the first stage: what pages need to read some of a table. */
export const corePlacesTable = table({name: "core_places", grain, columns});

/** The same of the tables of clusters. */
export const clusterPlacesTable = table({name: "cluster_places", grain, columns});

/** Of so few rows a table is read whole. */
const fewest = 10_000;

/** Where papers stand in those of the tables that are long, but for the papers themselves. */
export function paperPlaces(
  given: Partial<AllTables>,
  papers: readonly {hub_id: string; paper_id: string}[]
): PaperPlacesRow[] {
  const [first] = papers;
  if (first === undefined || papers.length * 100 < fewest) return [];
  const numbers = new Map(papers.map(({paper_id}, i) => [paper_id, i]));
  return Object.entries(given).flatMap(([name, rows]) => {
    if (name === "papers" || rows.length <= fewest) return [];
    const runs = runsOf(rows, numbers);
    return runs === null ? [] : [{hub_id: first.hub_id, table: name, runs}];
  });
}

/** The runs of rows of one paper each; null where a row has none. */
function runsOf(rows: readonly object[], numbers: ReadonlyMap<string, number>): Uint8Array | null {
  const written: number[] = [];
  let before = 0;
  let length = 0;
  let current = -1;
  const put = (value: number) => {
    for (; value > 127; value = Math.floor(value / 128)) written.push((value % 128) + 128);
    written.push(value);
  };
  const end = () => {
    if (length === 0) return;
    const on = current - before;
    put(on < 0 ? -2 * on - 1 : 2 * on);
    put(length);
    before = current;
  };
  for (const row of rows) {
    const paper = "paper_id" in row && typeof row.paper_id === "string" ? row.paper_id : null;
    const number = numbers.get(paper ?? "");
    if (number === undefined) return null;
    if (number !== current) {
      end();
      [current, length] = [number, 0];
    }
    length += 1;
  }
  end();
  return Uint8Array.from(written);
}

/** The number of the paper that each row is of, from 0 in the order of the table of papers. */
export function papersOfRows(runs: Uint8Array): Int32Array {
  const numbers: number[] = [];
  for (let i = 0, value = 0, scale = 1; i < runs.length; ++i) {
    const byte = runs[i] ?? 0;
    value += (byte % 128) * scale;
    scale *= 128;
    if (byte > 127) continue;
    numbers.push(value);
    [value, scale] = [0, 1];
  }
  let all = 0;
  for (let i = 1; i < numbers.length; i += 2) all += numbers[i] ?? 0;
  const papers = new Int32Array(all);
  let paper = 0;
  let row = 0;
  for (let i = 0; i < numbers.length; i += 2) {
    const on = numbers[i] ?? 0;
    paper += on % 2 === 1 ? -(on + 1) / 2 : on / 2;
    const length = numbers[i + 1] ?? 0;
    papers.fill(paper, row, row + length);
    row += length;
  }
  return papers;
}
