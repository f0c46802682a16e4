import type {TermPlace} from "../tables/json.js";
import {joinRanges, type Range} from "./text-ranges.js";

/** Where places stand in a part of a paper, in order; those that touch or overlap are one. */
export function placeRanges(places: readonly TermPlace[], part: string): Range[] {
  return joinRanges(
    places
      .filter((place) => place.part === part && place.end > place.start)
      .map(({start, end}) => [start, end])
  );
}
