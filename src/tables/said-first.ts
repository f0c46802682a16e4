import {speakingOrder} from "npm:hubscope";

/** What several sources say of papers, paper by paper: the rows of the one that is asked first. */
export function saidFirst<Row extends {paper_id: string; source: string}>(
  rows: readonly Row[]
): Map<string, Row[]> {
  const said = new Map<string, Row[]>();
  for (const row of rows) {
    const known = said.get(row.paper_id);
    const [first] = known ?? [];
    if (known !== undefined && first?.source === row.source) known.push(row);
    else if (first === undefined || rank(row.source) < rank(first.source))
      said.set(row.paper_id, [row]);
  }
  return said;
}

function rank(source: string): number {
  const place = speakingOrder.indexOf(source);
  return place < 0 ? speakingOrder.length : place;
}
