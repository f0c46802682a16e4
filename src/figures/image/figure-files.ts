import {svgElement} from "../../page/dom.js";
import {pageSource, pageStated} from "../../page/page-source.js";
import {staticCaption} from "../../page/page-words.js";
import {syntheticPage} from "../../page/synthetic.js";
import {drawBox, isEmpty, rounded, shared, type Area} from "./draw-box.js";
import {drawSvg} from "./draw-svg.js";
import {drawText} from "./draw-text.js";
import {lightThemeClone, type AroundCopy} from "./light-theme-clone.js";
import {embedFonts} from "./stylesheets.js";

/** A figure as the text of an SVG file, with its size in CSS pixels. */
export interface FigureSvg {
  text: string;
  width: number;
  height: number;
}

const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Writes a figure of the page as an SVG file that needs nothing else: with its finding, its legend
 * and its caption, what is selected and tried on the page, which hub and text it is of, the mark of a
 * page that shows synthetic hubs, and the fonts that it uses.
 */
export async function figureSvg(figure: HTMLElement): Promise<FigureSvg> {
  const said = (selector: string) => figure.querySelector(selector)?.textContent ?? "";
  const mark = syntheticPage();
  const stated = pageStated();
  const source = pageSource().words;
  const description = [
    ...stated,
    staticCaption(figure.querySelector(".reading")),
    source,
    mark?.querySelector("p")?.textContent ?? ""
  ];
  const svg = drawFigure(figure, {
    title: said(".finding"),
    description: description.filter((words) => words !== "").join(" "),
    stated,
    source,
    mark
  });
  await embedFonts(svg);
  const text = new XMLSerializer().serializeToString(svg).replaceAll(unwritable, "\uFFFD");
  return {
    text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`,
    width: Number(svg.getAttribute("width")),
    height: Number(svg.getAttribute("height"))
  };
}

const scale = 2;
const longest = 16_384;

/** Draws a figure as the bytes of a PNG at twice its size. Throws where no canvas is large enough. */
export async function figurePng({text, width, height}: FigureSvg): Promise<ArrayBuffer> {
  if (Math.max(width, height) * scale > longest) {
    throw new Error(
      `the figure is ${width} × ${height} pixels, too large for a PNG; the SVG holds it`
    );
  }
  const url = URL.createObjectURL(new Blob([text], {type: "image/svg+xml"}));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * scale;
    canvas.height = height * scale;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("the browser could not draw the figure");
    return await blob.arrayBuffer();
  } finally {
    URL.revokeObjectURL(url);
  }
}

const margin = 16;
const everywhere: Area = {left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity};

/** What holds for the contents of an element. */
interface Around {
  clip: Area;
  decorated: CSSStyleDeclaration;
}

/**
 * Draws a figure of the page as one SVG that needs nothing else: its texts as text, its boxes as
 * rectangles, its drawings with their styles written out; always in the light theme on white.
 * `title` and `description` are its text alternative; the rest is drawn around the figure.
 */
function drawFigure(
  figure: HTMLElement,
  {title, description, ...around}: {title: string; description: string} & AroundCopy
): SVGSVGElement {
  const {node, place, remove} = lightThemeClone(figure, around);
  try {
    const start = node.getBoundingClientRect();
    const decorated = getComputedStyle(node);
    const parts = Array.from(node.childNodes).flatMap((child) =>
      draw(child, decorated, {clip: everywhere, decorated})
    );
    const [x, y] = [rounded(margin - start.left), rounded(margin - start.top)];
    const drawing = svgElement("g", {transform: `translate(${x} ${y})`}, ...parts);
    const svg = svgElement("svg", {xmlns: "http://www.w3.org/2000/svg"}, drawing);
    place.append(svg);
    const {right, bottom} = drawing.getBoundingClientRect();
    const whole = svg.getBoundingClientRect();
    const width = Math.ceil(right - whole.left) + margin;
    const height = Math.ceil(bottom - whole.top) + margin;
    for (const [name, value] of Object.entries({width, height, viewBox: `0 0 ${width} ${height}`}))
      svg.setAttribute(name, String(value));
    svg.prepend(
      svgElement("title", {}, title),
      svgElement("desc", {}, description),
      svgElement("rect", {width, height, fill: "#ffffff"})
    );
    return svg;
  } finally {
    remove();
  }
}

function draw(node: Node, above: CSSStyleDeclaration, around: Around): SVGElement[] {
  if (node instanceof Text) {
    return above.visibility === "visible" ? drawText(node, {style: above, ...around}) : [];
  }
  if (!(node instanceof Element)) return [];
  const style = getComputedStyle(node);
  if (style.display === "none" || style.opacity === "0" || style.clipPath !== "none") return [];
  const box = node.getBoundingClientRect();
  if (node instanceof SVGSVGElement) {
    return style.visibility !== "visible" || isEmpty(shared(box, around.clip))
      ? []
      : [drawSvg(node, box)];
  }
  if (node instanceof HTMLCanvasElement) return [image(node, box)];
  const clip = style.overflow === "visible" ? around.clip : shared(around.clip, box);
  const inner: Around = {
    clip,
    decorated: style.textDecorationLine === "none" ? around.decorated : style
  };
  const parts = [
    ...(style.visibility === "visible" ? drawBox(Array.from(node.getClientRects()), style) : []),
    ...Array.from(node.childNodes).flatMap((child) => draw(child, style, inner))
  ];
  return style.opacity === "1" || parts.length === 0
    ? parts
    : [svgElement("g", {opacity: style.opacity}, ...parts)];
}

function image(canvas: HTMLCanvasElement, {left, top, width, height}: DOMRect): SVGElement {
  const place = {x: rounded(left), y: rounded(top), width, height};
  return svgElement("image", {...place, href: canvas.toDataURL()});
}
