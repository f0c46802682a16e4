import {agree, count, digits, listed, pWords, quoted} from "../page/words.js";
import {fewestOfTrend, type TermTrend, type TermTrends, type YearCounts} from "./year-counts.js";

const mostNamed = 3;

/** Since when half of the papers came, of how many with a year, in a sentence. */
export function yearsFinding({years, dated, undrawn, all, half}: YearCounts): string {
  const last = years.at(-1);
  if (last === undefined || half === null) return "";
  const cover = `${digits(dated)} of ${count(all, "listed paper")} ${agree(dated, "has", "have")} a year${undrawn === 0 ? "" : " that is drawn"}`;
  return `Half of the papers came in the last ${half.toFixed(1)} years up to ${String(last.year)}; ${cover}.`;
}

/** Which words emerge and which fade, in a sentence. */
export function trendsWords({tested, emerging, fading}: TermTrends): string {
  if (tested === 0) {
    return `No word is tested for a trend: it takes ${digits(fewestOfTrend.papers)} papers with a year that have it, and papers of ${digits(fewestOfTrend.years)} years.`;
  }
  const some = [named(emerging, "emerging"), named(fading, "fading")].filter((part) => part !== "");
  const how = `Of ${count(tested, "word")} tested for a trend in their share of each year’s papers (Cochran–Armitage, adjusted by Benjamini–Hochberg)`;
  return some.length === 0 ? `${how}, none emerges or fades.` : `${how}, ${some.join("; ")}.`;
}

function named(terms: readonly TermTrend[], what: string): string {
  if (terms.length === 0) return "";
  const first = terms
    .slice(0, mostNamed)
    .map(
      ({term, papers, trend}) =>
        `${quoted(term)} (${count(papers, "listed paper")}, ${pWords(trend.adjusted)})`
    );
  const more = terms.length - first.length;
  return `${what}: ${listed(first)}${more === 0 ? "" : ` and ${digits(more)} more`}`;
}
