import {median} from "npm:d3";
import type {ThemeRow} from "npm:hubscope";
import {agree, capitalised, digits, inWords, listed, quoted} from "../page/words.js";

const fewest = 4;
const mostNames = 3;

/** The medians of both measures over the themes, which part the quadrants. */
export function medians(themes: readonly ThemeRow[]): {centrality: number; density: number} {
  return {
    centrality: median(themes, ({centrality}) => centrality) ?? 0,
    density: median(themes, ({density}) => density) ?? 0
  };
}

/** Whether a theme's intervals leave open in which quadrant it is; null where it has none. */
export function isOpen(
  theme: ThemeRow,
  middle: {centrality: number; density: number}
): boolean | null {
  const {centrality_lower: left, centrality_upper: right} = theme;
  const {density_lower: low, density_upper: high} = theme;
  if (left === null || right === null || low === null || high === null) return null;
  return (
    (left < middle.centrality && middle.centrality < right) ||
    (low < middle.density && middle.density < high)
  );
}

/** Why no strategic diagram is drawn, in a line; "" where one can be. */
export function strategicRefusal(themes: readonly ThemeRow[]): string {
  if (themes.length >= fewest) return "";
  const found =
    themes.length === 0
      ? "none was"
      : `only ${inWords(themes.length)} ${agree(themes.length, "was", "were")}`;
  return `The strategic diagram is not drawn: its quadrants take ${inWords(fewest)} themes, and ${found} found.`;
}

/**
 * Which themes are motor themes and how sure the quadrants are, in a sentence, which begins with
 * that where the intervals leave every quadrant open.
 */
export function strategicFinding(themes: readonly ThemeRow[]): string {
  const motor = themes.filter(({quadrant}) => quadrant === "motor").map(({theme}) => quoted(theme));
  const middle = medians(themes);
  if (themes.every((theme) => isOpen(theme, middle) === true)) {
    return `No theme’s quadrant is certain; ${leaning(motor)}.`;
  }
  return `${motorWords(motor, themes.length)}; ${sureness(themes)}.`;
}

function leaning(motor: string[]): string {
  if (motor.length === 0) return "none leans to motor";
  const head = `${inWords(motor.length)} ${agree(motor.length, "leans", "lean")} to motor`;
  return motor.length <= mostNames ? `${head}: ${listed(motor)}` : head;
}

function motorWords(motor: string[], themes: number): string {
  if (motor.length === 0) return `None of ${inWords(themes)} themes is both central and dense`;
  if (motor.length === 1) return `${motor.join("")} is the one motor theme, both central and dense`;
  const head = `${capitalised(inWords(motor.length))} of ${inWords(themes)} themes are motor themes, both central and dense`;
  return motor.length <= mostNames ? `${head}: ${listed(motor)}` : head;
}

function sureness(themes: readonly ThemeRow[]): string {
  const middle = medians(themes);
  const open = themes.filter((theme) => isOpen(theme, middle) === true).length;
  if (themes.every((theme) => isOpen(theme, middle) === null)) {
    return "there are too few papers to say how sure the quadrants are";
  }
  if (open === 0) return "no whisker crosses a median, so the quadrants hold";
  return `whiskers of ${digits(open)} of the ${digits(themes.length)} cross a median, so ${agree(open, "its quadrant is", "their quadrants are")} open`;
}
