const opening =
  /\\(?:textit|textbf|textsc|texttt|textrm|textsf|textsl|emph|underline)\s?\{|\{\\(?:emph|em|itshape|it|bfseries|bf|sc|tt|sl)\s/gu;

/**
 * Cuts parts of a text, from a place to another, without LaTeX's markup of emphasis: of
 * `\textit{words}` and `{\emph words}` the words stay. Markup that does not end stays as it is
 * written, and so does all other LaTeX.
 */
export function withoutEmphasis(text: string): (from?: number, to?: number) => string {
  const markup = emphasisMarkup(text);
  return (from = 0, to = text.length) => {
    let cut = "";
    let at = from;
    for (const [start, end] of markup) {
      if (end <= at || start >= to) continue;
      cut += text.slice(at, Math.max(at, start));
      at = end;
    }
    return cut + text.slice(at, Math.max(at, to));
  };
}

/** Where markup of emphasis stands, as ranges that do not overlap, in order. */
function emphasisMarkup(text: string): [from: number, to: number][] {
  if (!text.includes("\\")) return [];
  const ranges: [number, number][] = [];
  for (const {0: found, index} of text.matchAll(opening)) {
    const inside = index + found.length;
    const close = closingBrace(text, inside);
    if (close >= 0) ranges.push([index, inside], [close, close + 1]);
  }
  return ranges.sort(([a], [b]) => a - b);
}

function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; ++i) {
    const unit = text.charAt(i);
    if (unit === "\\") i += 1;
    else if (unit === "{") depth += 1;
    else if (unit === "}" && --depth === 0) return i;
  }
  return -1;
}
