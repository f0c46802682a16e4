import * as Plot from "npm:@observablehq/plot";
import {median} from "npm:d3";
import type {ThemeRow} from "npm:hubscope";
import type {Area} from "../figures/label-point.js";
import {svgElement} from "../page/dom.js";
import {textWidth} from "../page/text-width.js";

/** The room around the frame, in pixels. */
export const margins = {marginTop: 30, marginRight: 12, marginBottom: 44, marginLeft: 46};

/** The frame of a strategic diagram: axes, medians and whiskers. */
export function strategicAxes(
  rows: readonly ThemeRow[],
  {width, height, alternative}: {width: number; height: number; alternative: string}
) {
  const middle = medians(rows);
  const across = rows.flatMap((row) => [
    row.centrality,
    row.centrality_lower,
    row.centrality_upper
  ]);
  const along = rows.flatMap((row) => [row.density, row.density_lower, row.density_upper]);
  const dashed = {stroke: "var(--theme-foreground-fainter)", strokeDasharray: "4 4"};
  const whisker = {stroke: "var(--hatch)", strokeWidth: 1.25, className: "whiskers"};
  const known = rows.filter(({centrality_lower: lower}) => lower !== null);
  return Plot.plot({
    width,
    height,
    ...margins,
    className: "strategic",
    ariaLabel: alternative,
    x: {...scale(across), inset: 20, label: "centrality: ties to other themes", ticks: width / 110},
    y: {...scale(along), inset: 40, label: "density: ties within the theme", ticks: 5},
    marks: [
      Plot.frame({stroke: "var(--theme-foreground-fainter)"}),
      Plot.ruleX([middle.centrality], dashed),
      Plot.ruleY([middle.density], dashed),
      Plot.ruleY(known, {y: "density", x1: "centrality_lower", x2: "centrality_upper", ...whisker}),
      Plot.ruleX(known, {x: "centrality", y1: "density_lower", y2: "density_upper", ...whisker})
    ]
  });
}

/** A square-root scale over known values: small themes stand close together, whiskers reach far. */
function scale(values: readonly (number | null)[]) {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return {type: "sqrt" as const, domain: low === high ? [low, low + 1] : [low, high]};
}

/** Where a value stands on a scale, in pixels. */
type Place = (value: number | null) => number;

/** The places that whiskers take. */
export function whiskerAreas(rows: readonly ThemeRow[], {x, y}: {x: Place; y: Place}): Area[] {
  return rows
    .filter(({centrality_lower: lower}) => lower !== null)
    .flatMap((row) => [
      {
        left: x(row.centrality_lower),
        right: x(row.centrality_upper),
        top: y(row.density) - 1,
        bottom: y(row.density) + 1
      },
      {
        left: x(row.centrality) - 1,
        right: x(row.centrality) + 1,
        top: y(row.density_upper),
        bottom: y(row.density_lower)
      }
    ]);
}

/** The names of the quadrants in their corners, and the places that they take. */
export function quadrants(width: number, height: number): {text: SVGTextElement; area: Area}[] {
  const left = margins.marginLeft + 8;
  const right = width - margins.marginRight - 8;
  const top = margins.marginTop + 4;
  const bottom = height - margins.marginBottom - 22;
  return [
    {name: "niche", x: left, y: top, end: false},
    {name: "motor", x: right, y: top, end: true},
    {name: "emerging or declining", x: left, y: bottom, end: false},
    {name: "basic", x: right, y: bottom, end: true}
  ].map(({name, x, y, end}) => {
    const long = textWidth(name, {weight: 600});
    const from = end ? x - long : x;
    return {
      text: svgElement(
        "text",
        {class: "quadrant", x: end ? x : from, y: y + 14, "text-anchor": end ? "end" : "start"},
        name
      ),
      area: {left: from - 4, top: y - 2, right: from + long + 4, bottom: y + 20}
    };
  });
}

/** The medians of both measures over the themes, which part the quadrants. */
export function medians(themes: readonly ThemeRow[]): {centrality: number; density: number} {
  return {
    centrality: median(themes, ({centrality}) => centrality) ?? 0,
    density: median(themes, ({density}) => density) ?? 0
  };
}
