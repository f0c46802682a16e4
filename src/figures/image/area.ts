/** A box in pixels, as `getBoundingClientRect` gives it. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The part that two boxes share; empty where they share none. */
export function shared(a: Area, b: Area): Area {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom)
  };
}

/** Whether a box holds anything. */
export function isEmpty({left, top, right, bottom}: Area): boolean {
  return right <= left || bottom <= top;
}

/** A length with two decimals at most. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
