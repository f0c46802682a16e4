import type {Diagnostic, Place} from "../messages/diagnostic.js";
import type {LargeSource, Source} from "./hub-input.js";
import type {PaperId} from "./ids.js";
import type {LineList} from "./lines.js";
import type {RowTaker} from "./record-ledger.js";

/** What a format is recognised by: the name of a file, and the beginning of its text. */
export interface Opening {
  name: string;
  text: string;
}

/**
 * A source format: its name, which is that of its folder, whether an opening is of it, and how to read
 * a source. Odd input never throws.
 */
export interface Format {
  name: string;
  /** Whether it recognises an opening only where no other format does. */
  isGeneral?: boolean;
  recognises: (opening: Opening) => boolean;
  read: (source: Source) => Reading;
  /**
   * Reads a source as `read` does, and hands over each record and each row of the ledger as it is
   * read, so that of a large file no more than a piece is held; null where the source can only be
   * read as a whole.
   */
  stream?: (source: LargeSource, takes: Takers) => StreamedReading | null;
}

/** Who takes the records and the rows of a source as they are read. */
export interface Takers {
  record: (record: PaperRecord) => void;
  row: RowTaker;
}

/** What a source says, but for its records and rows, which were handed over. */
export type StreamedReading = Omit<Reading, "records" | "lines">;

/**
 * What one source says: nothing left out, nothing joined yet. Lists are in the order of the source,
 * and `statement` is null where it says nothing of the cited work.
 */
export interface Reading {
  /** The name of the format. */
  format: string;
  statement: Statement | null;
  records: PaperRecord[];
  totals: Total[];
  /** How many records the whole list has that the source is a page of, by its own words. */
  total: number | null;
  /** The fields of its records, and what they became; none of hub text. */
  fields: FieldUse[];
  /** What became of each line; `record` of a line is an index into `records`. */
  lines: LineList;
  messages: Diagnostic[];
}

/** A field of the records of a source: the facts that it became, none where it is left, and in how many records it stands. */
export interface FieldUse {
  field: string;
  became: readonly string[];
  records: number;
}

/** What a source says of the cited work, the hub; what it does not say is null. */
export interface Statement {
  /** Its ids, where the source gives any. */
  ids: readonly PaperId[];
  title: string | null;
  /** Its date, as that of a paper. */
  date: string | null;
  tier: string | null;
  label: string | null;
  header: string | null;
  /** How many papers cite the hub, by the source's own words. */
  declared: number | null;
  /** The share of "background" that a page states, in per cent, by its own unstated rule. */
  statedBackground: number | null;
  externalCitations: number | null;
  abstract: string | null;
  /** The authors of the cited work, one a line. */
  authors: string | null;
  /** Whether the text says in its first line that `npm run demo` made it up. */
  synthetic: boolean;
  place: Place;
}

/** A total that a source states: of a role, of a polarity, or of the values of a facet. */
export interface Total {
  facet: string;
  /** `summary`: the row under a summary label. `facet`: the list under a facet label. */
  origin: "summary" | "facet";
  value: string;
  count: number;
  place: Place;
}

/**
 * A list of a source, by name. The records of one that `repeats` point at papers of the source's
 * other lists, as those of its representative papers do; they are papers of their own only where
 * the source has no other list.
 */
export interface List {
  name: string;
  repeats: boolean;
  /** Whether its records are works that the cited work itself cites, and no citing papers. */
  cited?: boolean;
}

/** What a source says of one citation: the sentence where it stands, and what the citation is for. */
export interface Citation {
  /** The citing sentence; null where a role or polarity is given to the paper as a whole. */
  sentence: string | null;
  /** The section of the citing paper that the sentence stands in. */
  section: string | null;
  role: string | null;
  polarity: string | null;
  /** How sure the source is of role and polarity, from 0 to 1. */
  confidence: number | null;
  /** The work that is cited, as `idKey` writes an id; null where the source does not name it. */
  cited: string | null;
}

/** What a source says of one citing paper; what it does not say is null or empty. */
export interface PaperFacts {
  /** The list that the paper stands in; null for a source that has but one. */
  list: List | null;
  ids: readonly PaperId[];
  title: string | null;
  /** ISO 8601 as precise as it is known: a year, a month or a day, as `isoDate` gives it. */
  date: string | null;
  /** The authors in their order, each as the source names them. */
  authors: readonly string[];
  venue: string | null;
  /** The kind of publication, in the source's word for it. */
  type: string | null;
  /** The language, an ISO 639 code where the source gives one. */
  language: string | null;
  /** Fields or categories, the first the main one. */
  fields: readonly string[];
  abstract: string | null;
  /** A summary by others than the authors. */
  summary: string | null;
  /** A reviewer's word on the paper, and the score of its novelty. */
  verdict: string | null;
  novelty: number | null;
  /** How many references the paper has: a whole number of 32 bits. */
  references: number | null;
  /** The works that it cites, where the source lists them, as `idKey` writes ids. */
  referenced: readonly string[];
  /** Countries of its authors, ISO 3166 codes where the source gives them. */
  countries: readonly string[];
  /** What the paper is marked as: `representative`, `retracted` and so on. */
  flags: readonly string[];
  citations: readonly Citation[];
}

/** What one source says of one citing paper, who says it, and where. */
export interface PaperRecord extends PaperFacts {
  /** The name of the source; null for the hub's own page. */
  source: string | null;
  /** Where the record starts in the file. */
  place: Place;
}

const none: readonly never[] = [];

/** The record of a paper of which a source says these facts, and no others. */
export function paperRecord(
  source: string | null,
  place: Place,
  {
    list = null,
    ids = none,
    title = null,
    date = null,
    authors = none,
    venue = null,
    type = null,
    language = null,
    fields = none,
    abstract = null,
    summary = null,
    verdict = null,
    novelty = null,
    references = null,
    referenced = none,
    countries = none,
    flags = none,
    citations = none
  }: Partial<PaperFacts>
): PaperRecord {
  return {
    source,
    place,
    list,
    ids,
    title,
    date,
    authors,
    venue,
    type,
    language,
    fields,
    abstract,
    summary,
    verdict,
    novelty,
    references,
    referenced,
    countries,
    flags,
    citations
  };
}

/** A citation of which a source says these facts, and no others. */
export function citation(facts: Partial<Citation>): Citation {
  return {
    sentence: null,
    section: null,
    role: null,
    polarity: null,
    confidence: null,
    cited: null,
    ...facts
  };
}

/** A statement that says nothing of the cited work but these facts. */
export function statement(place: Place, facts: Partial<Omit<Statement, "place">> = {}): Statement {
  return {
    ids: none,
    title: null,
    date: null,
    tier: null,
    label: null,
    header: null,
    declared: null,
    statedBackground: null,
    externalCitations: null,
    abstract: null,
    authors: null,
    synthetic: false,
    place,
    ...facts
  };
}

/**
 * A date in ISO 8601, as precise as it is known: `2019`, `2019-05` or `2019-05-12`. A month or day
 * that no calendar has is left out; null for a year that is none from 1 to 9999.
 */
export function isoDate(
  year: number,
  month: number | null = null,
  day: number | null = null
): string | null {
  if (!isFrom1To(9999, year)) return null;
  const ofYear = String(year).padStart(4, "0");
  if (month === null || !isFrom1To(12, month)) return ofYear;
  const ofMonth = `${ofYear}-${String(month).padStart(2, "0")}`;
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (day === null || !isFrom1To(lastDay, day)) return ofMonth;
  return `${ofMonth}-${String(day).padStart(2, "0")}`;
}

function isFrom1To(most: number, value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

/** The year of a date in ISO 8601. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** What the first of several says that says it; null where none does. */
export function firstSaid<Speaker, Value>(
  speakers: readonly Speaker[],
  of: (speaker: Speaker) => Value | null | undefined
): Value | null {
  for (const speaker of speakers) {
    const said = of(speaker);
    if (said != null) return said;
  }
  return null;
}
