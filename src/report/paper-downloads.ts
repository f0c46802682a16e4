import {
  bibtex,
  paperList,
  ris,
  type HubRow,
  type PaperListTables,
  type PaperRow,
  type ReferenceFacts
} from "npm:hubscope";
import {csv, csvNote} from "../page/files.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {hubTitle} from "../page/hub-words.js";
import {type DownloadItem, downloadItem, hubWorkbook, workbookType} from "./downloads.js";
import {themesOfPapers, type Theme} from "../themes/themes.js";
import {count, digits} from "../page/words.js";

/** What goes with the papers that are downloaded. */
export interface PaperDownloadsOptions {
  hub: Pick<HubRow, "hub_id" | "title" | "text_hash" | "synthetic">;
  /** The themes that papers carry. */
  themes: () => readonly Theme[];
  /** The groups, and the clustering that is shown. */
  groups: () => Pick<PaperListTables, "memberships" | "clusters"> & {clusteringId: string};
  selection: Selection | undefined;
  /** What other sources than the page say of papers. */
  facts?: () => ReadonlyMap<string, ReferenceFacts>;
}

/**
 * The selected papers to download, or all where none are selected: with their themes, their groups
 * and flags for a spreadsheet, and as references. Where no paper is selected there is nothing to
 * save.
 */
export function paperDownloads(
  papers: readonly PaperRow[],
  {hub, themes, groups, selection, facts = () => new Map()}: PaperDownloadsOptions
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
            hubWorkbook([list()], {
              title: hubTitle(hub),
              hash: hub.text_hash,
              synthetic: hub.synthetic
            })
        }
      ]
    }),
    downloadItem("references", {
      size,
      grain:
        "Each paper with its title, date and summary; its field, verdict and themes are keywords, its novelty and references a note.",
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
