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
}

const nothing = /^$/u;
const version = /v\d{1,3}$/iu;

const spellings = new Map<string, Spelling>(
  Object.entries({
    doi: {
      before: /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/iu,
      after: /(?:\[doi\]|\.)$/iu,
      letters: "lower"
    },
    arxiv: {
      before: /^(?:https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|arxiv:\s*)/iu,
      after: version,
      letters: "lower"
    },
    pmid: {
      before: /^(?:https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/|pmid:?\s*)/iu,
      after: /(?:\/|\[pmid\])$/iu,
      letters: "kept"
    },
    openalex: {before: /^https?:\/\/openalex\.org\//iu, after: nothing, letters: "upper"}
  })
);

/**
 * The id of a paper from how a source writes it: without the address or mark before it, an arXiv id
 * without its version, a DOI in lower case. Ids of schemes that are not known here stand as written;
 * null where nothing is left.
 */
export function paperId(scheme: string, written: string): PaperId | null {
  const spelling = spellings.get(scheme);
  const trimmed = written.trim();
  const id = spelling === undefined ? trimmed : spelt(trimmed, spelling);
  return id === "" ? null : {scheme, id};
}

function spelt(written: string, {before, after, letters}: Spelling): string {
  const id = written.replace(before, "").replace(/%2f/giu, "/").replace(after, "").trim();
  return letters === "kept" ? id : letters === "lower" ? id.toLowerCase() : id.toUpperCase();
}

const arxivDoi = /^10\.48550\/arxiv\./u;

/** What two ids of one paper have in common: the DOI that arXiv gives a paper is its arXiv id. */
export function idKey({scheme, id}: PaperId): string {
  return scheme === "doi" && arxivDoi.test(id)
    ? idKey({scheme: "arxiv", id: id.replace(arxivDoi, "").replace(version, "")})
    : `${scheme}:${id}`;
}
