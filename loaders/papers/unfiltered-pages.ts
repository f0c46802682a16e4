import type {HubInput} from "../sources/hub-input.js";
import type {Parsed} from "../sources/parsed.js";

/**
 * The pages that show the whole hub: those that are no filtered view by their provenance, or all of
 * them where there is no other. Their totals and counts are the hub's.
 */
export function unfilteredPages({pages}: HubInput, parsed: readonly Parsed[]): readonly Parsed[] {
  const whole = parsed.filter((_, i) => pages[i]?.provenance?.filter == null);
  return whole.length === 0 ? parsed : whole;
}
