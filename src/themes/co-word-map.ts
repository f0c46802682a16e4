import {coWordLayout} from "./co-word-layout.js";
import type {CoWordLink, CoWordNetwork} from "./co-words.js";
import {element, svgElement} from "../page/dom.js";
import {followSelection} from "../interaction/follow-selection.js";
import {termPick, type PapersOfTerms} from "./paper-sets.js";
import {isPicked, pickPapers} from "../interaction/pick-papers.js";
import {labelPoint} from "../figures/label-point.js";
import {rovingTabindex} from "../interaction/roving-tabindex.js";
import {selectedOf, selectedShare} from "../interaction/selected-part.js";
import type {Selection} from "../interaction/selection.js";
import {stepAcross} from "../interaction/step-across.js";
import {count, digits} from "../page/words.js";
import {
  labelSize,
  linkLine,
  termCard,
  termMark,
  termRadii,
  type TermCardOptions
} from "./co-word-marks.js";
import {hoverCard} from "../page/hover-card.js";

/** What the map of a co-word network is drawn with. */
export interface CoWordMapOptions extends TermCardOptions {
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
      ...labelSize(term)
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
