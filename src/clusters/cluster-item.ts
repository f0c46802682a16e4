import type {ClusterRow, ClusterTermRow, PaperRow} from "npm:hubscope";
import {clusterColour} from "./cluster-colour.js";
import {
  hundredths,
  sameAsWords,
  sizeWords,
  stabilityWords,
  termCounts
} from "./cluster-row-words.js";
import type {ClusterView} from "./cluster-views.js";
import {clusterPick} from "./cluster-words.js";
import {asWritten, element} from "../page/dom.js";
import {followSelection} from "../interaction/follow-selection.js";
import {textsOf} from "../tables/json.js";
import {termPick, type PapersOfTerms} from "../themes/paper-sets.js";
import {selectedOf, selectedWords} from "../interaction/selected-part.js";
import type {Selection} from "../interaction/selection.js";
import {clusterRename} from "./cluster-rename.js";
import {paperLinks} from "../marks/paper-links.js";
import {pickButton} from "../interaction/pick-button.js";
import {stabilityMark} from "./stability-mark.js";

/** A cluster in the list of clusters. */
export interface ClusterItem {
  node: HTMLElement;
  /** Shows other terms. */
  terms(rows: readonly ClusterTermRow[]): void;
}

/** What a cluster is listed with. */
export interface ClusterItemOptions {
  view: ClusterView;
  papers: ReadonlyMap<string, PaperRow>;
  selection: Selection | undefined;
  /** The papers of each term; terms that it has are buttons that select them. */
  termPapers: PapersOfTerms | undefined;
}

/** A cluster as an item of a list. */
export function clusterItem(cluster: ClusterRow, options: ClusterItemOptions): ClusterItem {
  const {view, papers, selection, termPapers} = options;
  const named = (row: ClusterTermRow) =>
    termPapers?.has(row.term_id) === true
      ? pickButton(row.term, termPick(row, termPapers), {selection})
      : asWritten(row.term);
  const ids = view.papersOf.get(cluster.cluster_id) ?? [];
  const list = element("p", {class: "terms"});
  const mark = stabilityMark(cluster);
  const fold = element("details", {}, element("summary", {}, "Its papers, and its name"));
  fold.addEventListener("toggle", () => fold.append(...folded(cluster, ids, options)), {
    once: true
  });
  const floating = ids.filter((id) => view.memberships.get(id)?.floating === true).length;
  const whole = sizeWords(cluster, papers.size);
  const size = element(
    "span",
    {class: "size"},
    floating === 0 ? whole : `${whole}, ${floating} floating`
  );
  const node = element(
    "li",
    {class: clusterColour(cluster.cluster_id)},
    element(
      "div",
      {class: "head"},
      pickButton(cluster.name, clusterPick(cluster, ids), {selection}),
      size
    ),
    list,
    mark !== null && element("p", {class: "steady", title: stabilityWords(cluster)}, mark),
    fold
  );
  const said = size.textContent;
  followSelection(selection, node, ({matched}) => {
    size.textContent =
      matched === null ? said : selectedWords(selectedOf(ids, matched), ids.length);
  });
  return {
    node,
    terms: (rows) =>
      list.replaceChildren(
        ...rows.flatMap((row, i) => [
          ...(i === 0 ? [] : [", "]),
          named(row),
          element("small", {}, ` ${termCounts(row, cluster, view)}`)
        ])
      )
  };
}

function folded(
  cluster: ClusterRow,
  ids: readonly string[],
  {view, papers, selection}: ClusterItemOptions
): Node[] {
  const found = (list: readonly string[]) =>
    list.map((id) => papers.get(id)).filter((paper) => paper !== undefined);
  const margin = ({paper_id}: PaperRow) => {
    const value = view.memberships.get(paper_id)?.margin;
    return value == null ? "" : `margin ${hundredths(value)}`;
  };
  const parts = [
    {head: "Most like the rest of it", list: found(textsOf(cluster.representative_papers))},
    {head: "At its boundary", list: found(textsOf(cluster.boundary_papers))}
  ];
  const kept = sameAsWords(cluster);
  return [
    ...(kept === "" ? [] : [element("p", {class: "size"}, kept)]),
    ...parts.flatMap(({head, list}) =>
      list.length === 0
        ? []
        : [element("h4", {}, head), paperLinks(list, {selection, detail: margin})]
    ),
    clusterRename(cluster, found(ids))
  ];
}
