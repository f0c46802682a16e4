import type {Box} from "../../browser/geometry.js";

/** The part of a text's box that has ink: without the room above and below its letters. */
export function inked(box: Box): Box {
  return {...box, top: box.top + 3, bottom: box.bottom - 4};
}
