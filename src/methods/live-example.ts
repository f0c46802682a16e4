import {
  papersToClassify,
  relevance,
  wilsonInterval,
  worstCaseBounds,
  confidence
} from "npm:hubscope";
import {asWritten, element, svgElement} from "../page/dom.js";
import {rangeControl} from "../page/range-control.js";
import {responsive} from "../page/redraw.js";
import {count, sharePercent} from "../page/words.js";

const widest = 560;

/** A slider of an example: its label, its values, and what a value means in words. */
interface ExampleSlider {
  label: string;
  least?: number;
  most: number;
  value: number;
  words?: (value: number) => string;
}

/**
 * A small example to play with: its sliders, by name, and below them what `draw` makes of their
 * values within a width, made again whenever one is set or the page gets narrower.
 */
export function liveExample<Name extends string>(
  sliders: Record<Name, ExampleSlider>,
  draw: (valueOf: (name: Name) => number, width: number) => readonly Node[]
): HTMLElement {
  const values = new Map<string, number>();
  const shown = element("div", {class: "shown"});
  let width = widest;
  const show = () => shown.replaceChildren(...draw((name) => values.get(name) ?? 0, width));
  const controls = Object.entries<ExampleSlider>(sliders).map(
    ([name, {label, least = 0, most, value, words}]) => {
      values.set(name, value);
      const change = (next: number) => {
        values.set(name, next);
        show();
      };
      return rangeControl(label, {least, most, value, change, ...(words && {words})}).node;
    }
  );
  show();
  const place = responsive((to) => {
    width = Math.min(widest, to);
    show();
    return shown;
  });
  place.append(shown);
  return element("div", {class: "example"}, ...controls, place);
}

const terms = [
  {term: "networks", inside: 0.08, all: 0.07},
  {term: "learning", inside: 0.06, all: 0.06},
  {term: "pruning", inside: 0.05, all: 0.012},
  {term: "channel selection", inside: 0.03, all: 0.004},
  {term: "layer elimination", inside: 0.01, all: 0.001}
];

/** The relevance of terms to a made-up cluster, to play with: λ from lift to frequency. */
export function relevanceExample(): HTMLElement {
  const words = (tenths: number) => (tenths / 10).toFixed(1);
  return liveExample({lambda: {label: "λ", most: 10, value: 6, words}}, (valueOf) => {
    const lambda = valueOf("lambda") / 10;
    const ranked = terms
      .map((one) => ({...one, score: relevance(one.inside, one.all, lambda)}))
      .sort((a, b) => b.score - a.score);
    const items = ranked.map(({term, inside, all}) =>
      element(
        "li",
        {},
        asWritten(term),
        element(
          "small",
          {},
          ` ${(inside * 100).toFixed(1)} % of the cluster’s words, ${(all * 100).toFixed(1)} % of all`
        )
      )
    );
    return [element("ol", {}, ...items)];
  });
}

/** A share under partial coverage, to play with: its worst-case bounds and its Wilson interval. */
export function wilsonExample(): HTMLElement {
  return liveExample(
    {
      total: {label: "Citing papers", least: 1, most: 200, value: 31},
      classified: {label: "Classified", least: 1, most: 200, value: 10},
      inClass: {label: "In the class", most: 200, value: 8}
    },
    (valueOf, width) => {
      const total = valueOf("total");
      const classified = Math.min(valueOf("classified"), total);
      const inClass = Math.min(valueOf("inClass"), classified);
      const bounds = worstCaseBounds(inClass, classified, total);
      const wilson = wilsonInterval(inClass, classified, {total});
      if (bounds === null || wilson === null) return [];
      const percent = (share: number) => sharePercent(share, total);
      const more = papersToClassify(classified, total);
      const words = `${inClass} of ${classified} classified papers, of ${total} in all: between ${percent(bounds.lower)} and ${percent(bounds.upper)} whatever the others are; ${percent(wilson.lower)} to ${percent(wilson.upper)} if the classified ones were drawn at random. ${more === 0 ? "All are classified." : `${count(more, "more paper")} would settle all shares at once within 20 points, with ${confidence} confidence.`}`;
      return [
        drawing({bounds, wilson, share: inClass / classified}, {width}),
        element("p", {class: "status", role: "status"}, words)
      ];
    }
  );
}

interface Span {
  lower: number;
  upper: number;
}

function drawing(
  {bounds, wilson, share}: {bounds: Span; wilson: Span; share: number},
  {width}: {width: number}
): SVGSVGElement {
  const x = (value: number) => 8 + value * (width - 16);
  const line = ({lower, upper}: Span, y: number, className: string): SVGElement =>
    svgElement("line", {class: className, x1: x(lower), x2: x(upper), y1: y, y2: y});
  return svgElement(
    "svg",
    {class: "brackets", width, height: 70, viewBox: `0 0 ${width} 70`, "aria-hidden": "true"},
    line(bounds, 16, "bounds background"),
    line(wilson, 34, "wilson background"),
    svgElement("circle", {class: "estimate background", cx: x(share), cy: 34, r: 6}),
    svgElement("line", {class: "axis", x1: x(0), x2: x(1), y1: 50, y2: 50}),
    ...[0, 0.25, 0.5, 0.75, 1].map((value) =>
      svgElement(
        "text",
        {
          class: "tick",
          x: x(value),
          y: 66,
          "text-anchor": value === 0 ? "start" : value === 1 ? "end" : "middle"
        },
        `${value * 100} %`
      )
    )
  );
}
