import type {TermPlace} from "./json.js";
import type {Range} from "./search-query.js";

/** Where places stand in a part of a paper, in order; those that touch or overlap are one. */
export function placeRanges(places: readonly TermPlace[], part: string): Range[] {
  const found = places
    .filter((place) => place.part === part && place.end > place.start)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const ranges: Range[] = [];
  for (const {start, end} of found) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
