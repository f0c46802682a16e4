import {figure} from "../figures/figure.js";
import {svgElement} from "../page/dom.js";
import {noteLine} from "../page/page-words.js";
import {
  combinationName,
  combinationsFinding,
  combinationsLeft,
  themeCombinations,
  withCombination,
  type Combination
} from "./theme-combinations.js";
import {byThemes, stateOfThemes, themeFilter} from "./theme-filter.js";
import {themesFinding} from "./theme-rows.js";
import {themesOf, themesOfPapers, type Theme} from "./themes.js";
import {chartFigure} from "../figures/chart-figure.js";
import {paperRows} from "../marks/paper-rows.js";

const most = 20;
const size = {pitch: 13, width: 290, height: 18, radius: 4.5};

/**
 * Which themes papers carry together, as an UpSet plot lying down: a row for each combination of
 * themes with its papers, the most frequent twenty first; one theme alone and none included. A
 * click on a combination selects its papers.
 * @see Lex, A. et al. (2014). UpSet: Visualization of intersecting sets. IEEE TVCG 20(12).
 */
export const themeIntersections = figure({
  name: "Combinations of themes",
  tab: "Combinations",
  needs: ["papers", "terms", "themes", "paper_themes"],
  filters: [themeFilter],
  controls: ["trial"],
  query(tables) {
    const {papers, terms} = tables;
    const themes = themesOf(tables);
    return {papers, terms, themes, combinations: themeCombinations(papers, themes)};
  },
  draw({papers, terms, themes, combinations}, {width, selection}) {
    if (themes.length === 0)
      return chartFigure({finding: themesFinding(themes, {papers, terms}), body: []});
    const shown = combinations.slice(0, most);
    const left = combinations.slice(most);
    const carried = themesOfPapers(themes);
    return chartFigure({
      finding: combinationsFinding(combinations),
      body: [
        paperRows(
          shown.map((combination) => ({
            name: combinationName(combination),
            glyph: glyph(combination, themes),
            colour: colourOf(combination),
            papers: combination.papers,
            kind: "theme",
            state: stateOfThemes(combination.themes),
            words: withCombination(combination),
            by: byThemes(themes),
            places: ({paper_id}) =>
              combination.themes.flatMap(({evidence}) => evidence.get(paper_id) ?? [])
          })),
          {
            width,
            total: papers.length,
            themes: ({paper_id}) => (carried.get(paper_id) ?? []).map(({name}) => name),
            selection
          }
        ),
        ...(left.length > 0 ? [noteLine(combinationsLeft(left, shown))] : [])
      ],
      reading:
        "Each paper stands in one row: that of all its themes together. The joined dots before a row say which themes, in the order of their size. Click a row to select its papers.",
      twin: {
        name: "combinations of themes",
        rows: combinations.map((combination) => ({
          themes: combinationName(combination),
          "number of themes": combination.themes.length,
          papers: combination.papers.length
        }))
      }
    });
  }
});

function colourOf({themes}: Combination): string {
  const [first, second] = themes;
  if (first === undefined) return "not-classified";
  return second === undefined ? first.colour : "several-themes";
}

function glyph({themes: own}: Combination, themes: readonly Theme[]): SVGSVGElement {
  const pitch = Math.min(size.pitch, size.width / themes.length);
  const x = (i: number) => (i + 0.5) * pitch;
  const y = size.height / 2;
  const places = own.map((theme) => themes.indexOf(theme));
  const width = themes.length * pitch;
  return svgElement(
    "svg",
    {
      class: "glyph",
      width,
      height: size.height,
      viewBox: `0 0 ${width} ${size.height}`,
      "aria-hidden": "true"
    },
    places.length > 1 &&
      svgElement("line", {
        class: "join",
        x1: x(Math.min(...places)),
        x2: x(Math.max(...places)),
        y1: y,
        y2: y
      }),
    ...themes.map((theme, i) =>
      svgElement("circle", {
        class: places.includes(i) ? `mark ${theme.colour}` : "absent",
        cx: x(i),
        cy: y,
        r: places.includes(i) ? Math.min(size.radius, pitch * 0.4) : Math.min(2, pitch * 0.2)
      })
    )
  );
}
