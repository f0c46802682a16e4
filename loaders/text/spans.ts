/**
 * A text with other text in the place of its spans: each begins where `open`, which is global,
 * matches, and ends before the place that `endOf` gives of the match, which is -1 where no span
 * begins. Spans do not overlap; the first of two that would is taken.
 */
export function replaceSpans(
  text: string,
  {open, endOf}: {open: RegExp; endOf: (found: RegExpExecArray) => number},
  written: (span: string) => string
): string {
  let result = "";
  let from = 0;
  for (const found of text.matchAll(open)) {
    const end = found.index < from ? -1 : endOf(found);
    if (end < 0) continue;
    result += text.slice(from, found.index) + written(text.slice(found.index, end));
    from = end;
  }
  return result + text.slice(from);
}

const longestEnd = 200;

/**
 * Where the first match of a pattern ends that begins `most` units after a place or before, and is
 * 100 units long at most; -1 where there is none.
 */
export function endAfter(text: string, from: number, close: RegExp, most: number): number {
  const found = close.exec(text.slice(from, from + most + longestEnd));
  return found === null || found.index > most ? -1 : from + found.index + found[0].length;
}
