import type {PaperRecord, Reading} from "../sources/reading.js";
import type {Tables} from "../tables/tables.js";

/** The tables of what single sources say of citing papers. */
export type RecordTables = Pick<
  Tables,
  "paper_sources" | "paper_ids" | "paper_authors" | "citations"
>;

/**
 * The rows of what single sources say of the papers of one hub, in the order of the sources: each
 * record that went to a paper, with its ids, authors and citations. `paperOf` gives the id of the
 * paper that a record went to, if any. The hub's own page gives none.
 */
export function recordRows(
  hubId: string,
  readings: readonly Reading[],
  paperOf: (reading: number, record: number) => string | null
): RecordTables {
  const rows: RecordTables = {paper_sources: [], paper_ids: [], paper_authors: [], citations: []};
  readings.forEach(({records}, reading) => {
    records.forEach((record, i) => {
      const {source, place} = record;
      const paper = source === null ? null : paperOf(reading, i);
      if (source !== null && paper !== null) {
        addRows(rows, record, {hub_id: hubId, paper_id: paper, source, ...place});
      }
    });
  });
  return rows;
}

type RecordKey = Pick<
  RecordTables["paper_sources"][number],
  "hub_id" | "paper_id" | "source" | "path" | "line" | "column"
>;

function addRows(rows: RecordTables, record: PaperRecord, key: RecordKey): void {
  const {title, date, venue, type, language, abstract, summary, verdict, novelty} = record;
  rows.paper_sources.push({
    ...key,
    title,
    date,
    venue,
    type,
    language,
    fields: JSON.stringify(record.fields),
    abstract,
    summary,
    verdict,
    novelty,
    reference_count: record.references,
    flags: JSON.stringify(record.flags)
  });
  for (const {scheme, id} of record.ids) rows.paper_ids.push({...key, scheme, id});
  record.authors.forEach((author, i) => {
    rows.paper_authors.push({...key, position: i + 1, author});
  });
  record.citations.forEach(({sentence, section, role, polarity, confidence}, i) => {
    const position = i + 1;
    rows.citations.push({...key, position, sentence, section, role, polarity, confidence});
  });
}
