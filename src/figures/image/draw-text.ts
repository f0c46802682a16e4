import {svgElement} from "../../page/dom.js";
import {isEmpty, rounded, shared, type Area} from "./draw-box.js";
import {colourOf} from "./colour.js";

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

interface TextLine extends Area {
  text: string;
}

/**
 * The lines that a text node is broken into, each with its box. `sideways` where the lines run
 * from top to bottom.
 */
function textLines(node: Text, sideways: boolean): TextLine[] {
  const range = document.createRange();
  const boxes = (start: number, end: number) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return Array.from(range.getClientRects()).filter(({width, height}) => width > 0 && height > 0);
  };
  const lines: {start: number; end: number; box: Area}[] = [];
  const add = (start: number, end: number, box: DOMRect) => {
    const last = lines.at(-1);
    if (last !== undefined && sameLine(last.box, box, sideways)) {
      last.end = end;
      last.box = around(last.box, box);
    } else lines.push({start, end, box: around(box, box)});
  };
  for (const {0: word, index} of node.data.matchAll(/\S+/gu)) {
    const [box, ...more] = boxes(index, index + word.length);
    if (box === undefined) continue;
    if (more.length === 0) add(index, index + word.length, box);
    else {
      let at = index;
      for (const letter of word) {
        const [part] = boxes(at, at + letter.length);
        if (part !== undefined) add(at, at + letter.length, part);
        at += letter.length;
      }
    }
  }
  return lines.map(({start, end, box}) => ({
    ...box,
    text: node.data.slice(start, end).replaceAll(/[ \t\r\n\f]+/gu, " ")
  }));
}

function sameLine(a: Area, b: Area, sideways: boolean): boolean {
  const [one, other] = sideways
    ? [(a.left + a.right) / 2, (b.left + b.right) / 2]
    : [(a.top + a.bottom) / 2, (b.top + b.bottom) / 2];
  const size = sideways ? b.right - b.left : b.bottom - b.top;
  return Math.abs(one - other) < size / 2;
}

function around(a: Area, b: Area): Area {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom)
  };
}
