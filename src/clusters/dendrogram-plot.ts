import {branchPick} from "./cluster-filter.js";
import {dendrogramLayout} from "./dendrogram-layout.js";
import {element, svgElement} from "../page/dom.js";
import {followSelection} from "../interaction/follow-selection.js";
import type {Branch} from "./hierarchy.js";
import {choosePaper, isPicked, pickPapers} from "../interaction/pick-papers.js";
import {rovingTabindex} from "../interaction/roving-tabindex.js";
import {stepAcross} from "../interaction/step-across.js";
import {areTopics} from "./verdict-words.js";
import {
  branchCard,
  branchLines,
  branchMark,
  endTitle,
  type DendrogramOptions
} from "./dendrogram-marks.js";
import {hoverCard} from "../page/hover-card.js";

const roomy = 22;
const text = 14;

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
