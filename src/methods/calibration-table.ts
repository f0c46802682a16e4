import {asWritten, element} from "../page/dom.js";
import {capitalised, digits, listed, percent, sharePercent, told} from "../page/words.js";
import {sum} from "npm:d3";
import {confidence} from "npm:hubscope";
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
  /** How many were called more than chance by the version before, where it had such a test. */
  before?: number;
}

/** Made-up corpora that the number of groups was looked for in. */
export interface GroupCalibrationRow {
  name: string;
  papers: number;
  groups: number;
  corpora: number;
  /** In how many groups hold at some granularity. */
  plateaus: number;
  /** The mean adjusted Rand index with the planted groups: of what a page opens on, and at best. */
  opening: number;
  best: number;
  /** What a page opened on in the version before. */
  before?: number;
}

interface Estimated {
  /** The mean estimate over the true value. */
  ratio: number;
  /** The share of nominal 95 % intervals that hold the true value. */
  coverage: number;
}

/** Made-up themes of which Callon's measures are known. */
export interface ThemeCalibrationRow {
  papers: number;
  terms: number;
  centrality: Estimated;
  density: Estimated;
  before?: {centrality: Estimated; density: Estimated};
}

/** How often the tests were right on corpora of which it is known, as a table. */
export function calibrationTable({cases}: {cases: readonly CalibrationRow[]}): HTMLElement {
  return tableFigure({
    finding: calibrationFinding(cases),
    label: "calibration of tests",
    head: [
      ...["Corpora", "Test", "Papers each", "Shuffles each", "More than chance", "Before"],
      "Undecided"
    ],
    rows: cases.map((one) => [
      one.name,
      one.test,
      digits(one.papers),
      digits(one.nulls),
      rateWords(one.moreThanChance, one.corpora),
      one.before === undefined ? "–" : digits(one.before),
      digits(one.undecided)
    ]),
    reading: `The corpora are made up by code that the test does not use, with fixed seeds; npm run calibrate makes them again. Without topics, about one in twenty may pass at p ≤ .05. Before: the same corpora by the version before, which shuffled clauses apart, tested words by their z, which hardly any passes, and had no test of themes.${specialWords(cases)}`
  });
}

/** How well the number of groups is found in corpora of which it is known, as a table. */
export function groupCalibration({groups}: {groups: readonly GroupCalibrationRow[]}): HTMLElement {
  return tableFigure({
    finding: groupCalibrationFinding(groups),
    label: "calibration of the number of groups",
    head: ["Corpora", "Groups hold in", "Index of what opens", "At best", "Before"],
    rows: groups.map((one) => [
      one.name,
      rateWords(one.plateaus, one.corpora),
      ...(one.groups === 1
        ? ["–", "–", "–"]
        : [one.opening, one.best, one.before].map((index) => index?.toFixed(2) ?? "–"))
    ]),
    reading:
      "The index is the mean adjusted Rand index with the planted groups, 1 where the groups are the same: of what the page opens on, and of the granularity that is best. Before: what the page opened on in the version before, which fixed the number of groups by the number of papers."
  });
}

/** How well Callon's measures of themes are estimated, of made-up themes of which they are known. */
export function themeCalibration({themes}: {themes: readonly ThemeCalibrationRow[]}): HTMLElement {
  const words = ({ratio, coverage}: Estimated) => [ratio.toFixed(2), `${percent(coverage, 1)}`];
  return tableFigure({
    finding: themeCalibrationFinding(themes),
    label: "calibration of the measures of themes",
    head: [
      ...[
        "Papers",
        "Terms a theme",
        "Centrality over its true value",
        "Covered",
        "Before",
        "Covered"
      ],
      ...["Density over its true value", "Covered", "Before", "Covered"]
    ],
    rows: themes.map(({papers, terms, centrality, density, before}) => [
      digits(papers),
      digits(terms),
      ...[centrality, before?.centrality, density, before?.density].flatMap((one) =>
        one === undefined ? ["–", "–"] : words(one)
      )
    ]),
    reading: `Papers are drawn at random 60 times from a population whose themes are known. Covered: how many of the intervals of nominal ${confidence} hold the true value. Before: the estimates of the version before, with bootstrap intervals.`
  });
}

function tableFigure({
  finding,
  label,
  head,
  rows,
  reading
}: {
  finding: string;
  label: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  reading: string;
}): HTMLElement {
  if (rows.length === 0) return chartFigure({finding, body: []});
  const cell = (text: string, i: number) =>
    i === 0 ? element("th", {scope: "row"}, asWritten(text)) : element("td", {}, text);
  return chartFigure({
    finding,
    body: [
      element(
        "div",
        {class: "matrix-scroll", role: "region", tabindex: 0, "aria-label": label},
        element(
          "table",
          {class: "calibration"},
          element(
            "thead",
            {},
            element("tr", {}, ...head.map((name) => element("th", {scope: "col"}, name)))
          ),
          element("tbody", {}, ...rows.map((row) => element("tr", {}, ...row.map(cell))))
        )
      )
    ],
    reading
  });
}

/** How well the number of groups is found, in sentences. */
export function groupCalibrationFinding(groups: readonly GroupCalibrationRow[]): string {
  const free = groups.filter((one) => one.groups === 1);
  const planted = groups.filter((one) => one.groups > 1);
  if (groups.length === 0) return "The number of groups has not been calibrated.";
  const held = sum(free.map(({plateaus}) => plateaus));
  const ratios = planted.map(({opening, best}) => opening / best);
  return told(
    free.length > 0 &&
      `Of ${digits(sum(free.map(({corpora}) => corpora)))} corpora without topics groups are said to hold in ${digits(held)}.`,
    planted.length > 0 &&
      `With planted groups the page opens on ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} of what the best granularity reaches.`
  );
}

/** How well Callon's measures are estimated, in a sentence. */
export function themeCalibrationFinding(themes: readonly ThemeCalibrationRow[]): string {
  const all = themes.flatMap(({centrality, density}) => [centrality, density]);
  if (all.length === 0) return "The measures of themes have not been calibrated.";
  const range = (values: readonly number[], words: (value: number) => string) =>
    `${words(Math.min(...values))} to ${words(Math.max(...values))}`;
  const ratios = range(
    all.map(({ratio}) => ratio),
    (value) => value.toFixed(2)
  );
  const covered = range(
    all.map(({coverage}) => coverage),
    (value) => percent(value, 1)
  );
  return `Callon’s measures of themes are estimated at ${ratios} times their true values, and intervals of nominal ${confidence} hold these in ${covered} of the draws.`;
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
