import {pageSource, pageStated} from "../../page/page-source.js";
import {staticCaption} from "../../page/page-words.js";
import {syntheticPage} from "../../page/synthetic.js";
import {drawFigure} from "./draw-figure.js";
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
