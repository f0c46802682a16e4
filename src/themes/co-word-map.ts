import type {TermRow, ThemeLinkRow} from "npm:hubscope";
import {labelPoint, type Area} from "../figures/label-point.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {isPicked, pickPapers} from "../interaction/pick-papers.js";
import {rovingTabindex, stepAcross} from "../interaction/roving-tabindex.js";
import {partWords, selectedOf, selectedShare, type Matched} from "../interaction/selected-part.js";
import {asWritten, element, type Point, svgElement} from "../page/dom.js";
import {hoverCard} from "../page/hover-card.js";
import {textWidth} from "../page/text-width.js";
import {count, digits, listed, quoted} from "../page/words.js";
import {coWordLayout} from "./co-word-layout.js";
import {linksOf, type CoWordLink, type CoWordNetwork, type Normalisation} from "./co-words.js";
import {termPick, type PapersOfTerms} from "./paper-sets.js";
import type {Theme} from "./themes.js";

const font = {size: 14, weight: 500};
const lineHeight = 16;

interface CoWordMapOptions extends TermCardOptions {
  width: number;
  height: number;
  /** The text alternative. */
  alternative: string;
  /** The terms that have a label first, by id. */
  named: ReadonlySet<string>;
  /** The links that decide where the terms stand. */
  placedBy: readonly CoWordLink[];
  papers: PapersOfTerms;
  selection: Selection | undefined;
}

/** The map of a co-word network, and how many of its terms have a label. */
export function coWordMap(
  network: CoWordNetwork,
  options: CoWordMapOptions
): {node: HTMLElement; labelled: number} {
  const {width, height, alternative, themes, papers, selection} = options;
  const {terms, links} = network;
  const radii = termRadii(terms, width);
  const points = coWordLayout(radii, options.placedBy, {
    width,
    height,
    groups: terms.map(({theme_id}) => theme_id ?? "")
  });
  const labels = labelPoint(
    terms.map((term, i) => ({
      ...(points[i] ?? {x: 0, y: 0}),
      radius: radii[i] ?? 0,
      named: options.named.has(term.term_id),
      width: textWidth(term.term, font),
      height: lineHeight
    })),
    {left: 0, top: 0, right: width, bottom: height}
  );
  const strongest = Math.max(...links.map(({weight}) => weight), Number.MIN_VALUE);
  const lines = links.map((link) => linkLine(link, points, strongest));
  const marks = terms.map((term, i) =>
    termMark(term, {
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
  const picks = terms.map((term) => termPick(term, papers));
  const act = (i: number) => {
    const pick = picks[i];
    if (pick !== undefined) pickPapers(marks[i] ?? svg, selection, pick);
  };
  for (const [i, made] of marks.entries()) {
    const term = terms[i];
    if (term !== undefined)
      card.attach(made, () =>
        termCard(term, {
          ...options,
          own: picks[i]?.papers ?? [],
          matched: selection?.value.matched ?? null
        })
      );
    made.addEventListener("click", () => act(i));
    const point = (near: boolean) => pointAt(i, {near, svg, marks, lines, links});
    made.addEventListener("pointerenter", () => point(true));
    made.addEventListener("focus", () => point(true));
    made.addEventListener("pointerleave", () => point(false));
    made.addEventListener("blur", () => point(false));
  }
  rovingTabindex(marks, {act, step: stepAcross(points)});
  const shared = links.map(({one, other}) => {
    const others = new Set(picks[other]?.papers);
    return picks[one]?.papers.filter((id) => others.has(id)) ?? [];
  });
  followSelection(selection, node, (value) => {
    const {matched} = value;
    for (const [i, {papers: own, ...pick}] of picks.entries()) {
      const share = selectedShare(own, matched);
      const all = `${terms[i]?.term ?? ""}: ${count(own.length, "paper")}`;
      const selected = matched === null ? "" : `, ${digits(selectedOf(own, matched))} selected`;
      marks[i]?.style.setProperty("--selected", share.toFixed(2));
      marks[i]?.classList.toggle("unmatched", share === 0);
      marks[i]?.setAttribute("aria-pressed", String(isPicked(value, pick)));
      marks[i]?.setAttribute("aria-label", `${all}${selected}`);
    }
    for (const [i, line] of lines.entries())
      line.style.setProperty("--selected", selectedShare(shared[i] ?? [], matched).toFixed(2));
  });
  return {node, labelled: labels.filter((label) => label !== null).length};
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

/** The radii of terms: their areas are in proportion to their papers, but for the smallest. */
function termRadii(terms: readonly TermRow[], width: number): number[] {
  const largest = width < 640 ? 11 : 16;
  const most = Math.max(1, ...terms.map(({papers}) => papers));
  return terms.map(({papers}) => Math.max(3, largest * Math.sqrt(papers / most)));
}

function linkLine(
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

/** The label of a term stands at `label` or, where that is null, beside it when pointed at. */
function termMark(
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

interface TermCardOptions {
  rows: {
    papers: readonly object[];
    terms: readonly TermRow[];
    theme_links: readonly ThemeLinkRow[];
  };
  themes: readonly Theme[];
  normalisation: Normalisation;
}

function termCard(
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
