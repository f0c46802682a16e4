import {tableNames, type AllTables, type HubRow} from "npm:hubscope";
import {bindClustering, clusterControls} from "../clusters/cluster-controls.js";
import type {TriedTables} from "../figures/figure.js";
import type {SettableChoices} from "../interaction/follow-choice.js";
import type {PageState} from "../interaction/page-state.js";
import type {SelectionBar} from "../interaction/selection-bar.js";
import type {Selection} from "../interaction/selection.js";
import {element} from "../page/dom.js";
import {hubTitle} from "../page/hub-words.js";
import {curationInput} from "../tables/curation-input.js";
import {failureNote} from "../tables/table-failures.js";
import type {TableSource} from "../tables/hub-tables.js";
import {curationPanel} from "../trials/curation-panel.js";
import {prefetchTrials} from "../trials/prefetch-trials.js";
import {themesWorkerClient} from "../trials/themes-worker-client.js";
import {statedTrial, trialWords} from "../trials/trials.js";
import {citeView} from "./citation.js";
import {downloads, tableDownloads} from "./downloads.js";
import type {Paper} from "../tables/paper.js";

export {figures} from "./figures.js";
export {tabs} from "../interaction/tabs.js";

/** What a trial of words is opened on. */
export interface TrialInput {
  hub: HubRow;
  papers: Paper[];
  /** The theme tables as the files say. */
  tables: TriedTables;
  /** The curation files, as JSON. */
  curation: () => Promise<unknown>;
}

/** Where a trial or a clustering is kept and said. */
export interface ControlOptions {
  state?: PageState | undefined;
  ended?: Promise<unknown> | undefined;
}

/** The panel in which a reader tries other words for the themes of a hub. */
export function openTrial(
  {hub, papers, tables, curation}: TrialInput,
  {bar, state, ended}: ControlOptions & {bar: Pick<SelectionBar, "tell">}
) {
  const {terms, themes, paper_themes} = tables;
  const input = async () => ({
    hub,
    papers,
    curation: curationInput(await curation()),
    before: {terms, themes, paper_themes}
  });
  const live = prefetchTrials(themesWorkerClient(input), themesWorkerClient(input));
  void ended?.then(() => live.stop());
  return curationPanel({papers, ...tables}, {live, bar, ...(state !== undefined && {state})});
}

/** The controls of a hub's clusterings, kept in the address of its page. */
export function openClustering(
  rows: Pick<AllTables, "clusterings" | "granularities">,
  {state, ended}: ControlOptions
): HTMLElement & SettableChoices {
  const controls = clusterControls(rows);
  if (state !== undefined) bindClustering({controls, state, ...(ended !== undefined && {ended})});
  return controls;
}

/** The tables of a hub to download, and which of them cannot be. */
export function reportDownloads(
  hub: HubRow,
  tables: Parameters<typeof tableDownloads>[0],
  {failures}: Pick<TableSource, "failures">
): HTMLElement {
  const lost = failures.words("Some tables to download", tableNames);
  const list = downloads(tableDownloads(tables, failures), {
    prefix: hub.hub_id,
    workbook: {title: hubTitle(hub), hash: hub.text_hash, synthetic: hub.synthetic}
  });
  return element("div", {}, lost !== null && failureNote(lost), list);
}

/** The report as it stands, to cite. */
export function reportCitation(
  hub: HubRow,
  {
    selection,
    state,
    clustering
  }: {selection: Selection; state: PageState | undefined; clustering: SettableChoices}
): HTMLElement {
  const title = `Papers that cite “${hubTitle(hub)}”`;
  const settings = () => (state === undefined ? {} : citedSettings(state));
  return citeView(
    {title, hash: hub.text_hash, synthetic: hub.synthetic},
    {selection, parameters: () => ({clustering: clustering.value.clusteringId, ...settings()})}
  );
}

/** What is set on a report beside the selection and the clustering, by name, for its citation. */
export function citedSettings({get}: Pick<PageState, "get">): Record<string, string> {
  const settings = {
    "words tried": trialWords(statedTrial(get("tried"))),
    "links of the network": get("links") ?? "",
    "relevance λ": get("lambda") ?? ""
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ""));
}
