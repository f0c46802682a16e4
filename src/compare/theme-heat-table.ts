import {firstOf} from "../page/pager.js";
import type {HubRow, PaperRow, TermRow, ThemeRow} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {asWritten, element} from "../page/dom.js";
import {hubTitle} from "../page/hub-words.js";
import {noteLine, tableHasAll} from "../page/page-words.js";
import {agree, capitalised, count, digits, inWords, listed, quoted, told} from "../page/words.js";
import {textsOf} from "../tables/json.js";

const most = 24;
const strong = 45;
const strongest = 5;
const mostNamed = 3;

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

interface HeatHub {
  id: string;
  title: string;
  papers: number;
}

interface HeatTheme {
  /** The theme's id and name in this hub. */
  id: string;
  name: string;
  /** How many papers of the hub carry it, as its report counts them. */
  papers: number;
  /** Their share of the hub's papers, 0 to 1. */
  share: number;
}

interface HeatRow {
  name: string;
  /** What it is in each hub, in the order of the hubs; null where it is no theme there. */
  cells: (HeatTheme | null)[];
}

/**
 * The themes of hubs against the hubs, those of most hubs first, then those of most papers. Themes
 * of several hubs are one row where they have a name in common, or a phrase that names each of them;
 * such a row is called by it. A hub without the theme has no number: its papers are not counted by
 * another rule.
 */
export function themeHeat(
  hubs: readonly HeatHub[],
  {themes, terms}: {themes: readonly ThemeRow[]; terms: readonly TermRow[]}
): HeatRow[] {
  const keys = keysOf(terms);
  const left = new Map(
    themes
      .filter(({hub_id}) => hubs.some(({id}) => id === hub_id))
      .map((theme) => [theme, keys(theme)])
  );
  const rows: HeatRow[] = [];
  while (left.size > 0) {
    const [name, group] = mostShared(left);
    for (const theme of group) left.delete(theme);
    rows.push({name, cells: hubs.map((hub) => cellOf(hub, group))});
  }
  return rows.sort(
    (a, b) => hubsOf(b) - hubsOf(a) || papersOf(b) - papersOf(a) || (a.name < b.name ? -1 : 1)
  );
}

/** What themes are matched by, each with how it is written: their names, and the phrases in them. */
function keysOf(terms: readonly TermRow[]): (theme: ThemeRow) => Map<string, string> {
  const written = new Map(
    terms.map(({hub_id, term_id, term}) => [JSON.stringify([hub_id, term_id]), term])
  );
  return ({hub_id, theme, terms: ids}) => {
    const parts = new Set(theme.split(", "));
    const phrases = textsOf(ids)
      .slice(0, strongest)
      .flatMap((id): [string, string][] => {
        const term = written.get(JSON.stringify([hub_id, id])) ?? "";
        return id.includes(" ") && parts.has(term) ? [[id, term]] : [];
      });
    return new Map([[`name ${theme}`, theme], ...phrases]);
  };
}

/** The themes with the key that most hubs have, of equals that of most papers, and how it is written. */
function mostShared(left: ReadonlyMap<ThemeRow, Map<string, string>>): [string, ThemeRow[]] {
  const groups = new Map<string, {name: string; themes: Map<string, ThemeRow>; papers: number}>();
  for (const [theme, keys] of left) {
    for (const [key, name] of keys) {
      const group = groups.get(key) ?? {name, themes: new Map<string, ThemeRow>(), papers: 0};
      groups.set(key, group);
      if (group.themes.has(theme.hub_id)) continue;
      group.themes.set(theme.hub_id, theme);
      group.papers += theme.papers;
    }
  }
  const [best] = [...groups.values()].sort(
    (a, b) => b.themes.size - a.themes.size || b.papers - a.papers
  );
  return best === undefined ? ["", []] : [best.name, [...best.themes.values()]];
}

function cellOf(hub: HeatHub, group: readonly ThemeRow[]): HeatTheme | null {
  const theme = group.find(({hub_id}) => hub_id === hub.id);
  if (theme === undefined) return null;
  const {theme_id: id, theme: name, papers} = theme;
  return {id, name, papers, share: hub.papers === 0 ? 0 : papers / hub.papers};
}

function hubsOf({cells}: HeatRow): number {
  return cells.filter((cell) => cell !== null).length;
}

function papersOf({cells}: HeatRow): number {
  return cells.reduce((sum, cell) => sum + (cell?.papers ?? 0), 0);
}

/** Which themes several of the hubs have, in a sentence. */
export function heatFinding(rows: readonly HeatRow[], hubs: number): string {
  if (rows.length === 0) return "None of these hubs has a theme.";
  const shared = rows.filter((row) => hubsOf(row) > 1);
  const all = count(rows.length, "theme");
  const [first] = shared;
  if (first === undefined) {
    return rows.length === 1
      ? "These hubs share no theme: the one found is a theme of one of them."
      : `These hubs share no theme: each of the ${all} is one of a single hub.`;
  }
  const several = hubs === 2 ? "both hubs" : "more than one of these hubs";
  const some =
    shared.length === rows.length
      ? agree(rows.length, "The one theme", `All ${all}`)
      : `${capitalised(inWords(shared.length))} of ${all}`;
  const head = `${some} ${agree(shared.length, "is a theme", "are themes")} of ${several}`;
  const top = shared.filter((row) => hubsOf(row) === hubsOf(first));
  const names = top.slice(0, mostNamed).map(({name}) => quoted(name));
  const more = top.length - names.length;
  const named = listed(more > 0 ? [...names, `${digits(more)} more`] : names);
  if (hubs === 2) return `${head}: ${named}.`;
  const where = hubsOf(first) === hubs ? `all ${digits(hubs)}` : `${digits(hubsOf(first))} of them`;
  return `${head}; of ${where}: ${named}.`;
}
