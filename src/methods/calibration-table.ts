import {asWritten, element} from "../page/dom.js";
import {capitalised, digits, listed, percent, sharePercent} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";

/** A set of corpora that the structure test was calibrated on. */
export interface CalibrationRow {
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

/** How often the structure test was right on corpora of which it is known, as a table. */
export function calibrationTable({cases}: {cases: readonly CalibrationRow[]}): HTMLElement {
  const finding = calibrationFinding(cases);
  if (cases.length === 0) return chartFigure({finding, body: []});
  const head = ["Corpora", "Papers each", "Shuffles each", "More than chance", "Undecided"];
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

/** How often the test is right, in a sentence. */
export function calibrationFinding(cases: readonly CalibrationRow[]): string {
  const sum = (rows: readonly CalibrationRow[], of: (row: CalibrationRow) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  const [without, planted] = [false, true].map((structured) =>
    cases.filter((one) => one.structured === structured)
  );
  if (without === undefined || planted === undefined || cases.length === 0) {
    return "The structure test has not been calibrated.";
  }
  const free = sum(without, ({corpora}) => corpora);
  const wrong = sum(without, ({moreThanChance}) => moreThanChance);
  const groups = sum(planted, ({corpora}) => corpora);
  const found = sum(planted, ({moreThanChance}) => moreThanChance);
  const parts = [
    free > 0 &&
      `of ${digits(free)} corpora without topics it calls ${digits(wrong)} structured (${percent(wrong, free)})`,
    groups > 0 && `of ${digits(groups)} with planted groups it finds ${digits(found)}`
  ].filter((part) => typeof part === "string");
  return `${capitalised(parts.join("; "))}.`;
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
