import {idKey} from "../sources/ids.js";
import {firstSaid, yearOf, type PaperRecord} from "../sources/reading.js";
import type {PaperRow} from "../tables/papers.js";
import {paperIds, workKey} from "../text/identity.js";
import type {CitingPaper} from "./match.js";

const monthLength = "2019-05".length;

/**
 * The rows of `papers` for one hub, in the order of its sources. Where several say the same of a
 * paper, the hub's own page speaks first; of the records of one source, the first that has a date.
 */
export function paperRows(hubId: string, papers: readonly CitingPaper[]): PaperRow[] {
  const known = papers.map(({records}) => knownOf(records));
  const ids = paperIds(known);
  return known.map(({title, summary, date, place, ...said}, i) => {
    const representative = papers[i]?.representative ?? null;
    return {
      hub_id: hubId,
      paper_id: ids[i] ?? "",
      work_key: workKey(title),
      position: i + 1,
      title,
      summary,
      representative: representative !== null,
      representative_position: representative,
      title_only: title !== null && summary === null,
      field: said.field,
      date: date !== null && date.length >= monthLength ? date : null,
      year: date === null ? null : yearOf(date),
      verdict: said.verdict,
      novelty: said.novelty,
      reference_count: said.references,
      path: place?.path ?? "",
      line: place?.line ?? 1
    };
  });
}

function knownOf(all: readonly PaperRecord[]) {
  const records = all.length === 1 ? all : ownPageFirst(all);
  const speakers = all.length === 1 ? all : oneOfEach(records);
  const date = firstSaid(speakers, (record) => record.date);
  const row = {
    field: firstSaid(speakers, ({fields}) => fields[0]),
    date,
    verdict: firstSaid(speakers, ({verdict}) => verdict),
    novelty: firstSaid(speakers, ({novelty}) => novelty),
    references: firstSaid(speakers, ({references}) => references)
  };
  const ids = records.flatMap((record) => record.ids.map(idKey)).sort();
  return {
    title: firstSaid(records, ({title}) => title),
    summary: firstSaid(records, ({summary}) => summary),
    ...row,
    place: records[0]?.place,
    details: [date === null ? "null" : JSON.stringify(row), ...ids].join("\n")
  };
}

function ownPageFirst(records: readonly PaperRecord[]): PaperRecord[] {
  const own = records.filter(({source}) => source === null);
  return [...own, ...records.filter(({source}) => source !== null)];
}

/** Of each source the record that speaks for it. */
function oneOfEach(records: readonly PaperRecord[]): PaperRecord[] {
  const speakers = new Map<string | null, PaperRecord>();
  for (const record of records) {
    const before = speakers.get(record.source);
    if (before === undefined || (before.date === null && record.date !== null)) {
      speakers.set(record.source, record);
    }
  }
  return [...speakers.values()];
}
