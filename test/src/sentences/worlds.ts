import {clusters} from "../../../loaders/analysis/clusters.js";
import {demoHubs} from "../../../loaders/demo/demo-hubs.js";
import {generateHubText} from "../../../loaders/demo/generate-hub-text.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import type {ClusterTables, Tables} from "../../../loaders/tables/tables.js";
import type {HubRow} from "../../../loaders/tables/hubs.js";
import {short} from "../../loaders/clusters/hold-together.js";
import {titlesOfSubjects} from "../../loaders/clusters/phrased.js";
import {wholePage} from "../../pages/hub-texts.js";
import {strippedPage} from "../../loaders/analysis/pages-of-text.js";
import {citedHub} from "../citations/cited-hub.js";
import {tablesOfHubs} from "../compare/rows.js";

/** A generated hub: its tables, and how many papers cite it by its text. */
export interface MadeHub extends Tables {
  name: string;
  hub: HubRow;
  citing: number;
}

/** A generated hub with its clusters. */
export type GroupedHub = MadeHub & ClusterTables;

const demo = (seed: number, hubs: number, papers: number) =>
  demoHubs({hubs, papers, seed}).map(({id, text}) => [`${id}-of-${papers}`, text] as const);
const facets = [
  "fields",
  "cs.LG 9",
  "stat.ML 3",
  "years",
  "2024 6",
  "2026 6",
  "verdicts",
  "ACCEPT 12"
];

/** The texts of the generated hubs, by library. */
const texts = [
  demo(1, 4, 40),
  [
    ...demo(7, 2, 23),
    ["declared", generateHubText({papers: 12}).replace("12 Pith papers", "1,200 Pith papers")],
    [
      "stances",
      wholePage({
        papers: 12,
        roles: "background 3 method 3",
        polarities: "support 4 contrast 2 background 2",
        facets
      })
    ],
    ["all-known", wholePage({papers: 6, roles: "background 4 method 2", representatives: 6})],
    ["too-many", wholePage({papers: 6, roles: "background 9 method 2", polarities: "mention 9"})],
    [
      "no-stance",
      wholePage({papers: 9, roles: "method 1", polarities: "background 2 use_method 1"})
    ]
  ],
  [0, 1, 2, 3, 31].flatMap((papers) => [
    [`stripped-${papers}`, generateHubText({papers, seed: 5})] as const,
    [`whole-${papers}`, generateHubText({papers, seed: 6, extraction: "whole"})] as const
  ]),
  [
    ["subjects", strippedPage([...titlesOfSubjects(40), "of the"])],
    ["one-title", strippedPage(Array.from({length: 6}, () => "Mutual information of layers"))]
  ]
] as const;

const wholes = texts.map((list) => tablesOfHubs(Object.fromEntries(list)));

/** Generated libraries: the tables of several hubs in one, and of the first two of each. */
export const libraries: Tables[] = [
  ...wholes,
  ...wholes.map((tables) => only(tables, tables.hubs.slice(0, 2)))
];

/** Hubs of which sources beside the page say more: of none of their papers, of some, of many. */
const cited = [1, 7, 60, 240].map((papers) => citedHub({papers}));

/** Every hub of the libraries by itself, and hubs of which other sources say more than the page. */
export const hubs: MadeHub[] = [...wholes, ...cited].flatMap((tables) =>
  tables.hubs.map((hub) => ({
    ...only(tables, [hub]),
    name: hub.hub_id,
    hub,
    citing: Math.max(hub.declared ?? 0, hub.parsed)
  }))
);

/** Some of the hubs, of several sizes, with their clusters. */
export const groupedHubs: GroupedHub[] = hubs
  .filter(({name}) => /^(?:synthetic-[12]-of-40|stripped-[0123]|subjects|one-title)$/u.test(name))
  .map((hub) => ({...hub, ...clusters(hub, uncurated, {...short, nulls: 19})}));

function only(tables: Tables, hubs: HubRow[]): Tables {
  const ids = new Set(hubs.map(({hub_id}) => hub_id));
  const own = <Row extends {hub_id: string}>(rows: readonly Row[]) =>
    rows.filter(({hub_id}) => ids.has(hub_id));
  return {
    hubs,
    papers: own(tables.papers),
    sources: own(tables.sources),
    paper_sources: own(tables.paper_sources),
    paper_ids: own(tables.paper_ids),
    paper_authors: own(tables.paper_authors),
    paper_countries: own(tables.paper_countries),
    paper_references: own(tables.paper_references),
    citations: own(tables.citations),
    paper_roles: own(tables.paper_roles),
    roles: own(tables.roles),
    polarities: own(tables.polarities),
    facets: own(tables.facets),
    lines: own(tables.lines),
    diagnostics: own(tables.diagnostics),
    terms: own(tables.terms),
    paper_terms: own(tables.paper_terms),
    themes: own(tables.themes),
    paper_themes: own(tables.paper_themes),
    theme_links: own(tables.theme_links),
    theme_uptake: own(tables.theme_uptake)
  };
}
