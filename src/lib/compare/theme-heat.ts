import {fightinWords, type ThemeRow} from "npm:hubscope";
import {textsOf} from "../json.js";
import {agree, count, digits, quoted} from "../words.js";
import {termPapers, type TermRows} from "./term-papers.js";

/** A hub of the heat map, with its number of papers. */
export interface HeatHub {
  id: string;
  title: string;
  papers: number;
}

/** How many papers of a hub carry a theme, and how that compares with the other hubs. */
export interface HeatCell {
  hub: HeatHub;
  papers: number;
  /** Fightin' Words z against the other hubs. */
  z: number;
  /** The theme's id in this hub; null where the hub does not have the theme. */
  theme: string | null;
}

/** A theme of any of the hubs, with its papers in each. */
export interface HeatRow {
  name: string;
  cells: HeatCell[];
  /** The largest absolute z. */
  strength: number;
}

/** A theme by its name: the terms that any hub gives it, and what it is in the hubs that have it. */
interface NamedTheme {
  terms: Set<string>;
  isCurated: boolean;
  own: Map<string, {id: string; papers: number}>;
}

/**
 * The themes of hubs against the hubs: themes of one name are one. In a hub that has the theme, the
 * papers are those that carry it there, as its report counts them; in another, those that would by
 * the same rule: with a term of a curated theme, or a phrase or two words of a detected one. z is by
 * Fightin' Words with a prior of all hubs' counts, with the weight of the smaller side, which draws
 * rare themes towards 0. The themes that differ most first.
 * @see Monroe, Colaresi & Quinn (2008), Political Analysis 16(4).
 */
export function themeHeat(
  hubs: readonly HeatHub[],
  {themes, ...rows}: TermRows & {themes: readonly ThemeRow[]}
): HeatRow[] {
  const ids = new Set(hubs.map(({id}) => id));
  const merged = new Map<string, NamedTheme>();
  for (const row of themes.filter(({hub_id}) => ids.has(hub_id))) {
    const known = merged.get(row.theme) ?? {terms: new Set(), isCurated: false, own: new Map()};
    merged.set(row.theme, known);
    for (const term of textsOf(row.terms)) known.terms.add(term);
    known.isCurated ||= row.origin === "curated";
    if (!known.own.has(row.hub_id))
      known.own.set(row.hub_id, {id: row.theme_id, papers: row.papers});
  }
  const found = termPapers([...ids], rows);
  const counts = [...merged.values()].map((theme) =>
    hubs.map(({id}) => theme.own.get(id)?.papers ?? wouldCarry(theme, found.get(id)))
  );
  const scores = hubs.map((_, h) => scoresOf(h, hubs, counts));
  return [...merged]
    .map(([name, {own}], t) => {
      const cells = hubs.map((hub, h) => ({
        hub,
        papers: counts[t]?.[h] ?? 0,
        z: scores[h]?.[t] ?? 0,
        theme: own.get(hub.id)?.id ?? null
      }));
      return {name, cells, strength: Math.max(0, ...cells.map(({z}) => Math.abs(z)))};
    })
    .sort((a, b) => b.strength - a.strength || (a.name < b.name ? -1 : 1));
}

/** How many papers would carry a theme by the terms that they have. */
function wouldCarry(
  {terms, isCurated}: NamedTheme,
  papersOf: ReadonlyMap<string, ReadonlySet<string>> | undefined
): number {
  const weights = new Map<string, number>();
  for (const term of terms) {
    const weight = isCurated || term.includes(" ") ? 2 : 1;
    for (const id of papersOf?.get(term) ?? []) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  return [...weights.values()].filter((weight) => weight >= 2).length;
}

function scoresOf(h: number, hubs: readonly HeatHub[], counts: readonly number[][]): number[] {
  const all = hubs.reduce((sum, {papers}) => sum + papers, 0);
  const own = hubs[h]?.papers ?? 0;
  const weight = all === 0 ? 0 : Math.min(own, all - own) / all;
  return fightinWords(
    counts.map((row) => {
      const total = row.reduce((sum, one) => sum + one, 0);
      const group = row[h] ?? 0;
      return {group, rest: total - group, prior: total * weight};
    })
  );
}

/** Which theme differs most between the hubs, in a sentence. */
export function heatFinding(rows: readonly HeatRow[]): string {
  const [first] = rows;
  const most = first?.cells.toSorted((a, b) => b.z - a.z)[0];
  if (first === undefined || most === undefined || first.strength === 0) {
    return "No theme differs between these hubs: none was found, or each has as much of it.";
  }
  const size = `${digits(most.papers)} of ${count(most.hub.papers, "paper")}`;
  const carry =
    most.theme === null
      ? agree(most.papers, "has", "have")
      : agree(most.papers, "carries", "carry");
  return `${quoted(first.name)} tells these hubs apart most: ${size} that cite ${quoted(most.hub.title)} ${carry} ${most.theme === null ? "its words" : "it"}.`;
}
