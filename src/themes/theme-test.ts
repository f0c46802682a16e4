import {granularitySettings, type ThemeRow, type ThemeTestRow} from "npm:hubscope";
import {figure} from "../figures/figure.js";
import {element} from "../page/dom.js";
import {
  agree,
  count,
  digits,
  inWords,
  listed,
  pWords,
  quoted,
  sharePercent
} from "../page/words.js";

const mostNames = 4;

/**
 * What the test against shuffled phrases says of the hub's themes, as sentences in a tab beside their views:
 * of all together, of each, and how well they are found again in resamples.
 */
export const themeTest = figure({
  name: "The test of the themes",
  tab: "Test",
  needs: ["themes", "theme_tests"],
  fluid: true,
  query: ({themes, theme_tests}) => testedThemes(themes, theme_tests),
  draw: (tested) =>
    element(
      "div",
      {class: "theme-test"},
      element("p", {class: "lede"}, themesTogether(tested)),
      ...[themesAlone(tested), themesAgain(tested)].flatMap((line) =>
        line === "" ? [] : [element("p", {class: "note-line"}, line)]
      )
    )
});

/** A theme and what the test says of it. */
export type TestedTheme = ThemeTestRow & Pick<ThemeRow, "theme">;

/** The themes that were tested, in the order of the table. */
export function testedThemes(
  themes: readonly ThemeRow[],
  tests: readonly ThemeTestRow[]
): TestedTheme[] {
  const names = new Map(themes.map(({theme_id: id, theme}) => [id, theme]));
  return tests.flatMap((row) => {
    const theme = names.get(row.theme_id);
    return theme === undefined ? [] : [{...row, theme}];
  });
}

/** What is said of all themes together, in a sentence. */
export function themesTogether(tested: readonly TestedTheme[]): string {
  const [first] = tested;
  if (first === undefined) return "There are no themes to test.";
  const {together, together_p: p, nulls, papers, visible_share: share} = first;
  if (p === null)
    return "The themes were not tested: there are too few papers to tell them from chance.";
  const how = `(${pWords(p)}, ${count(nulls, "shuffle")}, ${count(papers, "listed paper")} with words)`;
  if (together === "more than chance")
    return `Words go together in themes more than in shuffled phrases ${how}.`;
  const visible =
    share === null
      ? `Which themes would show at ${count(papers, "paper")} has not been measured.`
      : `Themes whose own words make up less than ${sharePercent(share, 100)} of the text would not reliably show at ${count(papers, "paper")}.`;
  return together === "undecided"
    ? `It is undecided whether words go together in themes more than in shuffled phrases ${how}: take the themes as suggestions. ${visible}`
    : `Words go together in themes no more than in shuffled phrases ${how}: read the themes as lists of words, not as what the papers are about. ${visible}`;
}

/** Which themes are more than chance alone, in a sentence; "" where all together are not. */
export function themesAlone(tested: readonly TestedTheme[]): string {
  if (tested[0]?.together !== "more than chance") return "";
  const sure = tested.filter(({answer}) => answer === "more than chance");
  const all = `${digits(tested.length)} ${agree(tested.length, "theme")}`;
  if (sure.length === 0) return `None of the ${all} is more than chance by itself.`;
  const names =
    sure.length <= mostNames
      ? `: ${listed(sure.map(({theme, p}) => `${quoted(theme)} (${pWords(p ?? 1)})`))}`
      : "";
  return `${digits(sure.length)} of the ${all} ${agree(sure.length, "is", "are")} more than chance by ${agree(sure.length, "itself", "themselves")}, adjusted for their number (Benjamini–Hochberg)${names}.`;
}

/** How many themes are found again in resamples better than themes of shuffled phrases, in a sentence. */
export function themesAgain(tested: readonly TestedTheme[]): string {
  const [first] = tested;
  const upper = first?.null_stability_upper ?? null;
  const measured = tested.filter(({stability}) => stability !== null);
  if (first === undefined || upper === null || measured.length === 0) return "";
  const firm = measured.filter(({stability}) => (stability ?? 0) > upper);
  const some = firm.length === 0 ? "none" : inWords(firm.length);
  return `In ${count(first.resamples, "resample")} of ${sharePercent(granularitySettings.share, 100)} of the papers, ${some} of the ${digits(measured.length)} ${agree(firm.length, "is", "are")} found again better than 19 of 20 themes of shuffled phrases (a Jaccard index of ${upper.toFixed(2)}).`;
}
