import {evidenceGate, worstCaseBounds} from "npm:hubscope";
import {svgElement} from "../page/dom.js";
import {fitText, textWidth} from "../page/text-width.js";
import {count, digits} from "../page/words.js";
import {boundsWords, wilsonWords} from "./evidence-words.js";
import {type Evidence, type EvidenceClass, samplingInterval} from "./evidence.js";

const strong = {size: 15, weight: 600};

/**
 * For each class of an evidence strip, a bracket for the worst-case bounds of its papers over a
 * scale of all papers, and a thick line for the Wilson interval where the gate allows it.
 * `scale` is the width of that scale, at most `width`.
 */
export function boundsBrackets(
  evidence: Evidence,
  {width = 680, scale = width}: {width?: number; scale?: number} = {}
): SVGSVGElement {
  const {classes, coverage} = evidence;
  const rows: SVGElement[] = [];
  let y = 6;
  for (const one of classes) {
    const row = bracketRow(one, evidence, {y, width, scale});
    rows.push(...row.marks);
    y = row.bottom;
  }
  const axis = wholeAxis(coverage.total, scale, y + 6);
  return svgElement(
    "svg",
    {
      class: "brackets",
      width,
      height: y + 32,
      viewBox: `0 0 ${width} ${y + 32}`,
      role: "img",
      "aria-label": classes.map((one) => `${one.label}: ${boundsWords(one, evidence)}`).join("; ")
    },
    ...rows,
    ...axis
  );
}

function bracketRow(
  one: EvidenceClass,
  evidence: Evidence,
  {y, width, scale}: {y: number; width: number; scale: number}
): {marks: SVGElement[]; bottom: number} {
  const {classified, total} = evidence.coverage;
  const bounds = worstCaseBounds(one.count, classified, total);
  if (bounds === null) return {marks: [], bottom: y};
  const value = boundsWords(one, evidence);
  const label = fitText(one.label, width, strong);
  const beside = textWidth(label, strong) + 10;
  const fits = beside + textWidth(value) <= width;
  const top = y + 16;
  const middle = top + (fits ? 14 : 32);
  const from = bounds.lower * scale;
  const to = bounds.upper * scale;
  const words = wilsonWords(one, evidence);
  const marks: SVGElement[] = [
    svgElement("text", {class: `class-name ${one.colour}`, x: 0, y: top}, label),
    svgElement(
      "text",
      {class: "value", x: fits ? beside : 0, y: fits ? top : top + 18},
      fitText(value, width)
    ),
    svgElement("path", {
      class: `bounds ${one.colour}`,
      d: `M${from + 1},${middle - 6}v12m0,-6H${to - 1}m0,-6v12`
    })
  ];
  if (words === "") return {marks, bottom: middle + 16};
  const interval = samplingInterval(one, evidence);
  if (interval === null) return {marks, bottom: middle + 16};
  const low = middle + 20;
  marks.push(
    svgElement("line", {
      class: `wilson ${one.colour}`,
      x1: interval.lower * scale,
      x2: interval.upper * scale,
      y1: low,
      y2: low
    }),
    estimate(one, classified, evidence.coverage.total, {scale, y: low}),
    svgElement("text", {class: "value", x: 0, y: low + 22}, fitText(words, width))
  );
  return {marks, bottom: low + 40};
}

function estimate(
  {count: x, colour}: EvidenceClass,
  classified: number,
  total: number,
  {scale, y}: {scale: number; y: number}
): SVGElement {
  const at = (x / Math.max(1, classified)) * scale;
  return evidenceGate(classified) === "dots" || total === 0
    ? svgElement("circle", {class: `estimate ${colour}`, cx: at, cy: y, r: 6})
    : svgElement("rect", {class: `estimate ${colour}`, x: 0, y: y - 6, width: at, height: 12});
}

function wholeAxis(total: number, scale: number, y: number): SVGElement[] {
  const room = scale - textWidth(count(total, "paper")) - 8;
  const ticks = wholeTicks(total, scale < 500 ? 3 : 5).filter((tick, i, all) => {
    const half = textWidth(digits(tick)) / 2;
    const step = ((all[1] ?? total) / total) * scale;
    return (
      tick === 0 || tick === total || (step > 3 * half && (tick / total) * scale + half < room)
    );
  });
  return [
    svgElement("line", {class: "axis", x1: 0, x2: scale, y1: y, y2: y}),
    ...ticks.flatMap((tick) => {
      const last = tick === total;
      const x = (tick / total) * scale;
      return [
        svgElement("line", {class: "axis", x1: x, x2: x, y1: y, y2: y + 4}),
        svgElement(
          "text",
          {
            class: "tick",
            x,
            y: y + 19,
            "text-anchor": last ? "end" : tick === 0 ? "start" : "middle"
          },
          last ? count(total, "paper") : digits(tick)
        )
      ];
    })
  ];
}

/**
 * Ticks of a scale from 0 to a whole number of papers, about `wanted` of them: round whole numbers,
 * and the total itself; those too near to the total are left out.
 */
export function wholeTicks(total: number, wanted = 5): number[] {
  if (total === 0) return [0];
  const rough = total / wanted;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = [1, 2, 5, 10].map((m) => m * power).find((size) => size >= rough) ?? power * 10;
  const ticks: number[] = [];
  for (let tick = 0; tick <= total - step * 0.6; tick += step) ticks.push(tick);
  return [...ticks, total];
}
