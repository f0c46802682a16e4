import type {PaperRow, Tables} from "npm:hubscope";
import {asWritten, element} from "../lib/dom.js";
import {followSelection} from "../lib/follow-selection.js";
import {isPicked, pickPapers, type PaperPick} from "../lib/pick-papers.js";
import type {Selection} from "../lib/selection.js";
import {yearsRefusal} from "../lib/theme-refusals.js";
import {yearPick} from "../lib/theme-filter.js";
import {themeYears, yearsFinding, type ThemeYears} from "../lib/theme-years.js";
import {themesOf, type Theme} from "../lib/themes.js";
import {count, digits} from "../lib/words.js";
import {chartFigure} from "./chart-figure.js";

/**
 * Themes by the years of their papers: a table whose cells have a stronger shade the more papers they have. A
 * line that says why not where the papers have no years, or only one. A click on a cell selects its
 * papers.
 */
export function themesOverYears(
  rows: Pick<Tables, "papers" | "terms" | "themes" | "paper_themes">,
  {selection}: {width?: number; selection?: Selection} = {}
): HTMLElement {
  const refusal = yearsRefusal(rows.papers);
  if (refusal !== "") return element("p", {class: "refusal"}, refusal);
  const counted = themeYears(rows.papers, themesOf(rows));
  const finding = yearsFinding(counted, rows.papers.length);
  if (counted.rows.length === 0) return chartFigure({finding, body: []});
  return chartFigure({
    finding,
    body: [table(counted, {selection, alternative: finding})],
    reading:
      "A cell has the papers of a theme in a year: the more there are, the stronger its shade. The last row has all papers of the year: a theme may grow because the year does.",
    twin: {
      name: "themes by year",
      rows: counted.rows.map(({theme, papers}) => ({
        theme: theme.name,
        ...Object.fromEntries(
          counted.years.map((year, i) => [`in ${year}`, papers[i]?.length ?? 0])
        )
      }))
    }
  });
}

function table(
  {years, rows, totals}: ThemeYears,
  {selection, alternative}: {selection: Selection | undefined; alternative: string}
): HTMLElement {
  const most = Math.max(1, ...rows.flatMap(({papers}) => papers.map(({length}) => length)));
  const cells: {button: HTMLElement; pick: PaperPick}[] = [];
  const cell = (theme: Theme, papers: readonly PaperRow[], year: number) => {
    if (papers.length === 0) return element("td", {});
    const pick = yearPick(theme, year);
    const button = element(
      "button",
      {
        type: "button",
        "aria-pressed": "false",
        "aria-label": `${theme.name}, ${year}: ${count(papers.length, "paper")}`
      },
      digits(papers.length)
    );
    button.addEventListener("click", () => pickPapers(button, selection, pick));
    cells.push({button, pick});
    const share = Math.round(8 + (papers.length / most) * 36);
    return element("td", {class: theme.colour, style: `--share: ${share}%`}, button);
  };
  const node = element(
    "div",
    {class: "matrix-scroll"},
    element(
      "table",
      {class: "years", "aria-label": alternative},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("td", {}),
          ...years.map((year) => element("th", {scope: "col"}, year))
        )
      ),
      element(
        "tbody",
        {},
        ...rows.map(({theme, papers}) =>
          element(
            "tr",
            {},
            element("th", {scope: "row"}, asWritten(theme.name)),
            ...years.map((year, i) => cell(theme, papers[i] ?? [], year))
          )
        ),
        element(
          "tr",
          {class: "all"},
          element("th", {scope: "row"}, "all papers"),
          ...totals.map((size) => element("td", {}, digits(size)))
        )
      )
    )
  );
  followSelection(selection, node, (value) => {
    for (const {button, pick} of cells) {
      button.setAttribute("aria-pressed", String(isPicked(value, pick)));
    }
  });
  return node;
}
