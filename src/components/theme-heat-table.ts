import type {HubRow, PaperRow, PaperTermRow, TermRow, ThemeRow} from "npm:hubscope";
import {heatFinding, themeHeat, type HeatCell, type HeatRow} from "../lib/compare/theme-heat.js";
import {asWritten, element} from "../lib/dom.js";
import {hubTitle} from "../lib/hub-words.js";
import {noteLine, tableHasAll} from "../lib/page-words.js";
import {digits} from "../lib/words.js";
import {chartFigure} from "./chart-figure.js";

const most = 24;
const strong = 4;

/**
 * Themes against hubs, as a table: how many papers of each hub carry the theme, coloured by how much
 * more or less that is than in the other hubs. A cell of a hub that has the theme leads to it on the
 * hub's page, which shows as many papers.
 */
export function themeHeatTable(
  hubs: readonly HubRow[],
  {
    papers,
    terms,
    themes,
    paper_terms,
    path = "./hub/"
  }: {
    papers: readonly PaperRow[];
    terms: readonly TermRow[];
    themes: readonly ThemeRow[];
    paper_terms: readonly PaperTermRow[];
    path?: string;
  }
): HTMLElement {
  const compared = hubs.map((hub) => ({
    id: hub.hub_id,
    title: hubTitle(hub),
    papers: papers.filter(({hub_id}) => hub_id === hub.hub_id).length
  }));
  const rows = themeHeat(compared, {papers, terms, themes, paper_terms});
  const finding = heatFinding(rows);
  if (rows.length === 0) return chartFigure({finding, body: []});
  const shown = rows.slice(0, most);
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
          element("tbody", {}, ...shown.map((row) => heatRow(row, path)))
        )
      ),
      ...(rows.length > most
        ? [
            noteLine([
              `The ${most} of ${digits(rows.length)} themes that differ most are drawn`,
              tableHasAll,
              "."
            ])
          ]
        : [])
    ],
    reading:
      "A number that is a link counts the papers that carry the theme in the hub’s own report; one that is none is of a hub without that theme, and counts its papers with a phrase of it or two of its words (of a curated theme, with any of its terms). Blue is more than in the other hubs, brown is less, stronger where the Fightin’ Words z is further from 0; rare themes are drawn towards 0.",
    twin: {
      name: "themes by hub",
      rows: rows.map(({name, cells}) => ({
        theme: name,
        ...Object.fromEntries(
          cells.flatMap(({hub, papers: some, z}) => [
            [`${hub.id}: papers`, some],
            [`${hub.id}: z`, Math.round(z * 100) / 100]
          ])
        )
      }))
    }
  });
}

function heatRow({name, cells}: HeatRow, path: string): HTMLElement {
  return element(
    "tr",
    {},
    element("th", {scope: "row"}, asWritten(name)),
    ...cells.map((cell) => heatCell(cell, path))
  );
}

function heatCell({hub, papers, z, theme}: HeatCell, path: string): HTMLElement {
  const share = Math.round((Math.min(strong, Math.abs(z)) / strong) * 45);
  const words = `${digits(papers)} of ${digits(hub.papers)}`;
  const state = theme === null ? "" : `#?${new URLSearchParams({theme}).toString()}`;
  return element(
    "td",
    {class: z >= 0 ? "more" : "less", style: `--share: ${share}%`, title: `z ${z.toFixed(1)}`},
    theme === null ? words : element("a", {href: `${path}${hub.id}.html${state}`}, words)
  );
}
