import type {FigureSvg} from "./figure-svg.js";

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
