import {svgElement, uniqueId} from "../../page/dom.js";
import {colourOf} from "./colour.js";

/** The stripes of a repeating gradient as a pattern; null for other images. */
export function stripes(image: string): {id: string; pattern: SVGElement} | null {
  const [, angle, stops = ""] =
    /^repeating-linear-gradient\((-?[\d.]+)deg, (.+)\)$/u.exec(image) ?? [];
  if (angle === undefined) return null;
  const parts = [...stops.matchAll(/((?:rgba?|color|oklab|oklch)\([^)]*\)) ([\d.]+)px/gu)];
  const period = Number(parts.at(-1)?.[2] ?? 0);
  const [stripe, ground] = [parts[0]?.[1], parts.at(-1)?.[1]].map((css) => colourOf(css ?? "").hex);
  const id = uniqueId("stripes");
  const pattern = svgElement(
    "pattern",
    {
      id,
      width: period,
      height: period,
      patternUnits: "userSpaceOnUse",
      patternTransform: `rotate(${Number(angle) - 90})`
    },
    svgElement("rect", {width: period, height: period, fill: ground}),
    svgElement("rect", {width: Number(parts[1]?.[2] ?? 0), height: period, fill: stripe})
  );
  return {id, pattern};
}
