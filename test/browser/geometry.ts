import type {Locator} from "playwright-core";

/** A box in CSS pixels of the viewport, with the text inside it. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
  text: string;
}

/** The boxes of every element that the locator finds, in document order; unpainted ones left out. */
export async function boxesOf(locator: Locator): Promise<Box[]> {
  return locator.evaluateAll((elements) =>
    elements
      .map((element) => {
        const {left, top, right, bottom} = element.getBoundingClientRect();
        return {left, top, right, bottom, text: element.textContent};
      })
      .filter(({left, right, top, bottom}) => right > left && bottom > top)
  );
}

/** The pairs of boxes that share more than `tolerance` pixels both ways (0.5 by default). */
export function overlaps(boxes: readonly Box[], tolerance = 0.5): [Box, Box][] {
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b): [Box, Box][] => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > tolerance && down > tolerance ? [[a, b]] : [];
    })
  );
}

/** The boxes that reach more than `tolerance` pixels outside a frame (0.5 by default). */
export function outside(boxes: readonly Box[], frame: Box, tolerance = 0.5): Box[] {
  return boxes.filter(
    ({left, top, right, bottom}) =>
      left < frame.left - tolerance ||
      top < frame.top - tolerance ||
      right > frame.right + tolerance ||
      bottom > frame.bottom + tolerance
  );
}
