import {svgElement} from "../../page/dom.js";
import {rounded, type Area} from "./draw-box.js";
import {colourOf} from "./colour.js";

const paints = ["fill", "stroke", "stop-color", "flood-color"];
const inherited = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-dashoffset",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "letter-spacing",
  "text-anchor",
  "dominant-baseline",
  "paint-order"
];
const own: Record<string, string> = {
  opacity: "1",
  "clip-path": "none",
  mask: "none",
  "mix-blend-mode": "normal",
  "vector-effect": "none",
  "stop-color": "rgb(0, 0, 0)",
  "stop-opacity": "1"
};
const left = /^(?:class|style|role|tabindex|aria-.*|data-.*)$/u;

/** Draws an SVG of the page where it stands, its styles written out as attributes. */
export function drawSvg(svg: SVGSVGElement, {left, top, right, bottom}: Area): SVGElement {
  const drawn = styled(svg, null) ?? svgElement("svg");
  drawn.setAttribute("x", String(rounded(left)));
  drawn.setAttribute("y", String(rounded(top)));
  drawn.setAttribute("width", String(rounded(right - left)));
  drawn.setAttribute("height", String(rounded(bottom - top)));
  drawn.setAttribute("overflow", getComputedStyle(svg).overflow);
  return drawn;
}

function styled(node: SVGElement, above: CSSStyleDeclaration | null): SVGElement | null {
  const style = getComputedStyle(node);
  const hidden = style.display === "none" || style.visibility !== "visible";
  if (hidden && !/^(?:defs|pattern|clipPath|linearGradient|marker)$/u.test(node.tagName))
    return null;
  const made = document.importNode(node, false);
  for (const {name} of Array.from(made.attributes)) {
    if (left.test(name) || inherited.includes(name) || name in own) made.removeAttribute(name);
  }
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (value !== above?.getPropertyValue(name)) write(made, name, value);
  }
  for (const [name, usual] of Object.entries(own)) {
    const value = style.getPropertyValue(name);
    if (value !== usual && value !== "") write(made, name, value);
  }
  if (!node.hasAttribute("transform") && style.transform.startsWith("matrix("))
    made.setAttribute("transform", style.transform);
  for (const child of node.childNodes) {
    if (child instanceof Text) made.append(child.data);
    else if (child instanceof SVGElement && !/^(?:style|script)$/u.test(child.tagName)) {
      const part = styled(child, style);
      if (part !== null) made.append(part);
    }
  }
  return made;
}

function write(made: SVGElement, name: string, value: string): void {
  if (paints.includes(name) && value !== "none" && !value.startsWith("url(")) {
    const {hex, alpha} = colourOf(value);
    made.setAttribute(name, alpha === 0 ? "none" : hex);
    if (alpha > 0 && alpha < 1) made.setAttribute(`${name}-opacity`, String(alpha));
  } else if (value !== "auto" && value !== "normal") {
    made.setAttribute(name, value.replaceAll(/url\("?[^#"]*(#[^")]+)"?\)/gu, "url($1)"));
  }
}
