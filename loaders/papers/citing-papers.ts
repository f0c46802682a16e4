import {append} from "../text/append.js";
import type {Entry, Parsed} from "../sources/parsed.js";

/** A citing paper of a hub, put together from the lists of the hub's pages. */
export interface CitingPaper {
  entry: Entry;
  /** The place among the representative papers, from 1; null for the rest. */
  representative: number | null;
}

/** The citing papers of a hub, and which of them each entry of each page went to. */
export interface CitingPapers {
  papers: CitingPaper[];
  /** For each page, for each entry, an index into `papers`; null for an entry that joins none. */
  paperOf: (number | null)[][];
  /** Representative entries that no paper answers to. */
  unmatched: Entry[];
}

const mostLines = 5;

/**
 * Puts the papers of a hub together. The explorer is the list; pages merge where title and summary
 * are equal, counting equals, so that two equal entries of one page stay two papers. The
 * representative papers join it by title and summary, or by the summary where the page gives no
 * title, and add a flag and an order. On a page without an explorer they are papers themselves,
 * unless a paper of another page answers to them.
 */
export function citingPapers(pages: readonly Parsed[]): CitingPapers {
  const lists = pages.map(({entries}) => entries.some(({list}) => list === "explorer"));
  const hub: CitingPapers = {papers: [], paperOf: pages.map(() => []), unmatched: []};
  const index = new Index();
  pages.forEach(({entries}, page) => {
    const used = new Map<string, number>();
    entries.forEach((entry, i) => {
      if (entry.list === "explorer") addPaper(hub, index, used, page, i, entry);
    });
  });
  let position = 0;
  pages.forEach(({entries}, page) => {
    const used = new Map<string, number>();
    const taken = new Map<readonly number[], number>();
    for (let i = 0; i < entries.length;) {
      const entry = entries[i];
      const match =
        entry?.list === "explorer" || entry === undefined ? null : index.match(entries, i, taken);
      const lines = match?.lines ?? 1;
      if (entry !== undefined && entry.list !== "explorer") {
        if (match === null && lists[page] === true) hub.unmatched.push(entry);
        else {
          if (match === null) addPaper(hub, index, used, page, i, entry);
          else for (let k = 0; k < lines; ++k) link(hub, page, i + k, match.paper);
          const paper = hub.papers[match?.paper ?? hub.papers.length - 1];
          if (paper !== undefined) paper.representative ??= ++position;
        }
      }
      i += lines;
    }
  });
  return hub;
}

function addPaper(
  hub: CitingPapers,
  index: Index,
  used: Map<string, number>,
  page: number,
  i: number,
  entry: Entry
): void {
  const key = keyOf(entry);
  const count = used.get(key) ?? 0;
  used.set(key, count + 1);
  const merged = index.byKey.get(key)?.[count];
  const paper = merged === undefined ? undefined : hub.papers[merged];
  if (merged !== undefined && paper !== undefined) {
    paper.entry = {...paper.entry, metadata: paper.entry.metadata ?? entry.metadata};
    link(hub, page, i, merged);
    return;
  }
  index.add(entry, hub.papers.length);
  link(hub, page, i, hub.papers.length);
  hub.papers.push({entry, representative: null});
}

function link({paperOf}: CitingPapers, page: number, entry: number, paper: number): void {
  const row = paperOf[page];
  if (row !== undefined) row[entry] = paper;
}

/** Papers by title and summary, by title, and by summary. */
class Index {
  readonly byKey = new Map<string, number[]>();
  readonly #byTitle = new Map<string | null, number[]>();
  readonly #bySummary = new Map<string | null, number[]>();

  add(entry: Entry, paper: number): void {
    append(this.byKey, keyOf(entry), paper);
    append(this.#byTitle, entry.title, paper);
    append(this.#bySummary, entry.summary, paper);
  }

  /**
   * The paper that answers to a representative entry, and to how many entries in a row: the lines
   * of a summary without a title may be entries of their own. `taken` counts, for each list of
   * equal papers, how many have been answered to.
   */
  match(
    entries: readonly Entry[],
    at: number,
    taken: Map<readonly number[], number>
  ): {paper: number; lines: number} | null {
    const entry = entries[at];
    if (entry === undefined) return null;
    if (entry.title !== null) {
      const equal = this.byKey.get(keyOf(entry)) ?? this.#byTitle.get(entry.title);
      const paper = next(equal, taken);
      return paper === null ? null : {paper, lines: 1};
    }
    let summary = entry.summary ?? "";
    for (let lines = 1; lines <= mostLines; ++lines) {
      const paper = next(this.#bySummary.get(summary), taken);
      if (paper !== null) return {paper, lines};
      const following = entries[at + lines];
      if (following?.list !== entry.list || following.title !== null) break;
      summary += ` ${following.summary ?? ""}`;
    }
    return null;
  }
}

function next(
  equal: readonly number[] | undefined,
  taken: Map<readonly number[], number>
): number | null {
  if (equal === undefined) return null;
  const count = taken.get(equal) ?? 0;
  taken.set(equal, count + 1);
  return equal[count] ?? equal[0] ?? null;
}

function keyOf({title, summary}: Entry): string {
  return JSON.stringify([title, summary]);
}
