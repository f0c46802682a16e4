/** A colour as SVG programs of any age read it: six hex digits, and how opaque it is from 0 to 1. */
export interface Colour {
  hex: string;
  alpha: number;
}

const known = new Map<string, Colour>();
let pixel: CanvasRenderingContext2D | null = null;

/** Any colour of CSS, such as a mix of two, in red, green and blue. */
export function colourOf(css: string): Colour {
  const found = known.get(css);
  if (found !== undefined) return found;
  const colour = painted(css);
  known.set(css, colour);
  return colour;
}

function painted(css: string): Colour {
  if (pixel === null) {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    pixel = canvas.getContext("2d", {willReadFrequently: true});
  }
  if (pixel === null) return {hex: "#000000", alpha: 1};
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = "transparent";
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
  return {hex: `#${hex}`, alpha: Math.round((alpha / 255) * 1000) / 1000};
}
