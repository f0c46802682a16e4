import {analyse} from "../../../loaders/analysis/analyse.js";
import {type Provenance} from "../../../loaders/sources/hub-input.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import type {Tables} from "../../../loaders/tables/tables.js";

/** A page of a hub in a test: its text or bytes, and its provenance. */
export interface TestPage {
  text: string | Uint8Array;
  provenance?: Partial<Provenance>;
}

/** The tables of a hub whose pages have these texts, in files `page-1.txt`, `page-2.txt` and so on. */
export function hubOf(...pages: (string | TestPage)[]): Tables {
  return analyse({
    id: "test",
    path: "test",
    diagnostics: [],
    curation: uncurated,
    pages: pages.map((page, i) => {
      const {text, provenance} = typeof page === "string" ? {text: page} : page;
      const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
      return {
        source: {path: `page-${String(i + 1)}.txt`, bytes},
        provenance:
          provenance === undefined
            ? null
            : {address: null, taken: null, filter: null, ...provenance}
      };
    })
  }).core();
}

/** A stripped page: `declared` papers in the header, and these entries in the explorer. */
export function strippedPage(
  entries: (string | [title: string, summary: string])[],
  {declared = entries.length, before = []}: {declared?: number; before?: string[]} = {}
): string {
  return [
    "hub",
    "A Work",
    `${String(declared)} Pith papers cite this work. Polarity classification is still indexing.`,
    ...before,
    "citing papers explorer",
    ...entries.flatMap((entry) => (typeof entry === "string" ? [`- ${entry}`] : ["-", ...entry]))
  ].join("\n");
}

/** What is told of a hub, as severity and rule. */
export const rulesOf = ({diagnostics}: Tables): string[] =>
  diagnostics.map(({severity, rule}) => `${severity} ${rule}`);
