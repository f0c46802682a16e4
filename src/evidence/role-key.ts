import {element} from "../page/dom.js";
import type {Segment} from "../marks/segment-strip.js";

const order = [
  "background",
  "method",
  "baseline",
  "dataset",
  "other",
  "unknown-label",
  "not-classified"
];

/** What the colours of evidence strips without labels are, each once; nothing where there is none. */
export function roleKey(segments: readonly Segment[]): HTMLElement {
  const labels = new Map(
    segments
      .filter(({count}) => count > 0)
      .map(({colour, label}) => [colour, colour === "unknown-label" ? "another role" : label])
  );
  const keys = order.flatMap((colour) => {
    const label = labels.get(colour);
    return label === undefined ? [] : [[colour, label] as const];
  });
  return element(
    "ul",
    {class: "role-key", "aria-label": "Known roles", hidden: keys.length === 0},
    ...keys.map(([colour, label]) => element("li", {class: colour}, label))
  );
}
