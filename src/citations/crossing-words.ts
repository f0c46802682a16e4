import {confidence, discoveryRate, type Interval} from "npm:hubscope";
import {
  agree,
  count,
  digits,
  listed,
  percent,
  pWords,
  quoted,
  sharePercent,
  told
} from "../page/words.js";
import {fewest, type CrossedCell, type Crossing} from "./crossing.js";

const noun = {role: "role", polarity: "stance"} as const;
const mostNamed = 3;

/** Which labels go with which themes more, or less, than with the rest, in sentences. */
export function themesCrossedFinding({measure, labels, rows, classified}: Crossing): string {
  const what = noun[measure];
  const cells = rows.flatMap(({group, cells}) =>
    cells.map(({having, classified: own, test}, i) => ({
      having,
      own,
      test,
      group,
      label: labels[i]
    }))
  );
  const tested = cells.flatMap((cell) => (cell.test === null ? [] : {...cell, test: cell.test}));
  if (tested.length === 0) {
    return `Too few papers have a known ${what} (${digits(classified)}) to test ${what}s against themes: only counts are shown.`;
  }
  const apart = tested
    .filter(({test}) => test.isApart)
    .sort((a, b) => a.test.adjusted - b.test.adjusted);
  if (apart.length === 0) {
    return `No ${what} goes with a theme more or less than chance would have it, in ${count(tested.length, "test")}.`;
  }
  const named = apart.slice(0, mostNamed).map(({having, own, test, group, label}) => {
    const more = test.odds.value > 0 ? "more" : "less";
    const {rest} = test;
    return `${quoted(label?.label ?? "")} is ${more} common with ${quoted(group.name)} (${digits(having)} of ${digits(own)} against ${digits(rest.having)} of ${digits(rest.classified)}; ${pWords(test.adjusted)})`;
  });
  const others = apart.length - named.length;
  return `${listed(named)}${others === 0 ? "" : `, and ${digits(others)} more ${agree(others, "pair")} apart`}.`;
}

/** Which labels rise or fall over the years, in a sentence. */
export function yearsCrossedFinding({measure, labels, classified}: Crossing): string {
  const what = noun[measure];
  const tested = labels.flatMap(({label, trend}) => (trend === null ? [] : {label, ...trend}));
  if (tested.length === 0) {
    return `Too few papers with a year have a known ${what} (${digits(classified)} have a ${what}) to test for a trend: only counts are shown.`;
  }
  const moving = tested.filter(({adjusted}) => adjusted <= discoveryRate);
  if (moving.length === 0) {
    return `The share of no ${what} rises or falls over the years more than chance would have it, in ${count(tested.length, "test")}.`;
  }
  const named = moving.map(({label, z, adjusted, slope}) => {
    const points = Math.abs(slope * 100).toFixed(1);
    return `${quoted(label)} ${z > 0 ? "rises" : "falls"} by ${points} points a year (${pWords(adjusted)})`;
  });
  return `Of the papers with a known ${what}, ${listed(named)}.`;
}

/** How many papers have a label, and how many of them several, in sentences. */
export function crossedCoverage({measure, classified, listed: all, labels}: Crossing): string {
  const what = noun[measure];
  const sum = labels.reduce((total, {papers}) => total + papers.length, 0);
  return told(
    `${digits(classified)} of ${count(all, "listed paper")} ${agree(classified, "has", "have")} a known ${what} (${percent(classified, all)}); nothing is said of the others.`,
    sum > classified && `A paper counts once in each of its ${what}s, so rows do not add up.`
  );
}

/**
 * The share of a cell in per cent, with its interval where it is not exact; "" below five classified
 * papers.
 */
export function shareWords({having, classified, interval}: CrossedCell): string {
  if (interval === null) return "";
  if (isExact(interval)) return percent(having, classified);
  return `${percent(having, classified)} (${sharePercent(interval.lower, classified)}–${sharePercent(interval.upper, classified)})`;
}

/** How much more, or less, likely a label is in a cell than in the rest; "" where it is not apart. */
export function oddsWords({test}: CrossedCell): string {
  if (test?.isApart !== true) return "";
  const {value, lower, upper} = test.odds;
  const ratio = (log: number) => Number(Math.exp(log).toPrecision(2)).toString();
  return `odds ×${ratio(value)} (${ratio(lower)}–${ratio(upper)})`;
}

/** Whether a share is that of all papers, none of which is unknown. */
function isExact({lower, upper}: Interval): boolean {
  return lower === upper;
}

/** How to read a table of labels by themes or years. */
export function crossedReading({measure, labels, rows}: Crossing, by: "themes" | "years"): string {
  const what = noun[measure];
  const intervals = rows.flatMap(({cells}) => cells.flatMap(({interval}) => interval ?? []));
  const exact = intervals.filter(isExact).length;
  const interval = `with its ${confidence} Wilson interval, for the ${count(labels.length, what)} of a row at once`;
  const part =
    exact === 0
      ? ` ${interval},`
      : exact < intervals.length
        ? ` ${interval}, or alone where all papers of the row are known,`
        : ", exact as all papers of the row are known,";
  const share = `A cell has the papers with that ${what}, of those of the row with any; below, their share${part} from ${digits(fewest)} papers on.`;
  return by === "themes"
    ? `${share} Bold: more or less common than among the other papers with a ${what}, by an exact test over papers at a false discovery rate of 5 % over all cells (Benjamini–Hochberg), with the odds ratio.`
    : `${share} Trends are tested by the Cochran–Armitage test over single years, adjusted for the number of ${what}s (Benjamini–Hochberg); a last year of which only a part is known does not bend shares.`;
}
