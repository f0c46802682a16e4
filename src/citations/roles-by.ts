import {rolePick, roleFilters} from "../evidence/role-filter.js";
import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {pickButton} from "../interaction/pick-button.js";
import type {Selection} from "../interaction/selection.js";
import {asWritten, element} from "../page/dom.js";
import {noteLine} from "../page/page-words.js";
import {digits} from "../page/words.js";
import {themeFilter, themePick} from "../themes/theme-filter.js";
import {rolesByThemesRefusal} from "../themes/theme-refusals.js";
import {themesOf} from "../themes/themes.js";
import {
  crossedCoverage,
  crossedReading,
  oddsWords,
  shareWords,
  themesCrossedFinding,
  yearsCrossedFinding
} from "./crossing-words.js";
import {crossing, yearGroups, type CrossedCell, type Crossing} from "./crossing.js";
import {undrawn} from "../figures/undrawn.js";

/**
 * The citation roles of single papers by their themes: how many papers of a theme have each role, of
 * those with any, and which roles are more or less common there. A line that says what file would
 * bring them where no paper's role is known.
 */
export const rolesByThemes = figure({
  name: "Roles by themes",
  needs: ["papers", "paper_roles", "terms", "themes", "paper_themes"],
  useless: {
    papers: "paper_roles",
    terms: "paper_roles",
    themes: "paper_roles",
    paper_themes: "paper_roles"
  },
  filters: [themeFilter, roleFilters.role],
  controls: ["trial"],
  query(tables) {
    const groups = themesOf(tables).map((theme) => ({
      name: theme.name,
      papers: theme.papers,
      pick: themePick(theme)
    }));
    return crossing("role", tables, groups);
  },
  draw(crossed, {selection}) {
    if (crossed.classified === 0 || crossed.rows.length === 0)
      return element("p", {class: "refusal"}, rolesByThemesRefusal());
    return crossedFigure(crossed, {by: "themes", selection});
  }
});

/** The citation roles of single papers by year; nothing where no role, or no year, is known. */
export const rolesByYears = figure({
  name: "Roles by years",
  needs: ["papers", "paper_roles"],
  useless: {papers: "paper_roles"},
  filters: [roleFilters.role],
  query: (tables) => crossing("role", tables, yearGroups(tables.papers)),
  draw: drawYears
});

/** The stances of single papers by year; nothing where no stance, or no year, is known. */
export const stancesByYears = figure({
  name: "Stances by years",
  needs: ["papers", "paper_roles"],
  useless: {papers: "paper_roles"},
  filters: [roleFilters.polarity],
  query: (tables) => crossing("polarity", tables, yearGroups(tables.papers)),
  draw: drawYears
});

function drawYears(
  crossed: Crossing,
  {selection}: {selection?: Selection | undefined}
): HTMLElement {
  if (crossed.classified === 0 || crossed.rows.length < 2) {
    const name = crossed.measure === "role" ? "role" : "stance";
    return undrawn(`No two years are known of papers whose ${name} is known.`);
  }
  return crossedFigure(crossed, {by: "years", selection});
}

interface Drawn {
  by: "themes" | "years";
  selection: Selection | undefined;
}

function crossedFigure(crossed: Crossing, {by, selection}: Drawn): HTMLElement {
  const finding = by === "themes" ? themesCrossedFinding(crossed) : yearsCrossedFinding(crossed);
  return chartFigure({
    finding,
    body: [table(crossed, {by, selection}), noteLine([crossedCoverage(crossed)])],
    image: false,
    reading: crossedReading(crossed, by),
    twin: {
      name: `${crossed.measure === "role" ? "roles" : "stances"} by ${by}`,
      rows: twinRows(crossed)
    }
  });
}

function table(crossed: Crossing, {by, selection}: Drawn): HTMLElement {
  const {measure, labels, rows} = crossed;
  const heads = labels.map(({label, colour, papers}) =>
    element(
      "th",
      {scope: "col", class: colour},
      pickButton(label, rolePick(papers, label, measure), {selection})
    )
  );
  const row = ({group, known, cells}: Crossing["rows"][number]) =>
    element(
      "tr",
      {},
      element(
        "th",
        {scope: "row"},
        group.pick === undefined
          ? asWritten(group.name)
          : pickButton(group.name, group.pick, {selection})
      ),
      ...cells.map((cell, i) => crossedCell(cell, labels[i]?.colour ?? "")),
      element("td", {class: "known"}, `${digits(known)} of ${digits(group.papers.length)}`)
    );
  return element(
    "div",
    {class: "matrix-scroll", role: "region", tabindex: 0, "aria-label": `by ${by}`},
    element(
      "table",
      {class: "crossed"},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("td", {}),
          ...heads,
          element("th", {scope: "col", class: "known"}, "known, of all")
        )
      ),
      element("tbody", {}, ...rows.map(row))
    )
  );
}

function crossedCell(cell: CrossedCell, colour: string): HTMLElement {
  const share = cell.classified === 0 || cell.interval === null ? 0 : cell.having / cell.classified;
  return element(
    "td",
    {
      class: cell.test?.isApart === true ? `${colour} apart` : colour,
      style: `--share: ${String(Math.round(share * 40))}%`
    },
    element("span", {class: "size"}, digits(cell.having)),
    ...[shareWords(cell), oddsWords(cell)].flatMap((words) =>
      words === "" ? [] : element("small", {}, words)
    )
  );
}

function twinRows({labels, rows, measure}: Crossing) {
  return rows.flatMap(({group, known, cells}) =>
    cells.map(({having, interval, test}, i) => ({
      group: group.name,
      [measure]: labels[i]?.label ?? "",
      papers: having,
      known,
      "in all": group.papers.length,
      "share lower": interval && rounded(interval.lower),
      "share upper": interval && rounded(interval.upper),
      "log odds ratio": test && rounded(test.odds.value),
      "log odds lower": test && rounded(test.odds.lower),
      "log odds upper": test && rounded(test.odds.upper),
      "adjusted p": test && test.adjusted
    }))
  );
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
