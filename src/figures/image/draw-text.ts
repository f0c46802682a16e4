import {svgElement} from "../../page/dom.js";
import {rounded, shared, isEmpty, type Area} from "./area.js";
import {colourOf} from "./colour.js";
import {textLines, type TextLine} from "./text-lines.js";

let measuring: CanvasRenderingContext2D | null = null;

/** Draws a text node of HTML as SVG text, line by line, where it stands; cut where `clip` ends. */
export function drawText(
  node: Text,
  {style, decorated, clip}: {style: CSSStyleDeclaration; decorated: CSSStyleDeclaration; clip: Area}
): SVGElement[] {
  const sideways = style.writingMode.startsWith("vertical");
  return textLines(node, sideways).flatMap((line) => {
    if (isEmpty(shared(line, clip))) return [];
    const drawn = sideways ? line : cut(line, clip.right, style);
    const text = svgElement("text", attributes(drawn, style, sideways), written(drawn.text, style));
    const rule = sideways ? null : underline(drawn, style, decorated);
    return rule === null ? [text] : [rule, text];
  });
}

function written(text: string, {textTransform}: CSSStyleDeclaration): string {
  return textTransform === "uppercase" ? text.toUpperCase() : text;
}

function attributes(line: TextLine, style: CSSStyleDeclaration, sideways: boolean) {
  const {hex, alpha} = colourOf(style.color);
  const leftwards = style.direction === "rtl";
  const baseline = sideways
    ? ascent(line.left, line.right, style)
    : ascent(line.top, line.bottom, style);
  return {
    ...(sideways
      ? {transform: `translate(${rounded(baseline)} ${rounded(line.bottom)}) rotate(-90)`}
      : {x: rounded(leftwards ? line.right : line.left), y: rounded(baseline)}),
    fill: hex,
    "fill-opacity": alpha < 1 && alpha,
    "font-family": style.fontFamily,
    "font-size": style.fontSize,
    "font-weight": style.fontWeight !== "400" && style.fontWeight,
    "font-style": style.fontStyle !== "normal" && style.fontStyle,
    "letter-spacing": style.letterSpacing !== "normal" && style.letterSpacing,
    direction: leftwards && "rtl",
    style:
      style.fontVariantNumeric !== "normal" && `font-variant-numeric: ${style.fontVariantNumeric}`,
    "xml:space": "preserve"
  };
}

/** Where letters stand between the two edges of their line: the box is centred on their font's. */
function ascent(from: number, to: number, style: CSSStyleDeclaration): number {
  const {fontBoundingBoxAscent: above, fontBoundingBoxDescent: below} = measured("x", style);
  return from + (to - from - above - below) / 2 + above;
}

function measured(text: string, style: CSSStyleDeclaration): TextMetrics {
  measuring ??= document.createElement("canvas").getContext("2d");
  if (measuring === null) throw new Error("the browser draws no canvas");
  measuring.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return measuring.measureText(text);
}

function cut(line: TextLine, right: number, style: CSSStyleDeclaration): TextLine {
  if (line.right <= right + 1) return line;
  const letters = Array.from(line.text);
  const text = () => `${letters.join("").trimEnd()}…`;
  while (letters.length > 0 && line.left + measured(text(), style).width > right) letters.pop();
  return {...line, right, text: text()};
}

function underline(
  line: TextLine,
  style: CSSStyleDeclaration,
  decorated: CSSStyleDeclaration
): SVGElement | null {
  if (!decorated.textDecorationLine.includes("underline")) return null;
  const size = parseFloat(style.fontSize);
  const thick = parseFloat(decorated.textDecorationThickness) || Math.max(1, size / 16);
  const offset = parseFloat(decorated.textUnderlineOffset) || size * 0.12;
  const y = rounded(ascent(line.top, line.bottom, style) + offset + thick / 2);
  const dotted = decorated.textDecorationStyle === "dotted";
  const {hex} = colourOf(decorated.textDecorationColor);
  return svgElement("line", {
    x1: rounded(line.left),
    x2: rounded(line.right),
    y1: y,
    y2: y,
    stroke: hex,
    "stroke-width": thick,
    "stroke-linecap": dotted && "round",
    "stroke-dasharray": dotted && `0 ${rounded(thick * 2)}`
  });
}
