import {asWritten, element} from "../page/dom.js";
import {capitalised, digits, listed, percent, sharePercent, told} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";

/** A set of corpora that a test was calibrated on. */
export interface CalibrationRow {
  /** What was tested: the structure of the papers, their themes, or the words of random selections. */
  test: "structure" | "themes" | "words";
  name: string;
  structured: boolean;
  papers: number;
  corpora: number;
  nulls: number;
  moreThanChance: number;
  undecided: number;
  /** The share of words special to a group, among all words and among those that are no stop words. */
  specialShare: number;
  specialContentShare: number;
}

/** How often the tests were right on corpora of which it is known, as a table. */
export function calibrationTable({cases}: {cases: readonly CalibrationRow[]}): HTMLElement {
  const finding = calibrationFinding(cases);
  if (cases.length === 0) return chartFigure({finding, body: []});
  const head = ["Test", "Corpora", "Papers each", "Shuffles each", "More than chance", "Undecided"];
  return chartFigure({
    finding,
    body: [
      element(
        "div",
        {class: "matrix-scroll", role: "region", tabindex: 0, "aria-label": "calibration"},
        element(
          "table",
          {class: "calibration"},
          element(
            "thead",
            {},
            element("tr", {}, ...head.map((name) => element("th", {scope: "col"}, name)))
          ),
          element(
            "tbody",
            {},
            ...cases.map((one) =>
              element(
                "tr",
                {},
                element("td", {}, one.test),
                element("th", {scope: "row"}, asWritten(one.name)),
                element("td", {}, digits(one.papers)),
                element("td", {}, digits(one.nulls)),
                element("td", {}, rateWords(one.moreThanChance, one.corpora)),
                element("td", {}, digits(one.undecided))
              )
            )
          )
        )
      )
    ],
    reading: `The corpora are made up by code that the test does not use, with fixed seeds; npm run calibrate makes them again. Without topics, about one in twenty may pass at p ≤ .05.${specialWords(cases)}`
  });
}

/** How often the tests are right, in sentences. */
export function calibrationFinding(cases: readonly CalibrationRow[]): string {
  if (cases.length === 0) return "The structure test has not been calibrated.";
  const of = (test: CalibrationRow["test"], structured: boolean) =>
    cases.filter((one) => one.test === test && one.structured === structured);
  const free = rateOf(of("structure", false));
  const groups = rateOf(of("structure", true));
  const parts = [
    free.all > 0 &&
      `of ${digits(free.all)} corpora without topics it calls ${digits(free.some)} structured (${percent(free.some, free.all)})`,
    groups.all > 0 && `of ${digits(groups.all)} with planted groups it finds ${digits(groups.some)}`
  ].filter((part) => typeof part === "string");
  const themes = rateOf(of("themes", false));
  const words = rateOf(of("words", false));
  return told(
    parts.length > 0 && `${capitalised(parts.join("; "))}.`,
    themes.all > 0 &&
      `A theme is called more than chance in ${digits(themes.some)} of ${digits(themes.all)} corpora without topics.`,
    words.all > 0 &&
      `Of ${digits(words.all)} selections drawn at random, ${digits(words.some)} have a word that is called distinctive.`
  );
}

function rateOf(rows: readonly CalibrationRow[]): {some: number; all: number} {
  return {
    some: rows.reduce((total, row) => total + row.moreThanChance, 0),
    all: rows.reduce((total, row) => total + row.corpora, 0)
  };
}

/** What the shares of words special to a group are of, in a sentence; "" where there are none. */
export function specialWords(cases: readonly CalibrationRow[]): string {
  const planted = cases.filter(({specialShare}) => specialShare > 0);
  const shares = planted.map(
    ({specialShare, specialContentShare}) =>
      `${sharePercent(specialShare, 100)} are ${sharePercent(specialContentShare, 100)}`
  );
  return shares.length === 0
    ? ""
    : ` Words special to a group are counted among all words of the texts, stop words too; of the words that are compared, ${listed(shares)}.`;
}

function rateWords(some: number, all: number): string {
  return `${digits(some)} of ${digits(all)}`;
}
