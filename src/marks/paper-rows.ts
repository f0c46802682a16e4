import {dotLayout} from "../figures/dots.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {pickButton} from "../interaction/pick-button.js";
import {choosePaper} from "../interaction/pick-papers.js";
import {rovingTabindex} from "../interaction/roving-tabindex.js";
import {selectedOf, selectedWords, type Matched} from "../interaction/selected-part.js";
import {asWritten, element} from "../page/dom.js";
import {hoverCard} from "../page/hover-card.js";
import {textWidth} from "../page/text-width.js";
import {count, digits} from "../page/words.js";
import {groupBar, groupDots, type PaperDot, type PaperGroup} from "./group-marks.js";
import {mostDots} from "./segment-strip.js";
import type {Paper} from "../tables/paper.js";

const wide = 640;
const gap = 28;

interface PaperRowsOptions {
  width?: number;
  /** The number of all papers. */
  total?: number;
  /** The names of the themes that a paper carries, for its card. */
  themes?: (paper: Paper) => readonly string[];
  selection?: Selection | undefined;
}

/**
 * Groups of papers as rows: a button that selects the group's papers, and a dot for each paper,
 * smaller where it has a title only; above 200 papers in all, bars. Each row says how many papers it
 * has, and while some are selected how many of its own are.
 */
export function paperRows(
  groups: readonly PaperGroup[],
  {width = 680, total = 0, themes, selection}: PaperRowsOptions = {}
): HTMLElement {
  const share = groups.some(({glyph}) => glyph !== undefined) ? 0.5 : 0.46;
  const beside = width >= wide ? Math.round(width * share) : width;
  const room = width >= wide ? width - beside - gap : width;
  const largest = Math.max(1, ...groups.map(({papers}) => papers.length));
  const {pitch} = dotLayout(largest, room, {largest: 22, smallest: 15, wrapped: 19});
  const longest = [sizeWords(largest, total), selectedWords(largest, largest)];
  const sizeWidth = Math.max(...longest.map((words) => textWidth(words, {size: 15.2}))) + 14;
  const card = hoverCard();
  const dots: PaperDot[] = [];
  const rows = groups.map((group) => {
    if (total > mostDots) {
      const bar = groupBar(group, {width: Math.max(0, room - sizeWidth), largest, selection});
      return row(group, bar, {beside, total, selection});
    }
    const drawn = groupDots(group, {width: room, pitch, card, themes});
    dots.push(...drawn.dots);
    return row(group, drawn.node, {beside, total, selection});
  });
  const node = element(
    "div",
    {class: "frame"},
    element("ol", {class: "paper-rows"}, ...rows),
    card.node
  );
  const choose = (place: number) => {
    const dot = dots[place];
    if (dot !== undefined) choosePaper(dot.mark, selection, dot.paper.paper_id);
  };
  for (const [place, {mark}] of dots.entries()) mark.addEventListener("click", () => choose(place));
  rovingTabindex(
    dots.map(({mark}) => mark),
    {act: choose}
  );
  followSelection(selection, node, (value) => {
    for (const {mark, paper} of dots) {
      mark.classList.toggle(
        "unmatched",
        value.matched !== null && !value.matched.has(paper.paper_id)
      );
      mark.classList.toggle("chosen", value.chosen === paper.paper_id);
    }
  });
  return node;
}

function sizeWords(papers: number, total: number): string {
  return `${digits(papers)} of ${count(total, "paper")}`;
}

function row(
  group: PaperGroup,
  marks: SVGSVGElement,
  {beside, total, selection}: {beside: number; total: number; selection: Selection | undefined}
): HTMLElement {
  const {name, detail = "", glyph, kind, state, papers, words, by, places = () => []} = group;
  const pick = {
    kind,
    state,
    papers: papers.map(({paper_id}) => paper_id),
    words,
    ...(by && {by}),
    places: () => new Map(papers.map((paper) => [paper.paper_id, places(paper)]))
  };
  const size = element("span", {class: "size"});
  const said = ({matched}: {matched: Matched}) => {
    size.textContent =
      matched === null
        ? sizeWords(papers.length, total)
        : selectedWords(selectedOf(pick.papers, matched), papers.length);
  };
  said({matched: null});
  followSelection(selection, size, said);
  return element(
    "li",
    {},
    element(
      "div",
      {class: "group", style: `flex-basis: ${beside}px`},
      glyph,
      element(
        "div",
        {},
        pickButton(name, pick, {selection}),
        detail !== "" && element("p", {class: "detail"}, asWritten(detail))
      )
    ),
    element("div", {class: "marks"}, marks, size)
  );
}
