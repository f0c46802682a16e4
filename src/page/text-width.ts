let context: CanvasRenderingContext2D | null | undefined;

/** A font of the charts: its size in pixels (14 by default) and weight (400 by default). */
export interface Font {
  size?: number;
  weight?: number;
}

/** How wide a text is in the charts' font, in pixels, with a little room to spare. */
export function textWidth(text: string, {size = 14, weight = 400}: Font = {}): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (context === null) return text.length * size * 0.6;
  context.font = `${weight} ${size}px "Source Sans 3", sans-serif`;
  return context.measureText(text).width * 1.04;
}

/** The text where it fits in `width` pixels, else as much of it as fits with an ellipsis. */
export function fitText(text: string, width: number, font: Font = {}): string {
  if (textWidth(text, font) <= width) return text;
  const letters = Array.from(text);
  let [fits, over] = [0, letters.length];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (textWidth(`${letters.slice(0, middle).join("")}…`, font) <= width) fits = middle;
    else over = middle;
  }
  return `${letters.slice(0, fits).join("").trimEnd()}…`;
}
