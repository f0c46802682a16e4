import type {TermRow, ThemeLinkRow} from "npm:hubscope";
import {coWordLayout, type Point} from "../lib/co-word-layout.js";
import {linksOf, type CoWordLink, type CoWordNetwork, type Normalisation} from "../lib/co-words.js";
import {asWritten, element, svgElement} from "../lib/dom.js";
import {followSelection} from "../lib/follow-selection.js";
import {isPicked, pickPapers} from "../lib/pick-papers.js";
import {placeAround, type Area} from "../lib/place-around.js";
import {withTerm} from "../lib/paper-sets.js";
import {roving} from "../lib/roving.js";
import type {Selection} from "../lib/selection.js";
import {stepAcross} from "../lib/step-across.js";
import {textWidth} from "../lib/text-width.js";
import type {Theme} from "../lib/themes.js";
import {count, digits, listed, quoted} from "../lib/words.js";
import {hoverCard} from "./hover-card.js";

const font = {size: 14, weight: 500};
const lineHeight = 16;

/** What the map of a co-word network is drawn with. */
export interface CoWordMapOptions {
  width: number;
  height: number;
  /** The text alternative. */
  alternative: string;
  /** The links that decide where the terms stand. */
  placedBy: readonly CoWordLink[];
  themes: readonly Theme[];
  rows: {
    papers: readonly object[];
    terms: readonly TermRow[];
    theme_links: readonly ThemeLinkRow[];
  };
  /** The papers that have each term. */
  papers: ReadonlyMap<string, ReadonlySet<string>>;
  normalisation: Normalisation;
  selection: Selection | undefined;
}

/** The map of a co-word network, and how many of its terms have a label. */
export function coWordMap(
  network: CoWordNetwork,
  options: CoWordMapOptions
): {node: HTMLElement; labelled: number} {
  const {width, height, alternative, themes, papers, selection} = options;
  const {terms, links} = network;
  const radii = radiiOf(terms, width);
  const points = coWordLayout(radii, options.placedBy, {
    width,
    height,
    groups: terms.map(({theme_id}) => theme_id ?? "")
  });
  const labels = placeAround(
    points.map(({x, y}, i) => ({
      x,
      y,
      radius: radii[i] ?? 0,
      width: textWidth(terms[i]?.term ?? "", font),
      height: lineHeight
    })),
    {left: 0, top: 0, right: width, bottom: height}
  );
  const lines = links.map((link) => line(link, points, links));
  const marks = terms.map((term, i) =>
    mark(term, {
      at: points[i] ?? {x: 0, y: 0},
      radius: radii[i] ?? 0,
      label: labels[i] ?? null,
      width,
      colour: themes.find(({id}) => id === term.theme_id)?.colour ?? "no-theme"
    })
  );
  const card = hoverCard();
  const svg = svgElement(
    "svg",
    {
      class: "co-words",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "group",
      "aria-label": alternative
    },
    svgElement("g", {"aria-hidden": "true"}, ...lines),
    ...marks
  );
  const node = element("div", {class: "frame"}, svg, card.node);
  const pick = (i: number) => ({
    papers: [...(papers.get(terms[i]?.term_id ?? "") ?? [])],
    words: withTerm(terms[i]?.term ?? "")
  });
  const act = (i: number) => pickPapers(marks[i] ?? svg, selection, pick(i));
  for (const [i, made] of marks.entries()) {
    card.attach(made, () => cardOf(terms[i], options));
    made.addEventListener("click", () => act(i));
    const point = (near: boolean) => pointAt(i, {near, svg, marks, lines, links});
    made.addEventListener("pointerenter", () => point(true));
    made.addEventListener("focus", () => point(true));
    made.addEventListener("pointerleave", () => point(false));
    made.addEventListener("blur", () => point(false));
  }
  roving(marks, {act, step: stepAcross(points)});
  followSelection(selection, node, (value) => {
    for (const [i, made] of marks.entries()) {
      const {papers: own} = pick(i);
      const {matched} = value;
      made.classList.toggle("unmatched", matched !== null && !own.some((id) => matched.has(id)));
      made.setAttribute("aria-pressed", String(isPicked(value, pick(i))));
    }
  });
  return {node, labelled: labels.filter((label) => label !== null).length};
}

function radiiOf(terms: readonly TermRow[], width: number): number[] {
  const largest = width < 640 ? 11 : 16;
  const most = Math.max(1, ...terms.map(({papers}) => papers));
  return terms.map(({papers}) => Math.max(3, largest * Math.sqrt(papers / most)));
}

function line(
  {one, other, weight}: CoWordLink,
  points: readonly Point[],
  links: readonly CoWordLink[]
): SVGElement {
  const strongest = Math.max(...links.map((link) => link.weight), Number.MIN_VALUE);
  return svgElement("line", {
    class: "co-link",
    x1: points[one]?.x,
    y1: points[one]?.y,
    x2: points[other]?.x,
    y2: points[other]?.y,
    "stroke-width": (0.75 + 4.25 * (weight / strongest)).toFixed(2)
  });
}

function mark(
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

function pointAt(
  i: number,
  {
    near,
    svg,
    marks,
    lines,
    links
  }: {
    near: boolean;
    svg: SVGElement;
    marks: readonly SVGElement[];
    lines: readonly SVGElement[];
    links: readonly CoWordLink[];
  }
): void {
  svg.classList.toggle("pointing", near);
  for (const made of marks) made.classList.remove("near");
  for (const made of lines) made.classList.remove("near");
  if (!near) return;
  marks[i]?.classList.add("near");
  for (const [e, {one, other}] of links.entries()) {
    if (one !== i && other !== i) continue;
    lines[e]?.classList.add("near");
    marks[one]?.classList.add("near");
    marks[other]?.classList.add("near");
  }
}

function cardOf(row: TermRow | undefined, {rows, themes, normalisation}: CoWordMapOptions): Node[] {
  if (row === undefined) return [];
  const theme = themes.find(({id}) => id === row.theme_id);
  const name = new Map(rows.terms.map(({term_id, term}) => [term_id, term]));
  const near = linksOf(row.term_id, rows.theme_links, normalisation).map(
    ({term_id, papers}) => `${quoted(name.get(term_id) ?? term_id)} (${digits(papers)})`
  );
  return [
    element("strong", {}, asWritten(row.term)),
    element(
      "p",
      {},
      `${digits(row.papers)} of ${count(rows.papers.length, "paper")}${theme === undefined ? "; in no theme" : `; theme ${quoted(theme.name)}`}.`
    ),
    element("small", {}, `Strongest links, with papers that have both: ${listed(near)}.`)
  ];
}
