import type {TermRow, ThemeLinkRow} from "npm:hubscope";
import type {Point} from "../page/point.js";
import {linksOf, type CoWordLink, type Normalisation} from "./co-words.js";
import {asWritten, element, svgElement} from "../page/dom.js";
import type {Area} from "../figures/label-point.js";
import {partWords, type Matched} from "../interaction/selected-part.js";
import {textWidth} from "../page/text-width.js";
import type {Theme} from "./themes.js";
import {count, digits, listed, quoted} from "../page/words.js";

const font = {size: 14, weight: 500};
const lineHeight = 16;

/** The size of a term's label. */
export function labelSize({term}: TermRow): {width: number; height: number} {
  return {width: textWidth(term, font), height: lineHeight};
}

/** The radii of terms: their areas are in proportion to their papers, but for the smallest. */
export function termRadii(terms: readonly TermRow[], width: number): number[] {
  const largest = width < 640 ? 11 : 16;
  const most = Math.max(1, ...terms.map(({papers}) => papers));
  return terms.map(({papers}) => Math.max(3, largest * Math.sqrt(papers / most)));
}

/** The line of a link, thicker the more it weighs of the `strongest`. */
export function linkLine(
  {one, other, weight}: CoWordLink,
  points: readonly Point[],
  strongest: number
): SVGElement {
  return svgElement("line", {
    class: "co-link",
    x1: points[one]?.x,
    y1: points[one]?.y,
    x2: points[other]?.x,
    y2: points[other]?.y,
    "stroke-width": (0.75 + 4.25 * (weight / strongest)).toFixed(2)
  });
}

/**
 * The circle of a term with its label, at `label` or, where that is null, beside it when pointed
 * at.
 */
export function termMark(
  {term, papers}: TermRow,
  {
    at,
    radius,
    label,
    width,
    colour
  }: {at: Point; radius: number; label: Area | null; width: number; colour: string}
): SVGGElement {
  const long = textWidth(term, font);
  const right = at.x + radius + 5 + long <= width;
  return svgElement(
    "g",
    {
      class: `term ${colour} ${label === null ? "unlabelled" : ""}`,
      role: "button",
      "aria-pressed": "false",
      "aria-label": `${term}: ${count(papers, "paper")}`
    },
    svgElement("circle", {class: `mark ${colour}`, cx: at.x, cy: at.y, r: radius}),
    svgElement(
      "text",
      {
        x: label?.left ?? (right ? at.x + radius + 5 : Math.max(0, at.x - radius - 5 - long)),
        y: (label?.bottom ?? at.y + lineHeight / 2) - 4
      },
      term
    )
  );
}

/** What the card of a term is written from. */
export interface TermCardOptions {
  rows: {
    papers: readonly object[];
    terms: readonly TermRow[];
    theme_links: readonly ThemeLinkRow[];
  };
  themes: readonly Theme[];
  normalisation: Normalisation;
}

/**
 * What the card of a term says: its papers, how many of these, its `own`, are selected, its theme and
 * its strongest links.
 */
export function termCard(
  row: TermRow,
  {
    rows,
    themes,
    normalisation,
    own,
    matched
  }: TermCardOptions & {own: readonly string[]; matched: Matched}
): Node[] {
  const theme = themes.find(({id}) => id === row.theme_id);
  const name = new Map(rows.terms.map(({term_id, term}) => [term_id, term]));
  const near = linksOf(row.term_id, rows.theme_links, normalisation).map(
    ({term_id, papers}) => `${quoted(name.get(term_id) ?? term_id)} (${digits(papers)})`
  );
  const size = partWords(own, rows.papers.length, matched);
  return [
    element("strong", {}, asWritten(row.term)),
    element(
      "p",
      {},
      `${size}${theme === undefined ? "; in no theme" : `; theme ${quoted(theme.name)}`}.`
    ),
    ...(near.length === 0
      ? []
      : [element("small", {}, `Strongest links, with papers that have both: ${listed(near)}.`)])
  ];
}
