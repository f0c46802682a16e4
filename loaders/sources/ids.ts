/** An id of a paper: its scheme, such as `doi`, `arxiv`, `pmid`, `openalex` or `s2`, and the id in it. */
export interface PaperId {
  scheme: string;
  id: string;
}

/** How ids of a scheme are written: what may stand around one, and how it is spelt. */
interface Spelling {
  before: RegExp;
  after: RegExp;
  letters: "lower" | "upper" | "kept";
  /** How most are written, with the id as its first group, spelt as it should be. */
  usual?: RegExp;
  /** What all of them look like, where anything else is no id: a cell of another column, a word. */
  shape?: RegExp;
}

const nothing = /^$/u;
const version = /v\d{1,3}$/iu;

const spellings = new Map<string, Spelling>(
  Object.entries({
    doi: {
      before: /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/iu,
      after: /(?:\[doi\]|\.)$/iu,
      letters: "lower",
      usual: /^(?:https:\/\/doi\.org\/)?(10\.\d{4,9}\/[a-z\d/_;:-]+(?:\.[a-z\d/_;:-]+)*)$/u
    },
    arxiv: {
      before: /^(?:https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|arxiv:\s*)/iu,
      after: version,
      letters: "lower"
    },
    pmid: {
      before: /^(?:https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/|pmid:?\s*)/iu,
      after: /(?:\/|\[pmid\])$/iu,
      letters: "kept",
      shape: /^\d{1,9}$/u
    },
    pmcid: {
      before:
        /^https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pmc|pmc\.ncbi\.nlm\.nih\.gov)\/articles\//iu,
      after: /\/$/u,
      letters: "upper",
      shape: /^(?:PMC)?\d+$/u
    },
    openalex: {
      before: /^https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?/iu,
      after: nothing,
      letters: "upper",
      usual: /^https:\/\/openalex\.org\/(W\d+)$/u,
      shape: /^W\d+$/u
    },
    eid: {before: nothing, after: nothing, letters: "kept", shape: /^2-s2\.0-\d+$/u}
  })
);

/**
 * The id of a paper from how a source writes it: without the address or mark before it, an arXiv id
 * without its version, a DOI in lower case. Ids of schemes that are not known here stand as written;
 * null where nothing is left, or what is no id of the scheme.
 */
export function paperId(scheme: string, written: string): PaperId | null {
  const spelling = spellings.get(scheme);
  const usual = spelling?.usual?.exec(written)?.[1];
  if (usual !== undefined) return {scheme, id: usual};
  const trimmed = written.trim();
  const id = spelling === undefined ? trimmed : spelt(trimmed, spelling);
  return id === "" || spelling?.shape?.test(id) === false ? null : {scheme, id};
}

function spelt(written: string, {before, after, letters}: Spelling): string {
  const bare = written.replace(before, "");
  const plain = bare.includes("%") ? bare.replace(/%2f/giu, "/") : bare;
  const id = (after === nothing ? plain : plain.replace(after, "")).trim();
  return letters === "kept" ? id : letters === "lower" ? id.toLowerCase() : id.toUpperCase();
}

const arxivDoi = /^10\.48550\/arxiv\./u;

/** What two ids of one paper have in common: the DOI that arXiv gives a paper is its arXiv id. */
export function idKey({scheme, id}: PaperId): string {
  return scheme === "doi" && arxivDoi.test(id)
    ? idKey({scheme: "arxiv", id: id.replace(arxivDoi, "").replace(version, "")})
    : `${scheme}:${id}`;
}

const doi = /\b10\.\d{4,9}(?:\/|%2f)[^\s"<>]+/iu;
const shortDoi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\/[a-z\d]+)$/iu;
const afterDoi = new Set(".,;:'\"]}");
const arxiv =
  /(?:\barxiv[:.]\s{0,2}|arxiv\.org\/(?:abs|pdf|html)\/)((?:[a-z-]+(?:\.[a-z]{2})?\/)?\d{4}\.?\d{3,5})(?:v\d{1,3})?/iu;

/** The DOI that stands in a text, a short one if it is nothing else; null where none does. */
export function doiIn(text: string): PaperId | null {
  const found = doi.exec(text)?.[0] ?? shortDoi.exec(text.trim())?.[1];
  return found === undefined ? null : paperId("doi", withoutTail(found));
}

function withoutTail(written: string): string {
  let end = written.length;
  while (end > 0 && afterDoi.has(written.charAt(end - 1))) end -= 1;
  return written.slice(0, end);
}

/** The arXiv id that stands in a text after the name or the address of arXiv; null where none does. */
export function arxivIn(text: string): PaperId | null {
  const found = arxiv.exec(text)?.[1];
  return found === undefined ? null : paperId("arxiv", found);
}

/** The ids of a scheme that are written so, each once. */
export function idsOf(scheme: string, written: readonly (string | null)[]): PaperId[] {
  return distinctIds(written.map((one) => (one === null ? null : paperId(scheme, one))));
}

/** What ids of a scheme that are written so have in common with others, each once. */
export function keysOf(scheme: string, written: readonly (string | null)[]): string[] {
  const keys = new Set<string>();
  for (const one of written) {
    const id = one === null ? null : paperId(scheme, one);
    if (id !== null) keys.add(idKey(id));
  }
  return [...keys];
}

/** Ids, each once; none where there is none. */
export function distinctIds(ids: readonly (PaperId | null)[]): PaperId[] {
  const found = new Map<string, PaperId>();
  for (const id of ids) if (id !== null) found.set(`${id.scheme}:${id.id}`, id);
  return [...found.values()];
}
