/**
 * The years that charts draw, from and to. A date outside is a slip of the page, and an axis that
 * held it would have no room for the others. The bounds are fixed, since nothing here reads a clock.
 */
export const drawnYears = {from: 1500, to: 2100} as const;

/** Whether charts draw a year. */
export function isDrawnYear(year: number): boolean {
  return year >= drawnYears.from && year <= drawnYears.to;
}
