/** A box of a drawing, in pixels. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A round mark and the size of the label that it wants beside it. */
export interface Labelled {
  x: number;
  y: number;
  radius: number;
  width: number;
  height: number;
  /** Whether it is to have a label before all others, also a little away from its mark. */
  named?: boolean;
}

const gap = 4;
const step = 6;
const priceOfAvoided = 24;
/** How far from a mark that is named its label may be, in pixels. */
const nearby = 18;
const corner = Math.SQRT1_2;

/**
 * Puts labels beside their marks: right, left, above, below or at a corner, close by or up to
 * `reach` pixels further away, where a label stays within the frame and touches no mark, no label
 * placed before it and no obstacle; each thing to `avoid` that it touches costs as much as 24 pixels
 * further away. Marks that are named come first, then the first ones; null where there is no room.
 */
export function labelPoint(
  marks: readonly Labelled[],
  frame: Area,
  {
    obstacles = [],
    avoid = [],
    reach = 0
  }: {obstacles?: readonly Area[]; avoid?: readonly Area[]; reach?: number} = {}
): (Area | null)[] {
  const taken: Area[] = [...obstacles];
  const isFree = (area: Area) =>
    within(area, frame) &&
    !marks.some((mark) => touchesMark(area, mark)) &&
    !taken.some((other) => touches(area, other));
  const costOf = (area: Area) =>
    priceOfAvoided * avoid.filter((other) => touches(area, other)).length;
  const placed = new Map<Labelled, Area | null>();
  const others = marks.filter(({named = false}) => !named);
  for (const mark of [...marks.filter(({named = false}) => named), ...others]) {
    const far = mark.named === true ? Math.max(reach, nearby) : reach;
    let best: Area | null = null;
    let least = Infinity;
    for (let away = 0; away <= far && away < least; away += step) {
      for (const area of candidates(mark, away)) {
        if (!isFree(area)) continue;
        const cost = away + costOf(area);
        if (cost >= least) continue;
        best = area;
        least = cost;
      }
    }
    if (best !== null) taken.push(best);
    placed.set(mark, best);
  }
  return marks.map((mark) => placed.get(mark) ?? null);
}

function candidates({x, y, radius, width, height}: Labelled, away: number): Area[] {
  const far = radius + gap + away;
  const near = far * corner;
  const at = (left: number, top: number) => ({
    left,
    top,
    right: left + width,
    bottom: top + height
  });
  return [
    at(x + far, y - height / 2),
    at(x - far - width, y - height / 2),
    at(x - width / 2, y - far - height),
    at(x - width / 2, y + far),
    at(x + near, y - near - height),
    at(x + near, y + near),
    at(x - near - width, y - near - height),
    at(x - near - width, y + near)
  ];
}

/** Whether an area and a round mark share any pixel. */
export function touchesMark(
  {left, top, right, bottom}: Area,
  {x, y, radius}: Pick<Labelled, "x" | "y" | "radius">
): boolean {
  const across = Math.max(left - x, x - right, 0);
  const down = Math.max(top - y, y - bottom, 0);
  return across * across + down * down < (radius + 1) ** 2;
}

function within(area: Area, frame: Area): boolean {
  return (
    area.left >= frame.left &&
    area.right <= frame.right &&
    area.top >= frame.top &&
    area.bottom <= frame.bottom
  );
}

/** Whether two areas share any pixel. */
export function touches(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
