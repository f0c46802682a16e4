import type {Point} from "../page/point.js";
import type {Step} from "./roving-tabindex.js";

/**
 * Steps from a mark to the nearest one in the direction of an arrow key: within 45° of it if there
 * is one, where a mark counts as further away the more it lies to the side.
 */
export function stepAcross(points: readonly Point[]): Step {
  return (from, across, down) => {
    const at = points[from];
    if (at === undefined) return undefined;
    let best: number | undefined;
    let least = Infinity;
    for (const [i, {x, y}] of points.entries()) {
      const ahead = (x - at.x) * across + (y - at.y) * down;
      const aside = Math.abs((x - at.x) * down) + Math.abs((y - at.y) * across);
      const far = ahead + 2 * aside + (aside > ahead ? 1e6 : 0);
      if (i === from || ahead <= 0 || far >= least) continue;
      [best, least] = [i, far];
    }
    return best;
  };
}
