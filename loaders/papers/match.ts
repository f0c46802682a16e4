import {idKey} from "../sources/ids.js";
import {firstSaid, type PaperRecord, type Reading} from "../sources/reading.js";
import {append} from "../text/lists.js";
import type {Decision} from "./decisions.js";
import {areApart, joinTitles, type Apart} from "./join-titles.js";
import {equalityKey, PaperIndex, type Repeated, type Taken} from "./paper-index.js";
import {sharingTitles, versionPairs, workOf, type VersionPair} from "./works.js";

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
  /** The pairs of papers that may be versions of one work, and are counted as two. */
  versions: VersionPair[];
}

/**
 * Puts the papers of a hub together. Records with an id in common are one paper, and so are those
 * whose ids `decisions` say are of one work. The entries of the hub's own pages that are equal in title
 * and summary are one where they stand on two pages, counting equals, so that two equal entries of one
 * page stay two papers. What has no id in common is joined by title, year and first author, as
 * `joinTitles` says. A preprint and the article that it may have become stay two, and are told as a
 * pair.
 *
 * The records of a list that repeats others join a paper of their source by title and summary, or by
 * the summary where they give no title; where the file has no other list, they are papers themselves
 * unless a paper answers to them. The records that are marked representative give their papers an
 * order. What the cited work itself cites joins no paper.
 */
export function matchPapers(
  readings: readonly Reading[],
  decisions: readonly Decision[] = []
): MatchedPapers {
  const drafts = new Drafts(readings.some(({records}) => records.some(repeats)));
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
  const apart = apartBy(decisions);
  for (const {one, other, same} of decisions) if (same) drafts.uniteIds(one, other);
  const papers = drafts.papers(apart);
  for (const row of paperOf)
    row.forEach((draft, i) => (row[i] = draft < 0 ? -1 : drafts.placeOf(draft)));
  numberRepresentatives(readings, paperOf, papers);
  const isOfPages = readings.every(({records}) => records.every(({source}) => source === null));
  return {papers, paperOf, unmatched, versions: isOfPages ? [] : pairsAmong(papers, apart)};
}

function pairsAmong(papers: readonly CitingPaper[], apart: Apart): VersionPair[] {
  const all = papers.map(({records}) => records);
  const sharing = sharingTitles(all);
  const pairs = versionPairs(
    sharing.map((i) => workOf(all[i] ?? [])),
    (one, other) => areApart(one, [other], apart)
  );
  return pairs.map(({preprint, article}) => ({
    preprint: sharing[preprint] ?? -1,
    article: sharing[article] ?? -1
  }));
}

function apartBy(decisions: readonly Decision[]): Apart {
  const apart = new Map<string, Set<string>>();
  for (const {one, other, same} of decisions) {
    if (same) continue;
    apart.set(one, (apart.get(one) ?? new Set()).add(other));
    apart.set(other, (apart.get(other) ?? new Set()).add(one));
  }
  return apart;
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

  /** With whether there are records that repeat others, which are found by title and summary. */
  constructor(private readonly hasRepeats: boolean) {}

  /**
   * Adds a record to the paper that it is of, or as a new one, and gives the paper. `used` counts,
   * by title and summary, the records of the same file that were added before.
   */
  add(record: PaperRecord, used: Map<string, number>): number {
    const keys = record.ids.map(idKey);
    const known = keys.flatMap((key) => this.#byId.get(key) ?? []);
    const index = this.#indexOf(record.source);
    const isFound = this.hasRepeats || record.source === null;
    const key = isFound && isTold(record) ? equalityKey(record) : null;
    const equal =
      key === null || record.source !== null ? null : this.#equal(record, key, index, used);
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

  /** Says that the papers of two ids are one. */
  uniteIds(one: string, other: string): void {
    const [first, second] = [this.#byId.get(one), this.#byId.get(other)];
    if (first !== undefined && second !== undefined) this.#unite(first, second);
  }

  /** The papers, those without an id in common put together by their titles; called once, at the end. */
  papers(apart: Apart): CitingPaper[] {
    if ([...this.#indexes.keys()].some((source) => source !== null)) this.#uniteAlike(apart);
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

  #uniteAlike(apart: Apart): void {
    const groups = new Map<number, PaperRecord[]>();
    this.#records.forEach((records, draft) => {
      const first = this.#firstOf(draft);
      if (first === draft) groups.set(first, [...records]);
      else for (const record of records) append(groups, first, record);
    });
    const all = [...groups.values()];
    const sharing = sharingTitles(all);
    const keys = [...groups.keys()];
    const drafts = sharing.flatMap((i) => keys[i] ?? []);
    const works = sharing.map((i) => workOf(all[i] ?? []));
    for (const group of joinTitles(works, apart)) {
      const [first, ...others] = group.map((i) => drafts[i] ?? 0);
      if (first !== undefined) for (const other of others) this.#unite(first, other);
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
