import type {PaperRow} from "npm:hubscope";
import {dotLayout} from "../lib/dot-layout.js";
import {asWritten, element, svgElement} from "../lib/dom.js";
import {followSelection} from "../lib/follow-selection.js";
import type {TermPlace} from "../lib/json.js";
import {paperTitle} from "../lib/paper-words.js";
import {choosePaper, isPicked, pickPapers, type PaperPick} from "../lib/pick-papers.js";
import {roving} from "../lib/roving.js";
import type {Selection} from "../lib/selection.js";
import {textWidth} from "../lib/text-width.js";
import {uniqueId} from "../lib/unique-id.js";
import {count, digits} from "../lib/words.js";
import {groupBar} from "./group-bar.js";
import {hatching} from "./hatching.js";
import {hoverCard, type HoverCard} from "./hover-card.js";
import {markedPaper} from "./marked-paper.js";
import {mostDots} from "./segment-strip.js";

/** Papers that belong together, as a row. */
export interface PaperGroup {
  name: string;
  /** A line under the name. */
  detail?: string;
  /** A drawing before the name. */
  glyph?: Element;
  /** The name of its colour in the stylesheet; `not-classified` is hatched. */
  colour: string;
  papers: PaperRow[];
  /** What a filter by the group asks for, in words that follow "papers". */
  words: string;
  /** Where the words stand that put a paper into the group. */
  places?: (paper: PaperRow) => readonly TermPlace[];
}

/** What the rows of papers need beside the groups. */
export interface PaperRowsOptions {
  width?: number;
  /** The number of all papers. */
  total?: number;
  /** The names of the themes that a paper carries, for its card. */
  themes?: (paper: PaperRow) => readonly string[];
  selection?: Selection | undefined;
}

const wide = 640;
const gap = 28;

/**
 * Groups of papers as rows: a button that selects the group's papers, and a dot for each paper,
 * smaller where it has a title only; above 200 papers in all, bars.
 */
export function paperRows(
  groups: readonly PaperGroup[],
  {width = 680, total = 0, themes, selection}: PaperRowsOptions = {}
): HTMLElement {
  const share = groups.some(({glyph}) => glyph !== undefined) ? 0.5 : 0.36;
  const beside = width >= wide ? Math.round(width * share) : width;
  const room = width >= wide ? width - beside - gap : width;
  const largest = Math.max(1, ...groups.map(({papers}) => papers.length));
  const {pitch} = dotLayout(largest, room, {largest: 22, smallest: 15, wrapped: 19});
  const sizeWidth = textWidth(sizeWords(largest, total), {size: 15.2}) + 14;
  const card = hoverCard();
  const dots: {mark: SVGElement; paper: PaperRow}[] = [];
  const rows = groups.map((group) => {
    const marks =
      total > mostDots
        ? groupBar(group, {width: room - sizeWidth, largest, selection})
        : groupDots(group, {width: room, pitch, dots, card, themes});
    return {group, ...row(group, marks, {beside, total, selection})};
  });
  const node = element(
    "div",
    {class: "frame"},
    element("ol", {class: "paper-rows"}, ...rows.map(({item}) => item)),
    card.node
  );
  const choose = (place: number) => {
    const dot = dots[place];
    if (dot !== undefined) choosePaper(dot.mark, selection, dot.paper.paper_id);
  };
  for (const [place, {mark}] of dots.entries()) mark.addEventListener("click", () => choose(place));
  roving(
    dots.map(({mark}) => mark),
    {act: choose}
  );
  followSelection(selection, node, (value) => {
    for (const {group, button} of rows) {
      button.setAttribute("aria-pressed", String(isPicked(value, pickOf(group))));
    }
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

function pickOf({papers, words}: PaperGroup): PaperPick {
  return {papers: papers.map(({paper_id}) => paper_id), words};
}

function sizeWords(papers: number, total: number): string {
  return `${digits(papers)} of ${count(total, "paper")}`;
}

function row(
  group: PaperGroup,
  marks: SVGSVGElement,
  {beside, total, selection}: {beside: number; total: number; selection: Selection | undefined}
): {item: HTMLElement; button: HTMLElement} {
  const {name, detail = "", glyph, papers} = group;
  const button = element(
    "button",
    {type: "button", class: "pick", "aria-pressed": "false"},
    asWritten(name)
  );
  button.addEventListener("click", () => pickPapers(button, selection, pickOf(group)));
  const item = element(
    "li",
    {},
    element(
      "div",
      {class: "group", style: `flex-basis: ${beside}px`},
      glyph,
      element(
        "div",
        {},
        button,
        detail !== "" && element("p", {class: "detail"}, asWritten(detail))
      )
    ),
    element(
      "div",
      {class: "marks"},
      marks,
      element("span", {class: "size"}, sizeWords(papers.length, total))
    )
  );
  return {item, button};
}

function groupDots(
  {papers, colour, name, places}: PaperGroup,
  {
    width,
    pitch,
    dots,
    card,
    themes
  }: {
    width: number;
    pitch: number;
    dots: {mark: SVGElement; paper: PaperRow}[];
    card: HoverCard;
    themes: PaperRowsOptions["themes"];
  }
): SVGSVGElement {
  const layout = dotLayout(papers.length, width, {largest: pitch, smallest: pitch, wrapped: pitch});
  const hatch = uniqueId("hatch");
  const fill = colour === "not-classified" ? `url(#${hatch})` : null;
  const marks = papers.map((paper, i) => {
    const {x, y} = layout.at(i);
    const mark = svgElement("circle", {
      class: `mark paper-dot ${colour}`,
      cx: x,
      cy: y,
      r: paper.summary === null ? layout.radius * 0.55 : layout.radius,
      fill,
      role: "button",
      "aria-label": paperTitle(paper),
      "data-paper": paper.paper_id
    });
    card.attach(mark, () => [
      markedPaper(paper, {
        places: places?.(paper) ?? [],
        ...(themes === undefined ? {} : {themes: themes(paper)})
      })
    ]);
    dots.push({mark, paper});
    return mark;
  });
  return svgElement(
    "svg",
    {
      class: "dots",
      width: layout.width,
      height: layout.height,
      viewBox: `0 0 ${layout.width} ${layout.height}`,
      role: "group",
      "aria-label": `papers of ${name}`
    },
    fill !== null && hatching(hatch),
    ...marks
  );
}
