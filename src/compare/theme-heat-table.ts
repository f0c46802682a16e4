import type {HubRow, PaperRow, TermRow, ThemeRow} from "npm:hubscope";
import {
  heatFinding,
  hubsOf,
  themeHeat,
  type HeatHub,
  type HeatRow,
  type HeatTheme
} from "./theme-heat.js";
import {asWritten, element} from "../page/dom.js";
import {firstOf} from "../page/drawn-words.js";
import {hubTitle} from "../page/hub-words.js";
import {noteLine, tableHasAll} from "../page/page-words.js";
import {count, digits, quoted, told} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";

const most = 24;
const strong = 45;

/**
 * Themes against hubs, as a table: how many papers of each hub carry the theme, shaded by their
 * share of the hub's papers. A number leads to the theme on the hub's page, which shows as many
 * papers; a hub without the theme has none.
 */
export function themeHeatTable(
  hubs: readonly HubRow[],
  {
    papers,
    terms,
    themes,
    path = "./hub/"
  }: {
    papers: readonly PaperRow[];
    terms: readonly TermRow[];
    themes: readonly ThemeRow[];
    path?: string;
  }
): HTMLElement {
  const compared = hubs.map((hub) => ({
    id: hub.hub_id,
    title: hubTitle(hub),
    papers: papers.filter(({hub_id}) => hub_id === hub.hub_id).length
  }));
  const rows = themeHeat(compared, {terms, themes});
  const finding = heatFinding(rows, hubs.length);
  if (rows.length === 0) return chartFigure({finding, body: []});
  const shown = rows.slice(0, most);
  const largest = Math.max(...shown.flatMap(({cells}) => cells.map((cell) => cell?.share ?? 0)));
  return chartFigure({
    finding,
    body: [
      element(
        "div",
        {class: "matrix-scroll", role: "region", tabindex: 0, "aria-label": "themes by hub"},
        element(
          "table",
          {class: "heat", "aria-label": finding},
          element(
            "thead",
            {},
            element(
              "tr",
              {},
              element("td", {}),
              ...compared.map(({title}) => element("th", {scope: "col"}, asWritten(title)))
            )
          ),
          element("tbody", {}, ...shown.map((row) => heatRow(row, {hubs: compared, largest, path})))
        )
      ),
      ...(rows.length > most
        ? [noteLine([firstOf(most, count(rows.length, "theme")), tableHasAll, "."])]
        : [])
    ],
    reading: told(
      "A number counts the papers that carry the theme in the hub’s own report, and leads there; the stronger its shade, the larger their share of the hub’s papers.",
      rows.some((row) => hubsOf(row) < hubs.length) &&
        "A dash: not a theme of that hub, so nothing was counted.",
      rows.some((row) => hubsOf(row) > 1) &&
        "Themes of most hubs come first; those of several hubs are one row where a phrase names each of them."
    ),
    twin: {
      name: "themes by hub",
      rows: rows.map(({name, cells}) => ({
        theme: name,
        ...Object.fromEntries(
          compared.flatMap(({id}, h) => [
            [`${id}: theme`, cells[h]?.name ?? null],
            [`${id}: papers`, cells[h]?.papers ?? null]
          ])
        )
      }))
    }
  });
}

function heatRow(
  {name, cells}: HeatRow,
  {hubs, ...options}: {hubs: readonly HeatHub[]; largest: number; path: string}
): HTMLElement {
  return element(
    "tr",
    {},
    element("th", {scope: "row"}, asWritten(name)),
    ...hubs.map((hub, h) => heatCell(hub, cells[h] ?? null, options))
  );
}

function heatCell(
  hub: HeatHub,
  theme: HeatTheme | null,
  {largest, path}: {largest: number; path: string}
): HTMLElement {
  if (theme === null)
    return element("td", {class: "none"}, element("span", {title: "not a theme here"}, "–"));
  const share = largest === 0 ? 0 : Math.round((theme.share / largest) * strong);
  const state = new URLSearchParams({theme: theme.id}).toString();
  return element(
    "td",
    {style: `--share: ${share}%`, title: quoted(theme.name)},
    element(
      "a",
      {href: `${path}${hub.id}.html#?${state}`},
      `${digits(theme.papers)} of ${digits(hub.papers)}`
    )
  );
}
