import {dotLayout, hatching} from "../figures/dots.js";
import {svgElement, uniqueId} from "../page/dom.js";
import {fitText, textWidth} from "../page/text-width.js";
import {digits} from "../page/words.js";

const line = 20;

/** A run of papers that are drawn alike. */
export interface Segment {
  label: string;
  count: number;
  /** The name of its colour in the stylesheet; `not-classified` is hatched. */
  colour: string;
}

/** From how many papers on the dots give way to a bar. */
export const mostDots = 200;

/** How wide the strip of `count` papers is when it is drawn in one row, else null. */
export function stripWidth(count: number, width: number): number | null {
  if (count > mostDots) return width;
  const layout = dotLayout(count, width);
  return layout.rows === 1 ? layout.width : null;
}

/**
 * Papers in a line, one dot each, in runs that are labelled directly; above 200 papers, a bar of
 * segments. Where the line has to wrap, the labels stand below it with a swatch each.
 */
export function segmentStrip(
  segments: Segment[],
  {width = 680, alternative = ""}: {width?: number; alternative?: string} = {}
): SVGSVGElement {
  const shown = segments.filter(({count}) => count > 0);
  const total = shown.reduce((sum, {count}) => sum + count, 0);
  const hatch = uniqueId("hatch");
  const layout = dotLayout(total, width);
  const bar = total > mostDots;
  const marks = bar ? barMarks(shown, total, width, hatch) : dotMarks(shown, layout, hatch);
  const height = bar ? 26 : layout.height;
  const starts = shown.map((_, i) => shown.slice(0, i).reduce((sum, {count}) => sum + count, 0));
  const labels = shown.map(({label, count}) => fitText(`${label} (${digits(count)})`, width - 24));
  const placed =
    bar || layout.rows === 1
      ? placeLabels(
          labels.map((label, i) => ({
            x: bar
              ? ((starts[i] ?? 0) / total) * width
              : layout.at(starts[i] ?? 0).x - layout.radius,
            width: textWidth(label)
          })),
          width
        )
      : null;
  const named = placed
    ? leaders(shown, labels, placed, {
        x: (i) => (bar ? ((starts[i] ?? 0) / total) * width + 0.5 : layout.at(starts[i] ?? 0).x),
        top: height
      })
    : keys(shown, labels, {width, top: height + 8, hatch});
  const size = height + named.height;
  return svgElement(
    "svg",
    {
      class: "strip",
      width,
      height: size,
      viewBox: `0 0 ${width} ${size}`,
      role: "img",
      "aria-label": alternative || labels.join(", ")
    },
    hatching(hatch),
    ...marks,
    ...named.marks
  );
}

const filled = (colour: string, hatch: string) => ({
  class: `mark ${colour}`,
  fill: colour === "not-classified" ? `url(#${hatch})` : null
});

function dotMarks(
  segments: Segment[],
  layout: ReturnType<typeof dotLayout>,
  hatch: string
): SVGElement[] {
  return segments
    .flatMap(({colour, count}) => Array.from({length: count}, () => colour))
    .map((colour, i) => {
      const {x, y} = layout.at(i);
      return svgElement("circle", {cx: x, cy: y, r: layout.radius, ...filled(colour, hatch)});
    });
}

function barMarks(segments: Segment[], total: number, width: number, hatch: string): SVGElement[] {
  let x = 0;
  return segments.map(({colour, count}) => {
    const wide = (count / total) * width;
    const mark = svgElement("rect", {
      x,
      y: 1,
      width: wide,
      height: 24,
      ...filled(colour, hatch)
    });
    x += wide;
    return mark;
  });
}

interface Named {
  marks: SVGElement[];
  height: number;
}

function leaders(
  segments: Segment[],
  labels: string[],
  placed: {x: number; line: number}[],
  {x, top}: {x: (i: number) => number; top: number}
): Named {
  const base = (at: {line: number}) => top + 20 + at.line * line;
  const marks = placed.flatMap((at, i) => [
    svgElement("line", {
      class: "leader",
      x1: x(i),
      x2: x(i),
      y1: top,
      y2: base(at) - 13
    }),
    svgElement("text", {class: `run ${segments[i]?.colour ?? ""}`, x: at.x, y: base(at)}, labels[i])
  ]);
  return {
    marks,
    height: placed.length === 0 ? 0 : 26 + Math.max(...placed.map((at) => at.line)) * line
  };
}

function keys(
  segments: Segment[],
  labels: string[],
  {width, top, hatch}: {width: number; top: number; hatch: string}
): Named {
  const swatch = 20;
  const placed = flowLabels(
    labels.map((label) => textWidth(label) + swatch),
    width
  );
  const marks = placed.flatMap((at, i) => {
    const y = top + 10 + at.line * (line + 2);
    const colour = segments[i]?.colour ?? "";
    return [
      svgElement("circle", {
        cx: at.x + 7,
        cy: y,
        r: 6,
        ...filled(colour, hatch),
        class: `key ${colour}`
      }),
      svgElement("text", {class: `run ${colour}`, x: at.x + swatch, y: y + 5}, labels[i])
    ];
  });
  const lines = placed.length === 0 ? 0 : Math.max(...placed.map((at) => at.line)) + 1;
  return {marks, height: lines === 0 ? 0 : 12 + lines * (line + 2)};
}

/** An evidence strip in small: a bar of segments without labels, for a row of a list. */
export function segmentBar(
  segments: Segment[],
  {width = 180, height = 12}: {width?: number; height?: number} = {}
): SVGSVGElement {
  const shown = segments.filter(({count}) => count > 0);
  const total = shown.reduce((sum, {count}) => sum + count, 0);
  const hatch = uniqueId("hatch");
  let x = 0;
  const marks = shown.map(({colour, count}) => {
    const wide = (count / total) * width;
    x += wide;
    return svgElement("rect", {
      x: x - wide,
      y: 0.5,
      width: wide,
      height: height - 1,
      ...filled(colour, hatch)
    });
  });
  return svgElement(
    "svg",
    {
      class: "strip small",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": shown.map(({label, count}) => `${label} ${digits(count)}`).join(", ")
    },
    hatching(hatch),
    ...marks
  );
}

/** A label that wants to start at `x` and takes `width` pixels. */
interface Wanted {
  x: number;
  width: number;
}

/** Where a label stands: its left end, and its line, from 0. */
interface Placed {
  x: number;
  line: number;
}

const gap = 14;

/**
 * Places labels under what they name, in lines, with room for an upright leader from each `x` down
 * to its label that crosses no other label. Null where `lines` lines (3 by default) do not do.
 */
export function placeLabels(labels: Wanted[], width: number, lines = 3): Placed[] | null {
  const placed: (Placed & {from: number; to: number; leader: number})[] = [];
  for (const label of labels.toReversed()) {
    const x = Math.max(0, Math.min(label.x, width - label.width));
    const from = x - gap;
    const to = x + label.width + gap;
    let line = 0;
    const blocked = () =>
      placed.some(
        (other) =>
          (other.line === line && from < other.to - gap && other.from + gap < to) ||
          (other.line < line && label.x > other.from && label.x < other.to) ||
          (other.line > line && other.leader > from && other.leader < to)
      );
    while (line < lines && blocked()) line++;
    if (line === lines || label.width > width) return null;
    placed.push({x, line, from, to, leader: label.x});
  }
  return placed.map(({x, line}) => ({x, line})).reverse();
}

/** Puts labels one after the other into lines of at most `width` pixels. */
export function flowLabels(widths: number[], width: number): Placed[] {
  let [x, line] = [0, 0];
  return widths.map((wide) => {
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    const at = {x, line};
    x += wide + gap;
    return at;
  });
}
