import type {Entry, Parsed} from "../parsed.js";

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
  /** Representative entries that no paper of the explorer answers to. */
  unmatched: Entry[];
}

/**
 * Puts the papers of a hub together. The explorer is the list; pages merge where title and summary
 * are equal, counting equals, so that two equal entries of one page stay two papers. The
 * representative papers join it by title and summary, or by the summary where the page gives no
 * title, and add a flag and an order. Without an explorer they are the papers themselves.
 */
export function citingPapers(pages: readonly Parsed[]): CitingPapers {
  const hasExplorer = pages.some(({entries}) => entries.some(({list}) => list === "explorer"));
  const isListed = ({list}: Entry) => (list === "explorer") === hasExplorer;
  const {papers, paperOf} = mergePages(pages, isListed);
  const unmatched = hasExplorer ? joinRepresentatives(pages, papers, paperOf) : [];
  if (!hasExplorer) papers.forEach((paper, i) => (paper.representative = i + 1));
  return {papers, paperOf, unmatched};
}

function mergePages(
  pages: readonly Parsed[],
  isListed: (entry: Entry) => boolean
): {papers: CitingPaper[]; paperOf: (number | null)[][]} {
  const papers: CitingPaper[] = [];
  const alike = new Map<string, number[]>();
  const paperOf = pages.map(({entries}) => {
    const usedOnPage = new Map<string, number>();
    return entries.map((entry) => {
      if (!isListed(entry)) return null;
      const key = keyOf(entry);
      const indices = alike.get(key);
      const used = usedOnPage.get(key) ?? 0;
      usedOnPage.set(key, used + 1);
      const merged = indices?.[used];
      if (merged !== undefined) return merged;
      if (indices === undefined) alike.set(key, [papers.length]);
      else indices.push(papers.length);
      papers.push({entry, representative: null});
      return papers.length - 1;
    });
  });
  return {papers, paperOf};
}

function joinRepresentatives(
  pages: readonly Parsed[],
  papers: CitingPaper[],
  paperOf: (number | null)[][]
): Entry[] {
  const byKey = indexBy(papers, keyOf);
  const bySummary = indexBy(papers, ({summary}) => summary);
  const byTitle = indexBy(papers, ({title}) => title);
  const unmatched: Entry[] = [];
  let position = 0;
  pages.forEach(({entries}, page) => {
    const taken = new Map<number[], number>();
    entries.forEach((entry, i) => {
      if (entry.list === "explorer") return;
      const candidates =
        entry.title === null
          ? bySummary.get(entry.summary)
          : (byKey.get(keyOf(entry)) ?? byTitle.get(entry.title));
      const used = candidates === undefined ? 0 : (taken.get(candidates) ?? 0);
      const match = candidates?.[used] ?? candidates?.[0];
      const paper = match === undefined ? undefined : papers[match];
      if (candidates === undefined || match === undefined || paper === undefined) {
        unmatched.push(entry);
        return;
      }
      taken.set(candidates, used + 1);
      paper.representative ??= ++position;
      const row = paperOf[page];
      if (row !== undefined) row[i] = match;
    });
  });
  return unmatched;
}

function indexBy<Key>(papers: CitingPaper[], key: (entry: Entry) => Key): Map<Key, number[]> {
  const index = new Map<Key, number[]>();
  papers.forEach(({entry}, i) => {
    const value = key(entry);
    const indices = index.get(value);
    if (indices === undefined) index.set(value, [i]);
    else indices.push(i);
  });
  return index;
}

function keyOf({title, summary}: Entry): string {
  return JSON.stringify([title, summary]);
}
