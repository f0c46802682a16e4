import {chartFigure} from "../figures/chart-figure.js";
import {dotLayout, type DotLayout} from "../figures/dots.js";
import {figure} from "../figures/figure.js";
import {summaryBars} from "../figures/summary-bars.js";
import type {Matched} from "../interaction/selected-part.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {paperTitle, paperFlags} from "../marks/paper-words.js";
import {mostDots} from "../marks/segment-strip.js";
import {element, svgElement, asWritten} from "../page/dom.js";
import {digits} from "../page/words.js";
import {
  dotsReading,
  representativesFinding,
  splitRepresentatives,
  type Split
} from "./representatives.js";
import type {Paper} from "../tables/paper.js";

const head = 26;

interface Group {
  name: string;
  colour: string;
  papers: Paper[];
}

/**
 * The representative papers of a hub against the rest: one dot a paper, in order, smaller where it
 * has a title only. Pointing at a dot shows the paper; a click makes it the chosen one of the
 * `selection` and emits `input` with its id. Above 200 papers, bars.
 */
export const representativeDots = figure({
  name: "The representative papers",
  needs: ["papers"],
  query: ({papers}) => splitRepresentatives(papers),
  draw: drawSplit
});

function drawSplit(
  split: Split,
  {width, selection}: {width: number; selection?: Selection | undefined}
): HTMLElement {
  const papers = [...split.representative, ...split.rest];
  const finding = representativesFinding(split);
  const groups = [
    {name: "representative", colour: "representative", papers: split.representative},
    {name: "the rest", colour: "rest", papers: split.rest}
  ].filter((group) => group.papers.length > 0);
  const twin = {name: "representative papers", rows: groups.flatMap(twinRows)};
  if (split.representative.length === 0) return chartFigure({finding, body: []});
  if (papers.length > mostDots) {
    return chartFigure({
      finding,
      body: [bars(groups, {width, selection})],
      reading:
        "A bar is papers: filled as far as they have a summary, empty where they have a title only.",
      twin
    });
  }
  return chartFigure({
    finding,
    body: [dots(groups, {width, alternative: finding, selection})],
    reading: dotsReading(papers),
    twin
  });
}

function bars(
  groups: Group[],
  {width, selection}: {width: number; selection: Selection | undefined}
): HTMLElement {
  const node = element("div", {});
  const sizes = (papers: readonly Paper[]) => ({
    papers: papers.length,
    summaries: papers.filter(({summary}) => summary !== null).length
  });
  const draw = (matched: Matched) => {
    const rows = groups.map(({name, papers}) => ({
      name,
      ...sizes(papers),
      ...(matched !== null && {
        selected: sizes(papers.filter(({paper_id}) => matched.has(paper_id)))
      })
    }));
    node.replaceChildren(summaryBars(rows, {width}));
  };
  draw(null);
  followSelection(selection, node, ({matched}) => draw(matched));
  return node;
}

function dots(
  groups: Group[],
  {
    width,
    alternative,
    selection
  }: {width: number; alternative: string; selection: Selection | undefined}
): HTMLElement {
  const longest = Math.max(...groups.map((group) => group.papers.length));
  const {pitch} = dotLayout(longest, width);
  const marks = new Map<SVGElement, Paper>();
  const drawn: SVGElement[] = [];
  let top = 0;
  for (const group of groups) {
    const layout = dotLayout(group.papers.length, width, {
      largest: pitch,
      smallest: pitch,
      wrapped: pitch
    });
    drawn.push(
      svgElement(
        "text",
        {class: `run ${group.colour}`, x: 0, y: top + 16},
        `${group.name} (${digits(group.papers.length)})`
      )
    );
    for (const [i, paper] of group.papers.entries()) {
      const mark = dot(paper, layout, {i, top: top + head, colour: group.colour});
      marks.set(mark, paper);
      drawn.push(mark);
    }
    top += head + layout.height + 12;
  }
  const svg = svgElement(
    "svg",
    {
      class: "dots",
      width,
      height: top,
      viewBox: `0 0 ${width} ${top}`,
      role: "group",
      "aria-label": alternative
    },
    ...drawn
  );
  return interactive(svg, marks, selection);
}

function dot(
  paper: Paper,
  layout: DotLayout,
  {i, top, colour}: {i: number; top: number; colour: string}
): SVGElement {
  const {x, y} = layout.at(i);
  return svgElement("circle", {
    class: `mark paper-dot ${colour}`,
    cx: x,
    cy: top + y,
    r: paper.title_only ? layout.radius * 0.55 : layout.radius,
    role: "button",
    tabindex: -1,
    "aria-label": paperTitle(paper),
    "data-paper": paper.paper_id
  });
}

function interactive(
  svg: SVGSVGElement,
  marks: Map<SVGElement, Paper>,
  selection: Selection | undefined
): HTMLElement {
  const card = paperCard();
  const frame = element("div", {class: "frame"}, svg, card.node);
  const order = [...marks.keys()];
  order[0]?.setAttribute("tabindex", "0");
  const choose = (paper: Paper) => {
    selection?.choose(paper.paper_id);
    frame.dispatchEvent(new CustomEvent("input", {bubbles: true, detail: paper.paper_id}));
  };
  for (const [i, [mark, paper]] of [...marks].entries()) {
    mark.addEventListener("pointerenter", () => card.show(paper, mark));
    mark.addEventListener("pointerleave", card.hide);
    mark.addEventListener("focus", () => card.show(paper, mark));
    mark.addEventListener("blur", card.hide);
    mark.addEventListener("click", () => choose(paper));
    mark.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose(paper);
      }
      if (event.key === "Escape") card.hide();
      const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
      const next = step === undefined ? undefined : order[i + step];
      if (next === undefined) return;
      event.preventDefault();
      mark.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    });
  }
  selection?.listen(({matched, chosen}) => {
    for (const [mark, {paper_id}] of marks) {
      mark.classList.toggle("unmatched", matched !== null && !matched.has(paper_id));
      mark.classList.toggle("chosen", chosen === paper_id);
    }
  });
  return frame;
}

function twinRows({name, papers}: Group) {
  return papers.map((paper) => ({
    group: name,
    place: paper.representative_position,
    "place in the list": paper.position,
    title: paperTitle(paper),
    summary: paper.summary === null ? "no" : "yes"
  }));
}

interface PaperCard {
  node: HTMLElement;
  /** Shows a paper beside a mark of the frame that the card was put into. */
  show(paper: Paper, mark: Element): void;
  hide(): void;
}

/** Makes the one card of a chart; its node goes into an element that is positioned. */
function paperCard(): PaperCard {
  const node = element("div", {class: "paper-card", role: "tooltip", hidden: true});
  return {
    node,
    show(paper, mark) {
      const frame = node.parentElement;
      if (frame === null) return;
      node.replaceChildren(
        element("strong", {}, asWritten(paperTitle(paper))),
        element("p", {}, asWritten(paper.summary ?? "No summary in the text.")),
        element("small", {}, paperFlags(paper).join(" · "))
      );
      node.hidden = false;
      const around = frame.getBoundingClientRect();
      const at = mark.getBoundingClientRect();
      const middle = at.left + at.width / 2 - around.left;
      const left = Math.max(
        0,
        Math.min(middle - node.offsetWidth / 2, around.width - node.offsetWidth)
      );
      node.style.left = `${left}px`;
      node.style.top = `${at.bottom - around.top + 8}px`;
    },
    hide() {
      node.hidden = true;
    }
  };
}
