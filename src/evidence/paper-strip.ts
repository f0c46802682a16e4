import {choosePaper, pickPapers} from "../interaction/pick-papers.js";
import {rovingTabindex} from "../interaction/roving-tabindex.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {markedPaper} from "../marks/marked-paper.js";
import {paperTitle} from "../marks/paper-words.js";
import {mostDots, segmentStrip, type Segment} from "../marks/segment-strip.js";
import {element, svgElement} from "../page/dom.js";
import {hoverCard} from "../page/hover-card.js";
import {quoted} from "../page/words.js";
import {saidOfPaper} from "./evidence-words.js";
import type {Evidence, SinglePapers} from "./evidence.js";
import {rolePick} from "./role-filter.js";
import type {Paper} from "../tables/paper.js";

/** A run of particular papers. */
export interface PaperRun extends Segment {
  /** The label that all have; null for those that have several, or none. */
  only: string | null;
  papers: readonly Paper[];
}

interface Single extends Evidence {
  singles: SinglePapers;
}

/**
 * The runs of particular papers of an evidence strip: for each class those that have no other label,
 * those that have several, and those that have none, whether the page lists them or not.
 */
export function paperRuns(
  {measure, classes, coverage, singles}: Single,
  papers: readonly Paper[]
): PaperRun[] {
  const of = (isIn: (labels: readonly string[]) => boolean) =>
    papers.filter(({paper_id}) => isIn(singles.labels.get(paper_id) ?? []));
  const several = of(({length}) => length > 1);
  const runs = classes.map(({label, colour, known}): PaperRun => {
    const own = of((labels) => labels.length === 1 && labels[0] === label);
    const name = known ? label : quoted(label);
    const words = several.length === 0 ? name : `${name} only`;
    return {label: words, count: own.length, colour, only: label, papers: own};
  });
  const kind = measure === "role" ? "roles" : "stances";
  return [
    ...runs,
    {
      label: `several ${kind}`,
      count: several.length,
      colour: "several-labels",
      only: null,
      papers: several
    },
    {
      ...{label: "not classified", count: coverage.unclassified, colour: "not-classified"},
      ...{only: null, papers: of(({length}) => length === 0)}
    }
  ];
}

/**
 * An evidence strip of particular papers: a dot can be read, and chosen with a click; one with several
 * labels is cut into their colours. Above 200 papers a click on a run selects its papers.
 */
export function paperStrip(
  evidence: Single,
  runs: readonly PaperRun[],
  {
    width,
    alternative,
    selection
  }: {width: number; alternative: string; selection: Selection | undefined}
): HTMLElement {
  const shown = runs.filter(({count}) => count > 0);
  const svg = segmentStrip([...shown], {width, alternative});
  svg.setAttribute("role", "group");
  const card = hoverCard();
  const frame = element("div", {class: "frame"}, svg, card.node);
  const size = shown.reduce((sum, {count}) => sum + count, 0);
  if (size > mostDots) {
    makePicks(svg, shown, {evidence, selection});
    return frame;
  }
  const marks = [...svg.querySelectorAll<SVGElement>("circle.mark")];
  const places = shown.flatMap(({count, papers}) =>
    Array.from({length: count}, (_, i) => papers[i] ?? null)
  );
  const dots = places.flatMap((paper, i) => {
    const mark = marks[i];
    return paper === null || mark === undefined ? [] : [{mark, paper}];
  });
  for (const {mark, paper} of dots) {
    const said = evidence.singles.said.get(paper.paper_id) ?? [];
    mark.classList.add("paper-dot");
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-label", paperTitle(paper));
    mark.setAttribute("data-paper", paper.paper_id);
    mark.after(...slices(mark, evidence.singles.labels.get(paper.paper_id) ?? [], evidence));
    card.attach(mark, () => [
      markedPaper(paper),
      ...saidOfPaper(said).map((words) => element("p", {class: "said"}, words))
    ]);
  }
  const act = (place: number) => {
    const dot = dots[place];
    if (dot !== undefined) choosePaper(dot.mark, selection, dot.paper.paper_id);
  };
  for (const [place, {mark}] of dots.entries()) mark.addEventListener("click", () => act(place));
  rovingTabindex(
    dots.map(({mark}) => mark),
    {act}
  );
  followSelection(selection, frame, ({matched, chosen}) => {
    for (const {mark, paper} of dots) {
      const isOut = matched !== null && !matched.has(paper.paper_id);
      mark.classList.toggle("unmatched", isOut);
      mark.classList.toggle("chosen", chosen === paper.paper_id);
    }
  });
  return frame;
}

/** The sectors of a dot, one a label, over the dot; none where it has but one. */
function slices(mark: SVGElement, labels: readonly string[], {classes}: Evidence): SVGElement[] {
  if (labels.length < 2) return [];
  const [x, y, r] = ["cx", "cy", "r"].map((name) => Number(mark.getAttribute(name)));
  if (x === undefined || y === undefined || r === undefined) return [];
  const at = (part: number) => {
    const angle = (part / labels.length) * 2 * Math.PI - Math.PI / 2;
    return `${x + r * Math.cos(angle)},${y + r * Math.sin(angle)}`;
  };
  const large = labels.length < 2 ? 1 : 0;
  return labels.map((label, i) =>
    svgElement("path", {
      class: `slice ${classes.find((one) => one.label === label)?.colour ?? ""}`,
      d: `M${x},${y}L${at(i)}A${r},${r} 0 ${large} 1 ${at(i + 1)}Z`
    })
  );
}

function makePicks(
  svg: SVGSVGElement,
  runs: readonly PaperRun[],
  {evidence, selection}: {evidence: Single; selection: Selection | undefined}
): void {
  const rects = [...svg.querySelectorAll<SVGElement>("rect.mark")];
  const picks = runs.flatMap(({only, label}, i) => {
    const mark = rects[i];
    if (only === null || mark === undefined) return [];
    const papers = [...evidence.singles.labels].flatMap(([id, own]) =>
      own.includes(only) ? [id] : []
    );
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-label", label);
    return [{mark, pick: rolePick(papers, only, evidence.measure)}];
  });
  const act = (place: number) => {
    const one = picks[place];
    if (one !== undefined) pickPapers(one.mark, selection, one.pick);
  };
  for (const [place, {mark}] of picks.entries()) mark.addEventListener("click", () => act(place));
  rovingTabindex(
    picks.map(({mark}) => mark),
    {act}
  );
}
