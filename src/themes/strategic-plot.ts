import type {ThemeRow} from "npm:hubscope";
import {labelPoint, type Area} from "../figures/label-point.js";
import {nameLines} from "../figures/short-names.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {isPicked, pickPapers} from "../interaction/pick-papers.js";
import {rovingTabindex, stepAcross} from "../interaction/roving-tabindex.js";
import {partWords, selectedOf, selectedShare, type Matched} from "../interaction/selected-part.js";
import {asWritten, element, type Point, svgElement} from "../page/dom.js";
import {hoverCard} from "../page/hover-card.js";
import {textWidth} from "../page/text-width.js";
import {count, digits} from "../page/words.js";
import {margins, quadrants, strategicAxes, whiskerAreas} from "./strategic-axes.js";
import {themePick} from "./theme-filter.js";
import {themeKeys} from "./theme-keys.js";
import {themeColour, type Theme} from "./themes.js";

const font = {size: 14, weight: 500};
const lineHeight = 17;
const reach = 72;
const widest = 260;

interface StrategicPlotOptions {
  width: number;
  alternative: string;
  themes: readonly Theme[];
  /** The number of all papers. */
  total: number;
  selection: Selection | undefined;
}

/** The plot of a strategic diagram: axes, medians, named quadrants, whiskers, circles and names. */
export function strategicPlot(
  rows: readonly ThemeRow[],
  {width, alternative, themes, total, selection}: StrategicPlotOptions
): HTMLElement {
  const height = Math.round(Math.max(400, Math.min(560, width * 0.64)));
  const plot = strategicAxes(rows, {width, height, alternative});
  const x = (value: number | null) => Number(plot.scale("x")?.apply(value));
  const y = (value: number | null) => Number(plot.scale("y")?.apply(value));
  const points = rows.map((row) => ({x: x(row.centrality), y: y(row.density)}));
  const radii = radiiOf(rows, width);
  const room = Math.min(widest, width * 0.42);
  const names = rows.map(({theme}) => nameLines(theme, room, font)[0] ?? []);
  const corners = quadrants(width, height);
  const places = labelPoint(
    points.map((point, i) => ({
      ...point,
      radius: radii[i] ?? 0,
      width: Math.max(0, ...(names[i] ?? []).map((line) => textWidth(line, font))),
      height: lineHeight * (names[i]?.length ?? 1)
    })),
    {left: margins.marginLeft + 2, top: 0, right: width, bottom: height - margins.marginBottom - 2},
    {obstacles: corners.map(({area}) => area), avoid: whiskerAreas(rows, {x, y}), reach}
  );
  const marks = rows.map((row, i) =>
    mark(row, {
      at: points[i] ?? {x: 0, y: 0},
      radius: radii[i] ?? 0,
      lines: names[i] ?? [],
      place: places[i] ?? null
    })
  );
  const card = hoverCard();
  plot.append(...corners.map(({text}) => text), ...marks);
  const hidden = places.some((place) => place === null);
  const node = element(
    "div",
    {class: "frame"},
    hidden && themeKeys(themes, {selection}),
    plot,
    card.node
  );
  const picks = rows.map(({theme_id}) => {
    const theme = themes.find(({id}) => id === theme_id);
    return theme && themePick(theme);
  });
  const act = (i: number) => {
    const pick = picks[i];
    if (pick !== undefined) pickPapers(marks[i] ?? plot, selection, pick);
  };
  for (const [i, made] of marks.entries()) {
    made.addEventListener("click", () => act(i));
    card.attach(made, () =>
      cardOf(rows[i], {total, papers: picks[i]?.papers ?? [], matched: selection?.value.matched})
    );
  }
  rovingTabindex(marks, {act, step: stepAcross(points)});
  const known = rows.flatMap(({centrality_lower: lower}, i) => (lower === null ? [] : [i]));
  const whiskers = [...plot.querySelectorAll<SVGElement>(".whiskers")].map((group) =>
    group.querySelectorAll("line")
  );
  followSelection(selection, node, (value) => {
    for (const [i, made] of marks.entries()) {
      const pick = picks[i] ?? {kind: "theme", papers: [], words: ""};
      const {matched} = value;
      const share = selectedShare(pick.papers, matched);
      const lines = whiskers.flatMap((group) => group[known.indexOf(i)] ?? []);
      for (const one of [made, ...lines]) one.style.setProperty("--selected", share.toFixed(2));
      made.classList.toggle("unmatched", share === 0);
      made.setAttribute("aria-pressed", String(isPicked(value, pick)));
      made.setAttribute("aria-label", nameOf(rows[i], pick.papers, matched));
    }
  });
  return node;
}

function radiiOf(rows: readonly ThemeRow[], width: number): number[] {
  const most = Math.max(1, ...rows.map(({papers}) => papers));
  return rows.map(({papers}) => Math.max(4, (width < 640 ? 9 : 13) * Math.sqrt(papers / most)));
}

function mark(
  {papers, theme, colour: number}: ThemeRow,
  {at, radius, lines, place}: {at: Point; radius: number; lines: string[]; place: Area | null}
): SVGGElement {
  const colour = themeColour(number);
  const x = place?.left ?? at.x;
  const bottom = (place?.bottom ?? at.y - radius - 2) - 4;
  return svgElement(
    "g",
    {
      class: `term ${place === null ? "unlabelled" : ""}`,
      role: "button",
      "aria-pressed": "false",
      "aria-label": `${theme}: ${count(papers, "paper")}`
    },
    place !== null && leader(at, radius, place),
    svgElement("circle", {class: `mark ${colour}`, cx: at.x, cy: at.y, r: radius}),
    svgElement(
      "text",
      {class: "name", "text-anchor": place === null ? "middle" : "start"},
      ...lines.map((line, i) =>
        svgElement(
          "tspan",
          {x, y: bottom - (lines.length - 1 - i) * lineHeight},
          i < lines.length - 1 ? `${line} ` : line
        )
      )
    )
  );
}

/** A line from a circle to a name that stands further away. */
function leader({x, y}: Point, radius: number, place: Area): SVGElement | null {
  const toX = Math.max(place.left, Math.min(x, place.right));
  const toY = Math.max(place.top, Math.min(y, place.bottom));
  if (Math.hypot(toX - x, toY - y) < radius + 9) return null;
  return svgElement("line", {class: "leader", x1: x, y1: y, x2: toX, y2: toY});
}

function nameOf(row: ThemeRow | undefined, papers: readonly string[], matched: Matched): string {
  if (row === undefined) return "";
  const selected = matched === null ? "" : `, ${digits(selectedOf(papers, matched))} selected`;
  return `${row.theme}: ${count(row.papers, "paper")}${selected}`;
}

function cardOf(
  row: ThemeRow | undefined,
  {
    total,
    papers,
    matched = null
  }: {total: number; papers: readonly string[]; matched: Matched | undefined}
): Node[] {
  if (row === undefined) return [];
  const interval = (value: number, lower: number | null, upper: number | null) =>
    lower === null || upper === null
      ? digits(Math.round(value))
      : `${digits(Math.round(value))} (${digits(Math.round(lower))} to ${digits(Math.round(upper))})`;
  return [
    element("strong", {}, asWritten(row.theme)),
    element("p", {}, `${partWords(papers, total, matched)}; quadrant: ${row.quadrant ?? "none"}.`),
    element(
      "small",
      {},
      `Centrality ${interval(row.centrality, row.centrality_lower, row.centrality_upper)}, density ${interval(row.density, row.density_lower, row.density_upper)}.`
    )
  ];
}
