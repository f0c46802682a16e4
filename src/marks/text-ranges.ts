import type {TermPlace} from "../tables/json.js";

/** From (inclusive) and to (exclusive) in UTF-16 units. */
export type Range = [from: number, to: number];

/** Ranges in order; those that touch or overlap are one. */
export function joinRanges(given: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  for (const [start, end] of given.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

/** Where places stand in a part of a paper, in order; those that touch or overlap are one. */
export function placeRanges(places: readonly TermPlace[], part: string): Range[] {
  return joinRanges(
    places
      .filter((place) => place.part === part && place.end > place.start)
      .map(({start, end}) => [start, end])
  );
}
