import {papersToClassify, wilsonInterval, worstCaseBounds} from "npm:hubscope";
import {element, svgElement} from "../page/dom.js";
import {count, sharePercent} from "../page/words.js";
import {liveExample} from "./live-example.js";

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
      const wilson = wilsonInterval(inClass, classified);
      if (bounds === null || wilson === null) return [];
      const percent = (share: number) => sharePercent(share, total);
      const more = papersToClassify(classified, total);
      const words = `${inClass} of ${classified} classified papers, of ${total} in all: between ${percent(bounds.lower)} and ${percent(bounds.upper)} whatever the others are; ${percent(wilson.lower)} to ${percent(wilson.upper)} if the classified ones were drawn at random. ${more === 0 ? "All are classified." : `${count(more, "more paper")} would settle it within 20 points.`}`;
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
