import {svgElement, uniqueId} from "../../page/dom.js";
import {colourOf} from "./colour.js";

/** A box in pixels, as `getBoundingClientRect` gives it. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The part that two boxes share; empty where they share none. */
export function shared(a: Area, b: Area): Area {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom)
  };
}

/** Whether a box holds anything. */
export function isEmpty({left, top, right, bottom}: Area): boolean {
  return right <= left || bottom <= top;
}

/** A length with two decimals at most. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}

const sides = ["Top", "Right", "Bottom", "Left"] as const;

/** Draws the background, the borders, the inner shadows and the outline of an element's boxes. */
export function drawBox(boxes: readonly Area[], style: CSSStyleDeclaration): SVGElement[] {
  const ground = colourOf(style.backgroundColor);
  const hatch = stripes(style.backgroundImage);
  return boxes.flatMap((box) => [
    ...(hatch === null ? [] : [hatch.pattern]),
    ...(ground.alpha === 0 && hatch === null
      ? []
      : [
          rect(box, style, {
            fill: hatch === null ? ground.hex : `url(#${hatch.id})`,
            "fill-opacity": hatch === null && ground.alpha < 1 && ground.alpha
          })
        ]),
    ...shadows(box, style.boxShadow),
    ...borders(box, style),
    ...outline(box, style)
  ]);
}

function rect(
  {left, top, right, bottom}: Area,
  style: CSSStyleDeclaration | null,
  attributes: Record<string, string | number | boolean>
): SVGElement {
  const [width, height] = [right - left, bottom - top];
  const radius = parseFloat(style?.borderTopLeftRadius ?? "0");
  const share = style?.borderTopLeftRadius.endsWith("%") === true;
  const rx = share ? (radius / 100) * Math.min(width, height) : Math.min(radius, height / 2);
  return svgElement("rect", {
    x: rounded(left),
    y: rounded(top),
    width: rounded(width),
    height: rounded(height),
    rx: rx > 0 && rounded(rx),
    ...attributes
  });
}

function inside({left, top, right, bottom}: Area, by: number): Area {
  return {left: left + by, top: top + by, right: right - by, bottom: bottom - by};
}

function borders(box: Area, style: CSSStyleDeclaration): SVGElement[] {
  const drawn = sides.map((side) => {
    const line = style[`border${side}Style`];
    const width =
      line === "none" || line === "hidden" ? 0 : parseFloat(style[`border${side}Width`]);
    return {side, line, width, colour: colourOf(style[`border${side}Color`])};
  });
  const [first] = drawn;
  const alike = drawn.every(
    ({line, width, colour}) =>
      line === first?.line && width === first.width && colour.hex === first.colour.hex
  );
  const stroke = ({line, width, colour}: (typeof drawn)[number]) => ({
    stroke: colour.hex,
    "stroke-opacity": colour.alpha < 1 && colour.alpha,
    "stroke-width": width,
    "stroke-dasharray": line === "dashed" ? `${3 * width}` : line === "dotted" && `${width}`
  });
  const seen = drawn.filter(({width, colour}) => width > 0 && colour.alpha > 0);
  if (alike && first !== undefined && seen.length > 0)
    return [rect(inside(box, first.width / 2), style, {fill: "none", ...stroke(first)})];
  return seen.map((one) =>
    svgElement("line", {...edge(inside(box, one.width / 2), box, one.side), ...stroke(one)})
  );
}

function edge(middle: Area, box: Area, side: (typeof sides)[number]) {
  const across = side === "Top" || side === "Bottom";
  const at = rounded(
    {Top: middle.top, Right: middle.right, Bottom: middle.bottom, Left: middle.left}[side]
  );
  return across
    ? {x1: rounded(box.left), x2: rounded(box.right), y1: at, y2: at}
    : {y1: rounded(box.top), y2: rounded(box.bottom), x1: at, x2: at};
}

function shadows(box: Area, shadow: string): SVGElement[] {
  const found = /^(\S.*?) (-?[\d.]+)px (-?[\d.]+)px 0px (-?[\d.]+)px inset$/u.exec(shadow);
  if (found === null) return [];
  const [x = 0, y = 0, spread = 0] = found.slice(2).map(Number);
  const {hex} = colourOf(found[1] ?? "");
  if (spread > 0) {
    const frame = {fill: "none", stroke: hex, "stroke-width": spread};
    return [rect(inside(box, spread / 2), null, frame)];
  }
  const bar: Area = {
    left: x < 0 ? box.right + x : box.left,
    right: x > 0 ? box.left + x : box.right,
    top: y < 0 ? box.bottom + y : box.top,
    bottom: y > 0 ? box.top + y : box.bottom
  };
  return [rect(bar, null, {fill: hex})];
}

function outline(box: Area, style: CSSStyleDeclaration): SVGElement[] {
  const width = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
  if (width === 0) return [];
  const {hex} = colourOf(style.outlineColor);
  return [rect(inside(box, -width / 2), style, {fill: "none", stroke: hex, "stroke-width": width})];
}

/** The stripes of a repeating gradient as a pattern; null for other images. */
function stripes(image: string): {id: string; pattern: SVGElement} | null {
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
