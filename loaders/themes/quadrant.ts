/** The quadrants of the strategic diagram, by the medians of both measures. */
export type Quadrant = "motor" | "basic" | "niche" | "emerging or declining";

/** The quadrant of a theme that is or is not at least as central and as dense as the median theme. */
export function quadrantOf(central: boolean, dense: boolean): Quadrant {
  if (central) return dense ? "motor" : "basic";
  return dense ? "niche" : "emerging or declining";
}
