import type {PaperRecord} from "../sources/reading.js";
import {speakingOrder} from "../tables/speaking-order.js";

const ranks = new Map(speakingOrder.map((source, i) => [source, i]));

/**
 * The records of a paper in the order in which they speak: by their source, and of one source those
 * with a date first, then by what they say, so that the order of files and records does not matter. Those
 * of the hub's own pages stay as they stand.
 */
export function inSpeakingOrder(records: readonly PaperRecord[]): readonly PaperRecord[] {
  if (records.length === 1) return records;
  const said = new Map<PaperRecord, string>();
  const saidBy = (record: PaperRecord) => {
    const known = said.get(record) ?? JSON.stringify({...record, place: null, list: null});
    said.set(record, known);
    return known;
  };
  return records.toSorted((a, b) => {
    if (a.source === null && b.source === null) return 0;
    const bySource = rankOf(a) - rankOf(b) || compare(a.source ?? "", b.source ?? "");
    const byDate = Number(a.date === null) - Number(b.date === null);
    return bySource || byDate || compare(saidBy(a), saidBy(b));
  });
}

function rankOf({source}: PaperRecord): number {
  return ranks.get(source) ?? ranks.size;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
