import {bisector} from "npm:d3";

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
    for (let i = byEnd(markup, from); i < markup.length; ++i) {
      const [start, end] = markup[i] ?? [to, to];
      if (start >= to) break;
      cut += text.slice(at, Math.max(at, start));
      at = end;
    }
    return cut + text.slice(at, Math.max(at, to));
  };
}

const byEnd = bisector(([, end]: readonly [from: number, to: number]) => end).right;

/** Where markup of emphasis stands, as ranges that do not overlap, in order. */
function emphasisMarkup(text: string): [from: number, to: number][] {
  if (!text.includes("\\")) return [];
  const openings = new Map(
    Array.from(text.matchAll(opening), ({0: {length}, index}) => [index, index + length])
  );
  const ranges: [number, number][] = [];
  const braces: {from: number; inside: number | undefined}[] = [];
  for (let at = 0; at < text.length;) {
    const unit = text.charAt(at);
    const inside = openings.get(at);
    if (inside !== undefined || unit === "{") braces.push({from: at, inside});
    if (unit === "}") {
      const open = braces.pop();
      if (open?.inside !== undefined) ranges.push([open.from, open.inside], [at, at + 1]);
    }
    at = inside ?? (unit === "\\" && !openings.has(at + 1) ? at + 2 : at + 1);
  }
  return ranges.sort(([a], [b]) => a - b);
}
