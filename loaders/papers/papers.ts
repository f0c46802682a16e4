import {idKey} from "../sources/ids.js";
import {firstSaid, yearOf, type PaperRecord, type Reading} from "../sources/reading.js";
import type {PaperRow} from "../tables/papers.js";
import type {Tables} from "../tables/tables.js";
import {foldedTitle, paperIds, workKey} from "../text/identity.js";
import type {CitingPaper} from "./match.js";
import {isImplausible} from "./implausible-years.js";
import {paperRoleRows} from "./paper-roles.js";
import {inSpeakingOrder} from "./speakers.js";

const monthLength = "2019-05".length;

/**
 * The rows of `papers` for one hub, in the order of its sources. Where several speak of a paper, they
 * do in the order of `inSpeakingOrder`, and what the first says is shown: a title that is not in
 * capitals throughout before one that is, and a date as precise as any of that year. A year that is
 * implausible for a paper that cites a work of the year `cited` is none.
 */
export function paperRows(
  hubId: string,
  papers: readonly CitingPaper[],
  cited: number | null = null
): PaperRow[] {
  const known = papers.map(({records}) => knownOf(records));
  const ids = paperIds(known);
  return known.map(({title, summary, abstract, said, place}, i) => {
    const {date} = said;
    const representative = papers[i]?.representative ?? null;
    return {
      hub_id: hubId,
      paper_id: ids[i] ?? "",
      work_key: workKey(title),
      position: i + 1,
      title,
      summary,
      abstract,
      representative: representative !== null,
      representative_position: representative,
      title_only: title !== null && summary === null && abstract === null,
      field: said.field,
      date: date !== null && date.length >= monthLength ? date : null,
      year: date === null || isImplausible(yearOf(date), cited) ? null : yearOf(date),
      verdict: said.verdict,
      novelty: said.novelty,
      reference_count: said.references,
      path: place?.path ?? "",
      line: place?.line ?? 1
    };
  });
}

function knownOf(all: readonly PaperRecord[]) {
  const records = inSpeakingOrder(all);
  const speakers = all.length === 1 ? all : oneOfEach(records);
  const date = dateOf(speakers);
  const row = {
    field: firstSaid(speakers, ({fields}) => fields[0]),
    date,
    verdict: firstSaid(speakers, ({verdict}) => verdict),
    novelty: firstSaid(speakers, ({novelty}) => novelty),
    references: firstSaid(speakers, ({references}) => references)
  };
  return {
    title: titleOf(records),
    summary: firstSaid(records, ({summary}) => summary),
    abstract: firstSaid(records, ({abstract}) => abstract),
    said: row,
    place: records[0]?.place,
    get details() {
      const ids = records.flatMap((record) => record.ids.map(idKey)).sort();
      const isBare = Object.values(row).every((said) => said === null);
      return [JSON.stringify(isBare ? null : row), ...ids].join("\n");
    }
  };
}

/** The first title that is said; in another's letters where it is in capitals and that one is not. */
function titleOf(records: readonly PaperRecord[]): string | null {
  const first = firstSaid(records, ({title}) => title);
  if (first === null || !isInCapitals(first)) return first;
  const isOther = (title: string) =>
    !isInCapitals(title) && foldedTitle(title) === foldedTitle(first);
  return (
    firstSaid(records, ({title}) => (title !== null && isOther(title) ? title : null)) ?? first
  );
}

function isInCapitals(title: string): boolean {
  return title === title.toUpperCase() && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(title);
}

/** The first date that is said, or the most precise of those that begin with it. */
function dateOf(speakers: readonly PaperRecord[]): string | null {
  return speakers.reduce<string | null>(
    (said, {date}) => (date !== null && (said === null || date.startsWith(said)) ? date : said),
    null
  );
}

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

/** The tables of what single sources say of citing papers. */
type RecordTables = Pick<
  Tables,
  | "paper_sources"
  | "paper_ids"
  | "paper_authors"
  | "paper_countries"
  | "paper_references"
  | "citations"
  | "paper_roles"
>;

/**
 * The rows of what single sources say of the papers of one hub, in the order of the sources: each
 * record that went to a paper, with its ids, authors, countries, references and citations, and the
 * roles and polarities that these give each paper. `paperOf` gives the id of the paper that a
 * record went to, if any. The hub's own page gives none.
 */
export function recordRows(
  hubId: string,
  readings: readonly Reading[],
  paperOf: (reading: number, record: number) => string | null
): RecordTables {
  const rows: RecordTables = {
    paper_sources: [],
    paper_ids: [],
    paper_authors: [],
    paper_countries: [],
    paper_references: [],
    citations: [],
    paper_roles: []
  };
  readings.forEach(({records}, reading) => {
    records.forEach((record, i) => {
      const {source} = record;
      const paper = source === null ? null : paperOf(reading, i);
      if (source !== null && paper !== null) {
        addRows(rows, record, {hub_id: hubId, paper_id: paper, source, ...record.place});
      }
    });
  });
  return {...rows, paper_roles: paperRoleRows(rows.citations)};
}

type RecordKey = Pick<
  RecordTables["paper_sources"][number],
  "hub_id" | "paper_id" | "source" | "path" | "line" | "column"
>;

/**
 * Adds what a record says, field by field: of millions of rows spreads would take ten times as
 * long.
 */
function addRows(rows: RecordTables, record: PaperRecord, key: RecordKey): void {
  const {hub_id, paper_id, source, path, line, column} = key;
  const {title, date, venue, type, language, abstract, summary, verdict, novelty} = record;
  rows.paper_sources.push({
    hub_id,
    paper_id,
    source,
    path,
    line,
    column,
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
  for (const {scheme, id} of record.ids)
    rows.paper_ids.push({hub_id, paper_id, source, path, line, column, scheme, id});
  let position = 0;
  for (const author of record.authors) {
    position += 1;
    rows.paper_authors.push({hub_id, paper_id, source, path, line, column, position, author});
  }
  position = 0;
  for (const country of record.countries) {
    position += 1;
    rows.paper_countries.push({hub_id, paper_id, source, path, line, column, position, country});
  }
  position = 0;
  for (const referenced of record.referenced) {
    position += 1;
    rows.paper_references.push({
      hub_id,
      paper_id,
      source,
      path,
      line,
      column,
      position,
      referenced
    });
  }
  position = 0;
  for (const {sentence, section, role, polarity, confidence} of record.citations) {
    position += 1;
    rows.citations.push({
      hub_id,
      paper_id,
      source,
      path,
      line,
      column,
      position,
      sentence,
      section,
      role,
      polarity,
      confidence
    });
  }
}
