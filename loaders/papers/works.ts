import {idKey} from "../sources/ids.js";
import {yearOf, type PaperRecord} from "../sources/reading.js";
import {memoise} from "../text/memoise.js";
import {firstAuthorKey, isGeneric, keyOf, titleKey} from "./title-evidence.js";

/** What records of one paper tell of it, as far as that shows whether another paper is the same. */
export interface Work {
  /** Its records. */
  records: readonly PaperRecord[];
  sources: ReadonlySet<string | null>;
  /** Its ids, as `idKey` writes them, and their schemes. */
  ids: ReadonlySet<string>;
  schemes: ReadonlySet<string>;
  /** The keys of its titles, and those of them that are evidence. */
  titles: ReadonlySet<string>;
  telling: ReadonlySet<string>;
  years: ReadonlySet<number>;
  authors: ReadonlySet<string>;
  venues: ReadonlySet<string>;
  abstracts: ReadonlySet<string>;
  /** Whether it is a text about another paper, such as an erratum. */
  isNotice: boolean;
  /** Whether it is a preprint and no more, or is known to be an article; neither where that is not known. */
  version: "preprint" | "article" | null;
}

/** What the records of a paper tell of it. */
export function workOf(records: readonly PaperRecord[]): Work {
  const gathered = <Value>(of: (record: PaperRecord) => Value | null) =>
    new Set(records.flatMap((record) => of(record) ?? []));
  const ids = records.flatMap((record) => record.ids);
  return {
    records,
    sources: new Set(records.map(({source}) => source)),
    ids: new Set(ids.map(idKey)),
    schemes: new Set(ids.map(({scheme}) => scheme)),
    titles: gathered(({title}) => titleKey(title)),
    telling: gathered(({title}) => (title === null || isGeneric(title) ? null : titleKey(title))),
    years: gathered(({date}) => (date === null ? null : yearOf(date))),
    authors: gathered(firstAuthorKey),
    venues: gathered(({venue}) => keyOf(venue ?? "") || null),
    abstracts: gathered(({abstract}) => keyOf(abstract ?? "") || null),
    isNotice: records.some(({flags}) => flags.includes("notice")),
    version: versionOf(records)
  };
}

/**
 * The DOIs of preprints, by what stands before the slash: arXiv, bioRxiv and medRxiv, SSRN, Research
 * Square, ChemRxiv, Preprints.org, PsyArXiv and other servers of OSF, Authorea, TechRxiv, EarthArXiv.
 */
const preprintDoi =
  /^10\.(?:48550|1101\/(?:\d{4}\.|\d{6}$)|2139\/ssrn|21203|26434|20944|31234|31219|31235|31222|22541|36227|31223)/u;

function versionOf(records: readonly PaperRecord[]): Work["version"] {
  const ids = records.flatMap((record) => record.ids);
  if (ids.some(({scheme, id}) => scheme === "doi" && !preprintDoi.test(id))) return "article";
  const isPreprint =
    records.some(({flags}) => flags.includes("preprint")) ||
    ids.some(({scheme}) => scheme === "arxiv" || scheme === "ppr" || scheme === "doi");
  if (isPreprint) return "preprint";
  const isArticle =
    ids.some(({scheme}) => scheme === "pmid") ||
    records.some(({type}) => type !== null && articleType.test(type));
  return isArticle ? "article" : null;
}

const articleType = /article|journal|jour\b|conference|proceedings|chapter|review/iu;

const keyOfTitle = memoise(({title}: PaperRecord) => titleKey(title));

/** The papers that have the title of another one, by the indices of their records. */
export function sharingTitles(papers: readonly (readonly PaperRecord[])[]): number[] {
  const first = new Map<string, number>();
  const sharing = new Set<number>();
  papers.forEach((records, i) => {
    for (const record of records) {
      const key = keyOfTitle(record);
      const other = key === null ? i : (first.get(key) ?? i);
      if (key !== null) first.set(key, other);
      if (other !== i) sharing.add(other).add(i);
    }
  });
  return [...sharing].sort((a, b) => a - b);
}

/** Two works of which one is a preprint and the other may be the article that it became. */
export interface VersionPair {
  /** Indices of papers. */
  preprint: number;
  article: number;
}

const mostYears = 3;

/**
 * The pairs of works that may be versions of one: a preprint, and what is none, of one telling title,
 * of no other first author where both name one, and of years at most three apart. What an analyst told
 * apart is no pair.
 */
export function versionPairs(
  works: readonly Work[],
  apart: (one: Work, other: Work) => boolean
): VersionPair[] {
  const byTitle = new Map<string, number[]>();
  works.forEach(({telling, isNotice}, i) => {
    if (isNotice) return;
    for (const title of telling) {
      const known = byTitle.get(title);
      if (known === undefined) byTitle.set(title, [i]);
      else known.push(i);
    }
  });
  const pairs = new Map<string, VersionPair>();
  for (const alike of byTitle.values()) {
    if (alike.length < 2 || alike.length > mostAlike) continue;
    for (const preprint of alike) {
      const one = works[preprint];
      if (one?.version !== "preprint") continue;
      for (const article of alike) {
        const other = works[article];
        if (other === undefined || other.version === "preprint") continue;
        if (!agree(one.authors, other.authors) || !areNear(one.years, other.years, mostYears))
          continue;
        if (apart(one, other)) continue;
        pairs.set(`${String(preprint)} ${String(article)}`, {preprint, article});
      }
    }
  }
  return [...pairs.values()].sort((a, b) => a.preprint - b.preprint || a.article - b.article);
}

/** How many papers fewer there are where each preprint is one with the article of its pair. */
export function pairedPreprints(pairs: readonly VersionPair[]): number {
  return new Set(pairs.map(({preprint}) => preprint)).size;
}

const mostAlike = 64;

/** Whether two sets have a member in common, or one of them has none. */
export function agree<Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): boolean {
  return one.size === 0 || other.size === 0 || [...one].some((value) => other.has(value));
}

function areNear(one: ReadonlySet<number>, other: ReadonlySet<number>, most: number): boolean {
  if (one.size === 0 || other.size === 0) return true;
  return [...one].some((year) => [...other].some((another) => Math.abs(year - another) <= most));
}
