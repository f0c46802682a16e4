import {uncurated, type CurationInput} from "../../../loaders/vocabulary/curation.js";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {libraryTables} from "../../loaders/store/library-tables.js";
import type {Tables} from "../../../loaders/tables/tables.js";

const text = (title: string, roles: string, papers: readonly [string, string][]) =>
  [
    "hub",
    title,
    `${papers.length} Pith papers cite this work.`,
    "hub tools",
    "citation-role summary",
    roles,
    "citing papers explorer",
    ...papers.flatMap(([name, summary]) => ["-", name, summary]),
    ""
  ].join("\n");

const pruned = (i: number): [string, string] => [
  `Pruning channels ${i}`,
  `Channel pruning, ${i} times, of convolutional networks.`
];
const scaled = (i: number): [string, string] => [
  `Scaling laws ${i}`,
  `Scaling laws predict loss, ${i} times, of language models.`
];
const both: [string, string] = [
  "Scaling pruned networks",
  "Relates scaling laws to channel pruning."
];

const numbered = (length: number) => Array.from({length}, (_, i) => i + 1);

/**
 * The tables of three hubs: `pruning` and `scaling`, which share a paper, and `unknown`, without
 * roles.
 */
export function threeHubs(): Tables {
  const texts = {
    pruning: text("A hub on pruning", "background 2 method 8", [...numbered(11).map(pruned), both]),
    scaling: text("A hub on scaling", "background 9 method 1", [...numbered(11).map(scaled), both]),
    unknown: text("A hub without roles", "background 1", [...numbered(3).map(pruned)])
  };
  return tablesOfHubs(texts);
}

/** The tables of hubs, by their texts; without curation unless given. */
export function tablesOfHubs(
  texts: Readonly<Record<string, string>>,
  curation: CurationInput = uncurated
): Tables {
  return libraryTables(
    Object.entries(texts).map(([id, content]) =>
      analyse({
        id,
        path: `${id}.txt`,
        diagnostics: [],
        curation,
        pages: [
          {source: {path: `${id}.txt`, bytes: new TextEncoder().encode(content)}, provenance: null}
        ]
      }).core()
    )
  );
}
