import type {PaperRow} from "npm:hubscope";
import {clusterColour} from "./cluster-colour.js";
import type {ClusterView} from "./cluster-views.js";
import {placeWords} from "./cluster-words.js";
import type {PlacedBranch} from "./dendrogram-layout.js";
import {mergeWords} from "./dendrogram-words.js";
import {element, svgElement} from "../page/dom.js";
import type {Branch} from "./hierarchy.js";
import {paperTitle} from "../marks/paper-words.js";
import type {Selection} from "../interaction/selection.js";
import {fitText} from "../page/text-width.js";
import {count} from "../page/words.js";
import {markedPaper} from "../marks/marked-paper.js";

const gap = 14;

/** What a dendrogram is drawn with. */
export interface DendrogramOptions {
  width: number;
  /** How high it may be: its rows are closer to each other where they need more. */
  height: number;
  /** The height of the line that cuts it. */
  cut: number | null;
  view: ClusterView;
  papers: ReadonlyMap<string, PaperRow>;
  alternative: string;
  /** The words that tell some papers most from the others; none where terms are not known. */
  telling(papers: readonly string[]): string[];
  selection: Selection | undefined;
}

function colourOf({papers}: Branch, view: ClusterView): string {
  const ids = new Set(papers.map((id) => view.memberships.get(id)?.cluster_id ?? null));
  const [only] = ids;
  return ids.size === 1 ? clusterColour(only) : "mixed";
}

/** The dot of a paper, or of the fork where a branch begins. */
export function branchMark(
  {branch, x, y, parts}: PlacedBranch,
  {view, papers}: DendrogramOptions
): SVGElement {
  const colour = colourOf(branch, view);
  const isFork = parts.length > 0;
  const paper = papers.get(branch.paperId ?? "");
  const row = view.memberships.get(branch.paperId ?? "");
  const size = isFork ? 4 : paper?.summary === null ? 3.5 : 5.5;
  return svgElement("circle", {
    class: `mark paper-dot ${isFork ? "fork" : ""} ${colour} ${row?.floating === true ? "hollow" : ""}`,
    cx: x,
    cy: y,
    r: size,
    role: "button",
    "data-paper": branch.paperId,
    "aria-label":
      paper === undefined
        ? `a branch of ${count(branch.papers.length, "paper")}`
        : paperTitle(paper)
  });
}

/** The lines from a fork to its parts. */
export function branchLines({x, y, parts}: PlacedBranch, view: ClusterView): SVGElement[] {
  return parts.map((part) =>
    svgElement("path", {
      class: `elbow ${colourOf(part.branch, view)}`,
      d: `M${x},${y}V${part.y}H${part.x}`
    })
  );
}

/** What stands beside the end of a branch: a title, or how many papers are in it and their words. */
export function endTitle(
  {branch, y}: PlacedBranch,
  from: number,
  {width, papers, telling}: DendrogramOptions
): SVGElement {
  const paper = papers.get(branch.paperId ?? "");
  const text = paper === undefined ? closedWords(branch, telling) : paperTitle(paper);
  const x = from + gap / 2;
  return svgElement("text", {x, y, dy: "0.36em", "aria-hidden": "true"}, fitText(text, width - x));
}

function closedWords({papers}: Branch, telling: DendrogramOptions["telling"]): string {
  return [count(papers.length, "paper"), telling(papers).join(", ")]
    .filter((part) => part !== "")
    .join(": ");
}

/** What the card of a paper or a branch says. */
export function branchCard(branch: Branch, {papers, view, telling}: DendrogramOptions): Node[] {
  const paper = papers.get(branch.paperId ?? "");
  if (paper !== undefined) {
    const words = placeWords(view.memberships.get(paper.paper_id), view);
    return [markedPaper(paper), element("p", {class: "where"}, words)];
  }
  return [
    element("strong", {}, `A branch of ${closedWords(branch, telling)}`),
    element("p", {}, mergeWords(branch))
  ];
}
