import {existsSync, readFileSync} from "node:fs";
import {writeWhole} from "../store/files.js";
import {parquet} from "../store/parquet.js";
import {readTable} from "../store/read-table.js";
import type {TermCounts} from "../themes/pool-background.js";
import {hubRow, hubsRow, totalRow} from "../vocabulary/background.js";
import {backgroundTable, type BackgroundRow} from "./lake-tables.js";
import {eachText, type LakeTexts} from "./lake-texts.js";
import type {TextWorker} from "./worker-process.js";

/** Adds up how often terms stand in the citing papers of hubs. */
export interface BackgroundCounts {
  add(hub: string, counts: TermCounts): void;
  /** Terms of two papers or more, the totals of all and those of each hub, in the order of the terms. */
  rows(): BackgroundRow[];
}

/** Counts of no hub yet. What is held grows with the number of different terms. */
export function backgroundCounts(): BackgroundCounts {
  const terms = new Map<string, [papers: number, occurrences: number]>();
  const hubs: BackgroundRow[] = [];
  const totals = {papers: 0, occurrences: 0};
  return {
    add(hub, {papers, occurrences, terms: own}) {
      totals.papers += papers;
      totals.occurrences += occurrences;
      hubs.push({term: hubRow(hub), papers, occurrences});
      for (const [term, having, standing] of own) {
        const counts = terms.get(term) ?? [0, 0];
        terms.set(term, [counts[0] + having, counts[1] + standing]);
      }
    },
    rows() {
      const ofTerms = Array.from(terms, ([term, [papers, occurrences]]) => ({
        term,
        papers,
        occurrences
      })).filter(({papers}) => papers >= fewest);
      if (hubs.length === 0) return [];
      return [
        {term: totalRow, ...totals},
        {term: hubsRow, papers: hubs.length, occurrences: totals.occurrences},
        ...hubs,
        ...ofTerms
      ].sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
    }
  };
}

const fewest = 2;

/**
 * Counts the terms of all texts, unless the file at `path` has what was counted before: what it has is
 * what it then keeps.
 */
export async function countBackground(
  path: string,
  texts: LakeTexts,
  workers: readonly TextWorker[]
): Promise<BackgroundRow[]> {
  if (existsSync(path)) return readBackground(path);
  const counts = backgroundCounts();
  await eachText(texts.read(), workers, async (text, worker) => {
    const {terms} = await worker.ask({ask: "terms", text});
    if (terms?.counted != null) counts.add(text.id, terms.counted);
  });
  const rows = counts.rows();
  await writeWhole(path, parquet(backgroundTable, rows));
  return rows;
}

/** The rows of a file of the background. */
export function readBackground(path: string): Promise<BackgroundRow[]> {
  return readTable(new Uint8Array(readFileSync(path)).buffer, backgroundTable);
}
