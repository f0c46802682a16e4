import {svgElement} from "../page/dom.js";

/** The hatch of what is not classified, as a pattern with the given id. */
export function hatching(id: string): SVGPatternElement {
  return svgElement(
    "pattern",
    {
      id,
      width: 5,
      height: 5,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)"
    },
    svgElement("rect", {width: 5, height: 5, class: "hatch-ground"}),
    svgElement("line", {x1: 2.5, x2: 2.5, y2: 5, class: "hatch-line"})
  );
}
