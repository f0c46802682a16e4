import {demoHubs} from "../../loaders/demo/demo-hubs.js";
import {plantedPapers} from "../../loaders/demo/planted-papers.js";
import {readCurationFiles} from "../../loaders/library/read-curation-files.js";
import type {HubInput} from "../../loaders/sources/hub-input.js";
import type {PaperText} from "../../loaders/text/corpus.js";

/**
 * Three hubs that are no real ones, of 12, 40 and 120 papers: in three languages and with a publisher's
 * line; with planted groups and two versions of works; and one of `npm run demo`.
 */
export function madeUpHubs(): HubInput[] {
  return [
    inputOf("mixed-languages", strippedPage(inThreeLanguages)),
    inputOf("planted-groups", wholePage(withVersions())),
    ...demoHubs({hubs: 1, papers: 120}).map(({id, text}) => inputOf(id, text))
  ];
}

function inputOf(id: string, text: string): HubInput {
  const path = `${id}.txt`;
  const bytes = new TextEncoder().encode(text);
  const {diagnostics, ...curation} = readCurationFiles(id);
  return {id, path, pages: [{source: {path, bytes}, provenance: null}], diagnostics, curation};
}

const publisher = "© 2019 Elsevier Ltd. All rights reserved.";

const inThreeLanguages: readonly PaperText[] = [
  {
    title: "Neural networks for the water supply of towns",
    summary: `Shows how neural networks forecast the water supply of towns in dry years. ${publisher}`
  },
  {
    title: "A survey of water supply and drought indices",
    summary: `Collects drought indices for the water supply and compares neural networks with them. ${publisher}`
  },
  {
    title: "Drought indices from satellite images",
    summary: "Reads drought indices off satellite images of river basins."
  },
  {
    title: "Satellite images of river basins: a data set",
    summary: "Publishes satellite images of river basins with labels."
  },
  {title: "River basins and their neural networks", summary: null},
  {
    title: "Groundwater, wells and the price of water",
    summary: `Asks what the price of water does to wells and groundwater. ${publisher}`
  },
  {
    title: "Die Wasserversorgung der Städte im trockenen Jahr",
    summary: "Untersucht die Wasserversorgung der Städte und das Grundwasser mit neuronalen Netzen."
  },
  {
    title: "Neuronale Netze und das Grundwasser",
    summary: "Sagt das Grundwasser mit neuronalen Netzen voraus und prüft die Dürre im Sommer."
  },
  {
    title: "Die Dürre und der Preis des Wassers",
    summary: "Fragt, was die Dürre für den Preis des Wassers und die Wasserversorgung bedeutet."
  },
  {
    title: "Les réseaux de neurones et la sécheresse",
    summary:
      "Étudie la sécheresse dans les bassins versants par des réseaux de neurones et des images."
  },
  {
    title: "Le prix de l’eau dans les bassins versants",
    summary: "Compare le prix de l’eau et la sécheresse dans les bassins versants du sud."
  },
  {
    title: "Une base d’images des bassins versants",
    summary: "Publie des images des bassins versants pour les réseaux de neurones."
  }
];

function strippedPage(papers: readonly PaperText[]): string {
  return [
    ...papers.slice(1, 2).map(({summary}) => summary ?? ""),
    "hub",
    "Neural Networks for Drought and Water Supply",
    `${String(papers.length)} Pith papers cite this work. Polarity classification is still indexing.`,
    "abstract",
    "Neural networks forecast a drought. They read drought indices and satellite images of river basins, and tell what the water supply of a town will be.",
    "hub tools",
    "citation-role summary",
    "citation-polarity summary",
    "roles",
    "background 3 method 2polarities",
    "background 2 supporting 1representative citing papers",
    ...papers.slice(2, 4).map(({summary}) => summary ?? ""),
    "citing papers explorer",
    ...papers.flatMap(({title, summary}) =>
      summary === null ? [`- ${title ?? ""}`] : ["-", title ?? "", summary]
    )
  ].join("\n");
}

/** Papers of four planted groups, of which the last two have the titles of the first two. */
function withVersions(): PaperText[] {
  const {papers} = plantedPapers({papers: 40, groups: 4, share: 0.3, seed: 7});
  return papers.map((paper, i) =>
    i < 38 ? paper : {...paper, title: papers[i - 38]?.title ?? ""}
  );
}

function wholePage(papers: readonly PaperText[]): string {
  const entries = papers.flatMap(({title, summary}, i) => [
    title ?? "",
    `cs.LG · ${String(2019 + (i % 6))}-0${String(1 + (i % 9))}-15 · accept · novelty ${(3 + (i % 13) / 2).toFixed(1)}`,
    ...(summary === null ? [] : [summary])
  ]);
  const [{summary = ""} = {}] = papers.filter((paper) => paper.summary !== null);
  return [
    "pith. sign in",
    "hub",
    "A Work That Planted Groups Cite",
    `${String(papers.length)} Pith papers cite this work. Polarity classification is still indexing.`,
    "abstract",
    summary ?? "",
    "hub tools",
    "citation-role summary",
    "background 6 method 4 baseline 1",
    "citation-polarity summary",
    "supporting 4 mentioning 2 background 3",
    "claims ledger",
    "representative citing papers",
    ...entries.slice(0, 3),
    "citing papers explorer",
    ...entries,
    ""
  ].join("\n\n");
}
