import {svgElement} from "../page/dom.js";
import {hatching} from "../figures/hatching.js";
import type {Segment} from "./segment-strip.js";
import {uniqueId} from "../page/unique-id.js";
import {digits} from "../page/words.js";

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
      class: `mark ${colour}`,
      x: x - wide,
      y: 0.5,
      width: wide,
      height: height - 1,
      fill: colour === "not-classified" ? `url(#${hatch})` : null
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
