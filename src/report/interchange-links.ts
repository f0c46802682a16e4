import {
  citationList,
  citoTurtle,
  coWordNetwork,
  graphml,
  paperNetwork,
  referenceFacts,
  vosviewerJson,
  bibtex,
  paperList,
  ris,
  type CitationRow,
  type ClusterTables,
  type ExchangeNetwork,
  type HubRow,
  type PaperRow,
  type Tables,
  type PaperListTables,
  type ReferenceFacts
} from "npm:hubscope";
import {figure} from "../figures/figure.js";
import type {ClusterChoices} from "../interaction/follow-choice.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {element} from "../page/dom.js";
import {csv, csvNote} from "../page/files.js";
import {hubTitle} from "../page/hub-words.js";
import {count, digits} from "../page/words.js";
import {themesOf, themesOfPapers, type Theme} from "../themes/themes.js";
import {
  downloadItem,
  hubWorkbook,
  workbookType,
  type Saving,
  type DownloadItem
} from "./downloads.js";
import {abstractNeed} from "../tables/paper.js";

/** What other programs take of a hub. */
export const otherPrograms = figure({
  name: "The links for other programs",
  needs: [
    "hubs",
    "papers",
    abstractNeed,
    "terms",
    "paper_terms",
    "themes",
    "paper_themes",
    "paper_roles",
    "paper_sources",
    "paper_ids",
    "paper_authors",
    "citations",
    "theme_links",
    "clusterings",
    "clusters",
    "memberships",
    "neighbours",
    "positions"
  ],
  controls: ["trial", "clustering"],
  inPlace: true,
  fluid: true,
  query: (tables) => tables,
  draw(rows, {selection, clustering: controls, trial}) {
    const [hub] = rows.hubs;
    if (hub === undefined) return element("div");
    const themes = () => {
      const {terms, themes, paper_themes} = trial?.value ?? rows;
      return themesOf({papers: rows.papers, terms, themes, paper_themes});
    };
    const records = rows;
    return interchangeLinks(rows, {hub, selection, clusters: rows, controls, themes, records});
  }
});

type Records = Pick<
  Tables,
  "paper_roles" | "paper_sources" | "paper_ids" | "paper_authors" | "citations"
>;
type Clusters = Pick<ClusterTables, "neighbours" | "positions" | "memberships" | "clusters">;

/**
 * What other programs take: the citing papers, those selected where some are, for a spreadsheet and
 * as references; the co-word network and, where there are `clusters`, the network of papers for
 * VOSviewer and as GraphML. Each file is made when it is asked for. Roles are totals and go with no
 * paper.
 */
export function interchangeLinks(
  rows: Pick<Tables, "papers" | "terms" | "themes" | "paper_themes" | "theme_links">,
  {
    hub,
    clusters,
    clusteringId = "",
    controls,
    themes = () => themesOf(rows),
    selection,
    records
  }: {
    hub: Pick<HubRow, "hub_id" | "title" | "text_hash" | "synthetic">;
    clusters?: Clusters;
    /** The clustering that gives the papers their groups, where no controls say another. */
    clusteringId?: string;
    controls?: ClusterChoices | undefined;
    /** The themes that the papers carry; those of `rows` by default. */
    themes?: () => readonly Theme[];
    selection?: Selection | undefined;
    /** What other sources than the page say of papers; nothing where it is left out. */
    records?: Records;
  }
): HTMLElement {
  const shown = () => controls?.value.clusteringId ?? clusteringId;
  const {memberships = [], clusters: named = []} = clusters ?? {};
  const groups = () => ({memberships, clusters: named, clusteringId: shown()});
  const facts = () => (records === undefined ? new Map() : referenceFacts(records));
  const {paper_roles = [], citations = []} = records ?? {};
  const network = (suffix: string, make: () => ExchangeNetwork): Saving[] => [
    {
      label: "VOSviewer",
      file: `${hub.hub_id}-${suffix}-vosviewer.json`,
      type: "application/json",
      contents: () => vosviewerJson(make())
    },
    {
      label: "GraphML",
      file: `${hub.hub_id}-${suffix}.graphml`,
      type: "application/graphml+xml",
      contents: () => graphml(make())
    }
  ];
  return element(
    "ul",
    {class: "downloads interchange"},
    ...paperDownloads(rows.papers, {hub, themes, groups, selection, facts, citations}),
    paper_roles.length > 0 &&
      downloadItem("citations", {
        size: count(rows.papers.length, "paper"),
        grain:
          "That each paper cites the hub, and why where a source says so in a word that CiTO has a property for.",
        files: [
          {
            label: "Turtle",
            file: `${hub.hub_id}-citations.ttl`,
            type: "text/turtle",
            contents: () => citoTurtle({hub, papers: rows.papers, paper_roles, facts: facts()})
          }
        ]
      }).node,
    downloadItem("co-words", {
      size: count(rows.terms.length, "term"),
      grain: "The co-word network: terms, linked where a paper has both, in their themes.",
      files: network("co-words", () => coWordNetwork(hub, rows))
    }).node,
    clusters !== undefined &&
      clusters.neighbours.length > 0 &&
      downloadItem("nearest papers", {
        size: count(rows.papers.length, "paper"),
        grain:
          "The network of papers, linked where they are near by their words, in the groups shown.",
        files: network("papers", () =>
          paperNetwork(hub, {papers: rows.papers, ...clusters}, {clusteringId: shown()})
        )
      }).node
  );
}

/** What goes with the papers that are downloaded. */
interface PaperDownloadsOptions {
  hub: Pick<HubRow, "hub_id" | "title" | "text_hash" | "synthetic">;
  /** The themes that papers carry. */
  themes: () => readonly Theme[];
  /** The groups, and the clustering that is shown. */
  groups: () => Pick<PaperListTables, "memberships" | "clusters"> & {clusteringId: string};
  selection: Selection | undefined;
  /** What other sources than the page say of papers. */
  facts?: () => ReadonlyMap<string, ReferenceFacts>;
  /** The citations that these describe, which are a sheet of the workbook. */
  citations?: readonly CitationRow[];
}

/**
 * The selected papers to download, or all where none are selected: with their themes, their groups
 * and flags for a spreadsheet, and as references. Where no paper is selected there is nothing to
 * save.
 */
function paperDownloads(
  papers: readonly PaperRow[],
  {hub, themes, groups, selection, facts = () => new Map(), citations = []}: PaperDownloadsOptions
): HTMLElement[] {
  const chosen = () => {
    const matched = selection?.value.matched ?? null;
    return papers.filter(({paper_id}) => matched === null || matched.has(paper_id));
  };
  const names = () =>
    new Map(Array.from(themesOfPapers(themes()), ([id, own]) => [id, own.map(({name}) => name)]));
  const list = () => {
    const {memberships, clusters, clusteringId} = groups();
    const {synthetic} = hub;
    const words = selection?.value.words ?? "";
    return paperList(
      {papers: chosen(), memberships, clusters},
      {clusteringId, themes: names(), synthetic, words}
    );
  };
  const references = () => ({
    cited: hub.title,
    synthetic: hub.synthetic,
    themes: names(),
    facts: facts()
  });
  const file = (suffix: string) => `${hub.hub_id}-${suffix}`;
  const size = count(papers.length, "paper");
  const items = [
    downloadItem("selected papers", {
      size,
      grain: `Each paper with its themes, its group as shown, and flags. ${csvNote}`,
      files: [
        {
          label: "CSV",
          file: file("selected-papers.csv"),
          type: "text/csv",
          contents() {
            const {rows, columns} = list();
            return csv(rows, Object.keys(columns));
          }
        },
        {
          label: "XLSX",
          file: file("selected-papers.xlsx"),
          type: workbookType,
          contents: () =>
            hubWorkbook(
              citations.length === 0 ? [list()] : [list(), citationList(chosen(), citations)],
              {
                title: hubTitle(hub),
                hash: hub.text_hash,
                synthetic: hub.synthetic
              }
            )
        }
      ]
    }),
    downloadItem("references", {
      size,
      grain:
        "Each paper with its title, date and summary; its field, verdict, novelty and themes are keywords, novelty and references also a note.",
      files: [
        {
          label: "RIS",
          file: file("papers.ris"),
          type: "application/x-research-info-systems",
          contents: () => ris(chosen(), references())
        },
        {
          label: "BibTeX",
          file: file("papers.bib"),
          type: "application/x-bibtex",
          contents: () => bibtex(chosen(), references())
        }
      ]
    })
  ];
  for (const item of items) follow(item);
  return items.map(({node}) => node);

  function follow({node, tell}: DownloadItem): void {
    const say = () => {
      const some = chosen().length;
      tell(some === papers.length ? size : `${digits(some)} of ${size}`, {none: some === 0});
    };
    say();
    followSelection(selection, node, say);
  }
}
