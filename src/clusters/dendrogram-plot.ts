import {followSelection, type Selection} from "../interaction/selection.js";
import {choosePaper, isPicked, pickPapers} from "../interaction/pick-papers.js";
import {rovingTabindex, stepAcross} from "../interaction/roving-tabindex.js";
import {markedPaper} from "../marks/marked-paper.js";
import {paperTitle} from "../marks/paper-words.js";
import {element, svgElement} from "../page/dom.js";
import {hoverCard} from "../page/hover-card.js";
import {fitText} from "../page/text-width.js";
import {count} from "../page/words.js";
import {branchPick} from "./cluster-filter.js";
import {clusterColour, type ClusterView} from "./cluster-views.js";
import {placeWords} from "./cluster-words.js";
import type {Branch} from "./hierarchy.js";
import {areTopics} from "./structure-words.js";
import type {Paper} from "../tables/paper.js";

const roomy = 22;
const text = 14;
const gap = 14;

/** The drawing of a hierarchy: branches, forks, papers with their titles, and the line that cuts it. */
export function dendrogramPlot(top: Branch, options: DendrogramOptions): HTMLElement {
  const {width, cut, view, alternative, selection} = options;
  const {vocabulary} = view.clustering;
  const tree = Math.round(width * (width < 560 ? 0.45 : 0.52));
  const pitch = Math.min(roomy, options.height / endsOf(top));
  const layout = dendrogramLayout(top, {width: tree, pitch});
  const marks = layout.all.map((placed) => branchMark(placed, options));
  const card = hoverCard();
  const svg = svgElement(
    "svg",
    {
      class: "dendrogram",
      width,
      height: layout.height,
      viewBox: `0 0 ${width} ${layout.height}`,
      style: pitch < text + 2 && `--text: ${(pitch - 2).toFixed(1)}px`,
      role: "group",
      "aria-label": `${alternative} Arrow keys move over forks and papers, Enter acts on one.`
    },
    ...layout.all.flatMap((placed) => branchLines(placed, view)),
    cut !== null &&
      svgElement("line", {
        class: "cut",
        x1: layout.x(cut),
        x2: layout.x(cut),
        y1: 0,
        y2: layout.height
      }),
    ...layout.all
      .filter(({parts}) => parts.length === 0)
      .map((placed) => endTitle(placed, tree, options)),
    ...marks
  );
  const node = element(
    "div",
    {class: areTopics(view.clustering) ? "frame" : "frame pale"},
    svg,
    card.node
  );
  const act = (i: number) => {
    const [placed, made] = [layout.all[i], marks[i]];
    if (placed === undefined || made === undefined) return;
    const {branch} = placed;
    if (branch.paperId !== null) choosePaper(made, selection, branch.paperId);
    else pickPapers(made, selection, branchPick(branch, vocabulary));
  };
  for (const [i, made] of marks.entries()) {
    const branch = layout.all[i]?.branch;
    if (branch === undefined) continue;
    card.attach(made, () => branchCard(branch, options));
    made.addEventListener("click", () => act(i));
  }
  rovingTabindex(marks, {act, step: stepAcross(layout.all), start: marks.length - 1});
  followSelection(selection, node, (value) => {
    for (const [i, made] of marks.entries()) {
      const branch = layout.all[i]?.branch;
      if (branch === undefined) continue;
      const some = value.matched === null || branch.papers.some((id) => value.matched?.has(id));
      made.classList.toggle("unmatched", !some);
      made.classList.toggle(
        "chosen",
        branch.paperId === null
          ? isPicked(value, branchPick(branch, vocabulary))
          : value.chosen === branch.paperId
      );
    }
  });
  return node;
}

function endsOf({parts}: Branch): number {
  return parts.length === 0 ? 1 : parts.reduce((ends, part) => ends + endsOf(part), 0);
}

interface DendrogramOptions {
  width: number;
  /** How high it may be: its rows are closer to each other where they need more. */
  height: number;
  /** The height of the line that cuts it. */
  cut: number | null;
  view: ClusterView;
  papers: ReadonlyMap<string, Paper>;
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

function branchMark(
  {branch, x, y, parts}: PlacedBranch,
  {view, papers}: DendrogramOptions
): SVGElement {
  const colour = colourOf(branch, view);
  const isFork = parts.length > 0;
  const paper = papers.get(branch.paperId ?? "");
  const row = view.memberships.get(branch.paperId ?? "");
  const size = isFork ? 4 : paper?.title_only === true ? 3.5 : 5.5;
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

function branchLines({x, y, parts}: PlacedBranch, view: ClusterView): SVGElement[] {
  return parts.map((part) =>
    svgElement("path", {
      class: `elbow ${colourOf(part.branch, view)}`,
      d: `M${x},${y}V${part.y}H${part.x}`
    })
  );
}

/** What stands beside the end of a branch: a title, or how many papers are in it and their words. */
function endTitle(
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

function branchCard(branch: Branch, {papers, view, telling}: DendrogramOptions): Node[] {
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

/** A branch of a dendrogram in pixels: papers stand right, the top of the hierarchy left. */
interface PlacedBranch {
  branch: Branch;
  x: number;
  y: number;
  parts: readonly PlacedBranch[];
}

/** Lays out a hierarchy on `width` pixels, its ends `pitch` pixels below each other. */
function dendrogramLayout(
  top: Branch,
  {width, pitch}: {width: number; pitch: number}
): {top: PlacedBranch; all: PlacedBranch[]; height: number; x: (height: number) => number} {
  let ends = 0;
  const all: PlacedBranch[] = [];
  const highest = top.height > 0 ? top.height : 1;
  const x = (height: number) => 6 + (width - 12) * (1 - height / highest);
  const place = (branch: Branch): PlacedBranch => {
    const parts = branch.parts.map(place);
    const ys = parts.map(({y}) => y);
    const y = parts.length === 0 ? (ends++ + 0.5) * pitch : (Math.min(...ys) + Math.max(...ys)) / 2;
    const placed = {branch, x: x(parts.length === 0 ? 0 : branch.height), y, parts};
    all.push(placed);
    return placed;
  };
  const placed = place(top);
  return {top: placed, all, height: ends * pitch, x};
}

/** At which distance the parts of a branch merge, in a sentence. */
export function mergeWords({height}: Branch): string {
  return `They merge at a distance of ${height.toFixed(2)}.`;
}
