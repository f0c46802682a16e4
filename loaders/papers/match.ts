import {idKey} from "../sources/ids.js";
import {firstSaid, yearOf, type PaperRecord, type Reading} from "../sources/reading.js";
import {append} from "../text/lists.js";
import {workKey} from "../text/identity.js";
import {equalityKey, PaperIndex, type Repeated, type Taken} from "./paper-index.js";

/** A citing paper of a hub, put together from what the sources say of it. */
export interface CitingPaper {
  /** The records that say what the paper is, the first found first; none that only repeats it. */
  records: PaperRecord[];
  /** The place among the representative papers, from 1; null for the rest. */
  representative: number | null;
}

/** The citing papers of a hub, and which of them each record of each reading went to. */
export interface MatchedPapers {
  papers: CitingPaper[];
  /** For each reading, for each record, an index into `papers`; -1 for a record that joins none. */
  paperOf: Int32Array[];
  /** Records that repeat a paper which their source does not list. */
  unmatched: PaperRecord[];
}

/**
 * Puts the papers of a hub together. Records with an id in common are one paper. Of one source, so
 * are records of several files that are equal in title and summary, counting equals, so that two
 * equal records of one file stay two papers; of several sources, papers of one work key, where no
 * source has two of them, their years are at most one apart and their ids do not contradict.
 *
 * The records of a list that repeats others join a paper of their source by title and summary, or by
 * the summary where they give no title; where the file has no other list, they are papers themselves
 * unless a paper answers to them. The records that are marked representative give their papers an
 * order. What the cited work itself cites joins no paper.
 */
export function matchPapers(readings: readonly Reading[]): MatchedPapers {
  const drafts = new Drafts();
  const paperOf = readings.map(({records}) => new Int32Array(records.length).fill(-1));
  const unmatched: PaperRecord[] = [];
  const link = (reading: number, record: number, draft: number) => {
    const row = paperOf[reading];
    if (row !== undefined) row[record] = draft;
  };
  readings.forEach(({records}, reading) => {
    const used = new Map<string, number>();
    records.forEach((record, i) => {
      if (!repeats(record) && !isCited(record)) link(reading, i, drafts.add(record, used));
    });
  });
  readings.forEach(({records}, reading) => {
    const lists = !records.every(repeats);
    const used = new Map<string, number>();
    const taken = new Map<readonly number[], number>();
    for (let i = 0; i < records.length;) {
      const record = records[i];
      if (record === undefined || !repeats(record)) {
        i += 1;
        continue;
      }
      const {paper, count} = drafts.repeated(records, i, taken) ?? {paper: null, count: 1};
      if (paper === null && lists) unmatched.push(record);
      else {
        const draft = paper ?? drafts.add(record, used);
        for (let k = 0; k < count; ++k) link(reading, i + k, draft);
      }
      i += count;
    }
  });
  const papers = drafts.papers();
  for (const row of paperOf)
    row.forEach((draft, i) => (row[i] = draft < 0 ? -1 : drafts.placeOf(draft)));
  numberRepresentatives(readings, paperOf, papers);
  return {papers, paperOf, unmatched};
}

/** Whether a record is of a work that the cited work itself cites. */
function isCited({list}: PaperRecord): boolean {
  return list?.cited === true;
}

/** Whether a record stands in a list that repeats papers of others. */
export function repeats({list}: PaperRecord): boolean {
  return list?.repeats === true;
}

function numberRepresentatives(
  readings: readonly Reading[],
  paperOf: readonly Int32Array[],
  papers: readonly CitingPaper[]
): void {
  let position = 0;
  readings.forEach(({records}, reading) => {
    records.forEach(({flags}, i) => {
      const paper = papers[paperOf[reading]?.[i] ?? -1];
      if (paper !== undefined && flags.includes("representative")) {
        paper.representative ??= ++position;
      }
    });
  });
}

/** The papers found so far, some of which may turn out to be one. */
class Drafts {
  readonly #records: PaperRecord[][] = [];
  /** For each draft an earlier one that is the same paper; itself where there is none. */
  readonly #same: number[] = [];
  readonly #byId = new Map<string, number>();
  readonly #ids = new Map<number, Ids>();
  readonly #indexes = new Map<string | null, PaperIndex>();
  readonly #places: number[] = [];

  /**
   * Adds a record to the paper that it is of, or as a new one, and gives the paper. `used` counts,
   * by title and summary, the records of the same file that were added before.
   */
  add(record: PaperRecord, used: Map<string, number>): number {
    const keys = record.ids.map(idKey);
    const known = keys.flatMap((key) => this.#byId.get(key) ?? []);
    const index = this.#indexOf(record.source);
    const key = isTold(record) ? equalityKey(record) : null;
    const equal = key === null ? null : this.#equal(record, key, index, used);
    const paper = known[0] ?? equal ?? this.#records.length;
    if (paper === this.#records.length) {
      this.#records.push([]);
      this.#same.push(paper);
    }
    for (const other of known) this.#unite(paper, other);
    if (paper !== equal && key !== null) index.add(record, key, paper);
    this.#records[paper]?.push(record);
    for (const id of keys) this.#byId.set(id, paper);
    if (keys.length > 0) this.#ids.set(paper, withIds(this.#ids.get(paper) ?? new Map(), record));
    return paper;
  }

  /** The paper that answers to a record which repeats it, and to how many records in a row. */
  repeated(records: readonly PaperRecord[], at: number, taken: Taken): Repeated | null {
    const record = records[at];
    if (record === undefined) return null;
    const known = firstSaid(record.ids, (id) => this.#byId.get(idKey(id)));
    return known === null
      ? this.#indexOf(record.source).repeated(records, at, taken)
      : {paper: known, count: 1};
  }

  /** The papers, those of several sources put together by their titles; called once, at the end. */
  papers(): CitingPaper[] {
    if (this.#indexes.size > 1) this.#uniteAlike();
    const papers: CitingPaper[] = [];
    this.#records.forEach((records, draft) => {
      const first = this.#firstOf(draft);
      const place = first === draft ? papers.length : this.placeOf(first);
      this.#places.push(place);
      if (first === draft) papers.push({records, representative: null});
      else for (const record of records) papers[place]?.records.push(record);
    });
    return papers;
  }

  /** The place of a draft among the papers. */
  placeOf(draft: number): number {
    return this.#places[draft] ?? -1;
  }

  /** The paper of the same source that an added record equals; null where their ids contradict. */
  #equal(
    record: PaperRecord,
    key: string,
    index: PaperIndex,
    used: Map<string, number>
  ): number | null {
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    const paper = index.byKey.get(key)?.[count] ?? null;
    const held = paper === null ? undefined : this.#ids.get(paper);
    return held !== undefined && contradict(withIds(new Map(), record), held) ? null : paper;
  }

  #uniteAlike(): void {
    const groups = new Map<number, PaperRecord[]>();
    this.#records.forEach((records, draft) => {
      for (const record of records) append(groups, this.#firstOf(draft), record);
    });
    const alike = new Map<string, number[]>();
    for (const [draft, records] of groups) {
      const key = workKey(firstSaid(records, ({title}) => title));
      if (key !== null) append(alike, key, draft);
    }
    for (const drafts of alike.values()) {
      if (!mayBeOne(drafts.map((draft) => groups.get(draft) ?? []))) continue;
      for (const draft of drafts) this.#unite(drafts[0] ?? draft, draft);
    }
  }

  #indexOf(source: string | null): PaperIndex {
    const index = this.#indexes.get(source) ?? new PaperIndex();
    this.#indexes.set(source, index);
    return index;
  }

  #unite(one: number, other: number): void {
    const [first, second] = [this.#firstOf(one), this.#firstOf(other)];
    this.#same[Math.max(first, second)] = Math.min(first, second);
  }

  #firstOf(draft: number): number {
    let first = draft;
    for (let next = this.#same[first] ?? first; next !== first; next = this.#same[first] ?? first) {
      this.#same[first] = this.#same[next] ?? next;
      first = next;
    }
    return first;
  }
}

/** Whether a record is told by its title and summary, and not by its ids alone. */
function isTold({title, summary, ids}: PaperRecord): boolean {
  return title !== null || summary !== null || ids.length === 0;
}

type Ids = Map<string, Set<string>>;

function withIds(held: Ids, {ids}: PaperRecord): Ids {
  for (const {scheme, id} of ids) held.set(scheme, (held.get(scheme) ?? new Set()).add(id));
  return held;
}

function contradict(one: Ids, other: Ids): boolean {
  return [...one].some(([scheme, ids]) => {
    const others = other.get(scheme);
    return others !== undefined && ![...ids].some((id) => others.has(id));
  });
}

/** Whether papers of one title may be one: each of other sources, of about one year, of no other id. */
function mayBeOne(papers: readonly (readonly PaperRecord[])[]): boolean {
  const sources = papers.flatMap((records) => [...new Set(records.map(({source}) => source))]);
  if (new Set(sources).size < sources.length) return false;
  const years = papers
    .flatMap((records) => records.flatMap(({date}) => (date === null ? [] : yearOf(date))))
    .sort((a, b) => a - b);
  if ((years.at(-1) ?? 0) - (years[0] ?? 0) > 1) return false;
  const ids = papers.map((records) => records.reduce(withIds, new Map()));
  return ids.every((one, i) => !ids.slice(i + 1).some((other) => contradict(one, other)));
}
