import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import type {PaperGroup} from "../marks/group-marks.js";
import {paperRows} from "../marks/paper-rows.js";
import {mostDots} from "../marks/segment-strip.js";
import {element} from "../page/dom.js";
import {agree, capitalised, count, digits, inWords, listed, quoted} from "../page/words.js";
import {byThemes, stateOfTheme, stateOfThemes, themeFilter, withTheme} from "./theme-filter.js";
import {sharedTerms, themesOf, themesOfPapers, withoutTheme, type Theme} from "./themes.js";
import type {Paper, Tables} from "../tables/paper.js";

const most = 3;

/**
 * The themes of a hub as rows, the largest first: its name, its words, and a dot for each paper
 * that carries it (above 200 papers, a bar); the papers without a theme are hatched. A click on a
 * theme selects its papers, one on a dot chooses that paper.
 */
export const themeRows = figure({
  name: "The themes",
  needs: ["papers", "terms", "themes", "paper_themes"],
  filters: [themeFilter],
  controls: ["trial"],
  query(tables) {
    const {papers, terms} = tables;
    const themes = themesOf(tables);
    return {papers, terms, themes, rest: withoutTheme(papers, themes)};
  },
  draw({papers, terms, themes, rest}, {width, selection}) {
    const finding = themesFinding(themes, {papers, terms});
    if (themes.length === 0) return chartFigure({finding, body: []});
    const carried = themesOfPapers(themes);
    const groups = [
      ...themes.map(groupOf),
      ...(rest.length === 0 ? [] : [groupOfRest(rest, themes)])
    ];
    return chartFigure({
      finding,
      body: [
        paperRows(groups, {
          width,
          total: papers.length,
          themes: ({paper_id}) => (carried.get(paper_id) ?? []).map(({name}) => name),
          selection
        }),
        element("p", {class: "note-line"}, themeCoverage(themes, {papers}))
      ],
      reading: rowsReading(papers, {
        inRows: groups.reduce((sum, group) => sum + group.papers.length, 0),
        asBars: papers.length > mostDots
      }),
      twin: {
        name: "themes",
        rows: groups.map((group) => ({
          theme: group.name,
          papers: group.papers.length,
          words: group.detail ?? ""
        }))
      }
    });
  }
});

function groupOfRest(papers: Paper[], themes: readonly Theme[]): PaperGroup {
  return {
    name: "no theme",
    colour: "not-classified",
    papers,
    kind: "theme",
    state: stateOfThemes([]),
    words: "without a theme",
    by: byThemes(themes)
  };
}

function groupOf(theme: Theme): PaperGroup {
  return {
    name: theme.name,
    detail: theme.words.join(", "),
    colour: theme.colour,
    papers: theme.papers,
    kind: "theme",
    state: stateOfTheme(theme),
    words: withTheme(theme),
    by: {terms: theme.terms},
    places: ({paper_id}) => theme.evidence.get(paper_id) ?? []
  };
}

/** What the themes of a hub are, in a sentence, with how many papers carry the largest. */
export function themesFinding(
  themes: readonly Theme[],
  {papers, terms}: Pick<Tables, "papers" | "terms">
): string {
  const n = papers.length;
  const [first] = themes;
  if (first === undefined) return noThemes({papers, terms});
  const size = first.papers.length;
  if (themes.length === 1) {
    return size === n && n > 1
      ? `${n === 2 ? "Both listed papers" : `All ${count(n, "listed paper")}`} carry the one theme found, ${quoted(first.name)}.`
      : `One theme was found, ${quoted(first.name)}, in ${digits(size)} of ${count(n, "listed paper")}.`;
  }
  const largest = themes.filter((theme) => theme.papers.length === size);
  const names = listed(largest.map(({name}) => quoted(name)));
  if (largest.length === 1) {
    return `${names} is the largest of ${digits(themes.length)} themes: ${digits(size)} of ${count(n, "listed paper")} ${agree(size, "carries", "carry")} it.`;
  }
  return largest.length <= most
    ? `${names} are the largest of ${digits(themes.length)} themes, with ${digits(size)} of ${count(n, "listed paper")} each.`
    : `${capitalised(inWords(themes.length))} themes were found and none stands out: the largest have ${digits(size)} of ${count(n, "listed paper")} each.`;
}

/** Why there is no theme, in a sentence. */
export function noThemes({papers, terms}: Pick<Tables, "papers" | "terms">): string {
  const n = papers.length;
  if (n === 0) return "There are no listed papers, so there are no themes.";
  if (n === 1) {
    return "The one listed paper carries no theme: a theme takes words that papers share.";
  }
  const shared = sharedTerms(terms);
  const why =
    shared === 0
      ? "they share no word or phrase that could make one"
      : `the ${agree(shared, "one term", `${digits(shared)} terms`)} that they share ${agree(shared, "does", "do")} not form a group`;
  return `No theme was found in ${count(n, "listed paper")}: ${why}.`;
}

/** How many papers carry a theme, and how many carry several; "" without papers. */
export function themeCoverage(themes: readonly Theme[], {papers}: Pick<Tables, "papers">): string {
  const n = papers.length;
  if (n === 0) return "";
  const carried = themesOfPapers(themes);
  const some = n - withoutTheme(papers, themes).length;
  const several = [...carried.values()].filter((list) => list.length > 1).length;
  if (some === 0) return `Coverage: none of ${count(n, "listed paper")} carries a theme.`;
  const also =
    themes.length < 2
      ? ""
      : several === 0
        ? ", none more than one"
        : `, ${several === some && some > 1 ? "all" : digits(several)} of them more than one`;
  const head = `Coverage: ${digits(some)} of ${count(n, "listed paper")} ${agree(some, "carries", "carry")} a theme`;
  return n === 1 ? `${head}.` : `${head}${also}.`;
}

/**
 * How to read the rows of themes: `inRows` papers stand in them, as bars or a dot each, a small one
 * for a paper with a title only.
 */
export function rowsReading(
  papers: readonly Paper[],
  {inRows, asBars}: {inRows: number; asBars: boolean}
): string {
  const small = papers.some(({summary}) => summary === null)
    ? ", a small dot has a title only"
    : "";
  const marks = asBars
    ? "A bar is as long as the number of its papers"
    : `One dot is one paper${small}`;
  const more = inRows > papers.length ? ", so the rows add up to more than the papers" : "";
  return `${marks}; a paper stands in the row of each theme that it carries${more}. Click a theme to select its papers.`;
}
