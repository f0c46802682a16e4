import {paperId, type PaperId} from "../sources/ids.js";

/** What a work is asked for by: an id of it, or its title as scheme `title`. */
export type WorkName = PaperId;

/** What each id that people have looks like; the id is what the pattern catches. */
const shapes: readonly [string, RegExp][] = [
  ["doi", /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/iu],
  [
    "arxiv",
    /^(?:https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|arxiv:\s*)?(\d{4}\.\d{4,5}(?:v\d{1,3})?|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7}(?:v\d{1,3})?)(?:\.pdf)?$/iu
  ],
  ["pmid", /^(?:https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/|pmid:\s*)?(\d{1,8})\/?$/iu],
  ["openalex", /^(?:https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?)?(w\d{4,12})$/iu],
  [
    "s2",
    /^(?:https?:\/\/(?:www\.)?semanticscholar\.org\/paper\/(?:[^/\s]{1,300}\/)?)?([0-9a-f]{40})$/iu
  ]
];

/**
 * The name of a work from what a person types: a DOI, an arXiv id, a PubMed id, an id of OpenAlex or
 * of Semantic Scholar, each also as an address, and else a title of two words or more; null for what
 * is none of these.
 */
export function workName(typed: string): WorkName | null {
  const text = typed.trim();
  for (const [scheme, shape] of shapes) {
    const id = shape.exec(text)?.[1];
    if (id !== undefined) return paperId(scheme, scheme === "s2" ? id.toLowerCase() : id);
  }
  return /\S\s+\S/u.test(text) ? {scheme: "title", id: text} : null;
}
