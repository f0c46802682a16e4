/**
 * Who speaks first of a paper where its sources disagree: the hub's own page, then registries, then
 * indexes, then reference managers, then lists that name papers by ids or as they were found. A format
 * that does not stand here speaks after those that do.
 */
export const speakingOrder: readonly (string | null)[] = [
  null,
  "crossref",
  "pubmed",
  "openalex",
  "semantic-scholar",
  "europe-pmc",
  "web-of-science",
  "scopus",
  "lens",
  "dimensions",
  "cochrane",
  "zotero",
  "csl-json",
  "bibtex",
  "ris",
  "refworks",
  "asreview",
  "citation-labels",
  "scite",
  "opencitations",
  "publish-or-perish"
];
