import {csvFormatRow} from "npm:d3-dsv";
import type {ClusterRow, ClusterTermRow} from "npm:hubscope";
import {followSelection, type Selection} from "../interaction/selection.js";
import {pickButton} from "../interaction/pick-button.js";
import {selectedOf, selectedWords} from "../interaction/selected-part.js";
import {paperLinks} from "../marks/paper-links.js";
import {copyButton} from "../page/copy-button.js";
import {asWritten, element, svgElement, uniqueId} from "../page/dom.js";
import {textsOf} from "../tables/json.js";
import {termPick, type PapersOfTerms} from "../themes/paper-sets.js";
import {clusterColour, type ClusterView} from "./cluster-views.js";
import {
  clusterPick,
  hundredths,
  sameAsWords,
  sizeWords,
  stabilityWords,
  termCounts
} from "./cluster-words.js";
import type {Paper} from "../tables/paper.js";

const stabilityMarkSize = {width: 132, height: 16, inset: 5};

interface ClusterItem {
  node: HTMLElement;
  /** Shows other terms. */
  terms(rows: readonly ClusterTermRow[]): void;
}

interface ClusterItemOptions {
  view: ClusterView;
  papers: ReadonlyMap<string, Paper>;
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
  const margin = ({paper_id}: Paper) => {
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

/** A field to rename a cluster, with the lines that make the name last, to copy into a file. */
function clusterRename(
  {name, name_origin: origin}: ClusterRow,
  papers: readonly Paper[]
): HTMLElement {
  const id = uniqueId("rename");
  const field = element("input", {type: "text", id, value: origin === "label" ? name : ""});
  const place = element("div", {class: "label-lines"});
  const show = () => place.replaceChildren(...linesOf(field.value, papers));
  field.addEventListener("input", (event) => {
    event.stopPropagation();
    show();
  });
  show();
  return element(
    "div",
    {class: "rename"},
    element("label", {for: id}, "Another name"),
    field,
    place
  );
}

function linesOf(name: string, papers: readonly Paper[]): Node[] {
  const {path, head, lines} = labelLines(name, papers);
  if (lines.length === 0) return [];
  const text = lines.join("\n");
  const shown = element("pre", {tabindex: 0, "aria-label": "lines of the label"}, text);
  const said = element("span", {role: "status"});
  const copy = copyButton("Copy the lines", {
    text: () => `${text}\n`,
    shown,
    said,
    refused: "The lines are selected: copy them with the keyboard."
  });
  return [
    element(
      "p",
      {},
      "Append to ",
      element("code", {}, asWritten(path)),
      ", whose first line is ",
      element("code", {}, head),
      ":"
    ),
    shown,
    element("p", {}, copy, " ", said)
  ];
}

/**
 * The lines by which `loaders/curation/<hub>/labels.csv` gives a cluster of papers a name: one for
 * each paper that has a title, with the head of a new file. None for an empty name.
 */
export function labelLines(
  label: string,
  papers: readonly Pick<Paper, "hub_id" | "title">[]
): {path: string; head: string; lines: string[]} {
  const name = label.replaceAll(/\s+/gu, " ").trim();
  const titled = papers.flatMap(({title}) => {
    const line = (title ?? "").replaceAll(/\s+/gu, " ").trim();
    return line === "" || name === "" ? [] : [[name, line]];
  });
  return {
    path: `loaders/curation/${papers[0]?.hub_id ?? ""}/labels.csv`,
    head: "label,title",
    lines: titled.map((fields) => csvFormatRow(fields))
  };
}

/** A cluster's stability on a line from 0 to 1, above the span that shuffled phrases reach. */
function stabilityMark(row: ClusterRow): SVGElement | null {
  const {stability, null_stability: mean, null_stability_upper: upper} = row;
  if (stability === null) return null;
  const {width, height, inset} = stabilityMarkSize;
  const x = (value: number) => inset + value * (width - 2 * inset);
  const y = height / 2;
  return svgElement(
    "svg",
    {
      class: "stability",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": stabilityWords(row)
    },
    svgElement("line", {class: "axis", x1: x(0), x2: x(1), y1: y, y2: y}),
    mean !== null &&
      upper !== null &&
      svgElement("rect", {
        class: "null-span",
        x: x(Math.min(mean, upper)),
        width: Math.max(1, Math.abs(x(upper) - x(mean))),
        y: y - 5,
        height: 10
      }),
    svgElement("circle", {class: "mark", cx: x(stability), cy: y, r: 4.5})
  );
}
