import {dotLayout, hatching} from "../figures/dots.js";
import {followSelection, type SelectedBy, type Selection} from "../interaction/selection.js";
import {svgElement, uniqueId} from "../page/dom.js";
import type {HoverCard} from "../page/hover-card.js";
import {count, digits} from "../page/words.js";
import type {TermPlace} from "../tables/json.js";
import {markedPaper} from "./marked-paper.js";
import {paperTitle} from "./paper-words.js";
import type {Paper} from "../tables/paper.js";

const height = 18;

/** Papers that belong together, as a row. */
export interface PaperGroup {
  name: string;
  /** A line under the name. */
  detail?: string;
  /** A drawing before the name. */
  glyph?: Element;
  /** The name of its colour in the stylesheet; `not-classified` is hatched. */
  colour: string;
  papers: Paper[];
  /** What the group is of, such as `theme`; see `PaperPick`. */
  kind: string;
  /** What the page's address states for a filter by the group. */
  state: string;
  /** What a filter by the group asks for, in words that follow "papers". */
  words: string;
  /** By what of their texts the papers are in the group; see `PaperPick`. */
  by?: SelectedBy;
  /** Where the words stand that put a paper into the group. */
  places?: (paper: Paper) => readonly TermPlace[];
}

/** The dot of a paper. */
export interface PaperDot {
  mark: SVGElement;
  paper: Paper;
}

/** The dots of a group, in rows `pitch` pixels apart; a card shows what a dot is. */
export function groupDots(
  {papers, colour, name, places}: PaperGroup,
  {
    width,
    pitch,
    card,
    themes
  }: {
    width: number;
    pitch: number;
    card: HoverCard;
    /** The names of the themes that a paper carries. */
    themes: ((paper: Paper) => readonly string[]) | undefined;
  }
): {node: SVGSVGElement; dots: PaperDot[]} {
  const layout = dotLayout(papers.length, width, {largest: pitch, smallest: pitch, wrapped: pitch});
  const hatch = uniqueId("hatch");
  const fill = colour === "not-classified" ? `url(#${hatch})` : null;
  const dots = papers.map((paper, i) => {
    const {x, y} = layout.at(i);
    const mark = svgElement("circle", {
      class: `mark paper-dot ${colour}`,
      cx: x,
      cy: y,
      r: paper.title_only ? layout.radius * 0.55 : layout.radius,
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
    return {mark, paper};
  });
  const node = svgElement(
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
    ...dots.map(({mark}) => mark)
  );
  return {node, dots};
}

/**
 * A group of papers as a bar, as long as its share of the `largest` group; while some papers are
 * selected, those of the group are drawn full and the rest of the bar pale.
 */
export function groupBar(
  {papers, colour, name}: {papers: readonly Paper[]; colour: string; name: string},
  {
    width = 400,
    largest = papers.length,
    selection
  }: {width?: number; largest?: number; selection?: Selection | undefined} = {}
): SVGSVGElement {
  const hatch = uniqueId("hatch");
  const long = (size: number) => (size / Math.max(1, largest)) * width;
  const whole = long(papers.length);
  const rect = (kind: string) =>
    svgElement("rect", {
      class: `mark ${colour} ${kind}`,
      y: 0.5,
      width: whole,
      height: height - 1,
      fill: colour === "not-classified" ? `url(#${hatch})` : null
    });
  const [back, front] = [rect("whole"), rect("matching")];
  const node = svgElement(
    "svg",
    {
      class: "bar",
      width: whole,
      height,
      viewBox: `0 0 ${whole} ${height}`,
      role: "img",
      "aria-label": `${name}: ${count(papers.length, "paper")}`
    },
    colour === "not-classified" && hatching(hatch),
    back,
    front
  );
  followSelection(selection, node, ({matched}) => {
    const some = papers.filter(({paper_id}) => matched === null || matched.has(paper_id)).length;
    back.classList.toggle("unmatched", matched !== null);
    front.setAttribute("width", String(long(some)));
    const selected = matched === null ? "" : `, ${digits(some)} selected`;
    node.setAttribute("aria-label", `${name}: ${count(papers.length, "paper")}${selected}`);
  });
  return node;
}
