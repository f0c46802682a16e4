import {extent, range, rollup} from "npm:d3";
import {
  benjaminiHochberg,
  discoveryRate,
  halfLife,
  isDrawnYear,
  trendTest,
  type PaperTermRow,
  type TermRow,
  type Trend
} from "npm:hubscope";
import type {Paper} from "../tables/paper.js";

/** How many papers there are of each year, gaps between years included. */
export interface YearCounts {
  years: {year: number; papers: number}[];
  /** How many have such a year, how many another that charts leave out, and how many there are. */
  dated: number;
  undrawn: number;
  all: number;
  /** In how many years up to the last half of them came; null without years. */
  half: number | null;
}

/** Counts papers by year, of the years that charts draw. */
export function yearCounts(papers: readonly Paper[]): YearCounts {
  const known = papers.flatMap(({year}) => (year !== null && isDrawnYear(year) ? year : []));
  const [first = 0, last = -1] = extent(known);
  const ofYear = rollup(known, ({length}) => length, Number);
  const years = range(first, last + 1).map((year) => ({year, papers: ofYear.get(year) ?? 0}));
  const undrawn = papers.filter(({year}) => year !== null).length - known.length;
  return {years, dated: known.length, undrawn, all: papers.length, half: halfLife(years)};
}

/** A term whose share of the papers of a year rises or falls. */
export interface TermTrend {
  term: string;
  papers: number;
  trend: Trend & {adjusted: number};
}

/** The trends of terms over years: how many were tested, and those that rise or fall. */
export interface TermTrends {
  tested: number;
  /** Those that emerge and those that fade, the surest first. */
  emerging: TermTrend[];
  fading: TermTrend[];
}

/** How many dated papers of a term, and how many years, a test takes. */
export const fewestOfTrend = {papers: 5, years: 3} as const;

/**
 * Which terms emerge and which fade: the share of the papers of a year that have a term is tested for
 * a trend, corrected for all terms that are tested. Terms in too few papers with a year, or in all of
 * them, are not.
 */
export function termTrends(
  papers: readonly Paper[],
  {terms, paper_terms: places}: {terms: readonly TermRow[]; paper_terms: readonly PaperTermRow[]}
): TermTrends {
  const yearOf = new Map(
    papers.flatMap(({paper_id, year}) =>
      year !== null && isDrawnYear(year) ? [[paper_id, year] as const] : []
    )
  );
  const totals = new Map<number, number>();
  for (const year of yearOf.values()) totals.set(year, (totals.get(year) ?? 0) + 1);
  const having = new Map<string, Set<string>>();
  for (const {term_id, paper_id} of places)
    if (yearOf.has(paper_id))
      having.set(term_id, (having.get(term_id) ?? new Set<string>()).add(paper_id));
  const tested =
    totals.size < fewestOfTrend.years
      ? []
      : terms.flatMap(({term_id, term}) => {
          const own = [...(having.get(term_id) ?? [])];
          const ofYear = rollup(
            own,
            ({length}) => length,
            (id) => yearOf.get(id)
          );
          const rows = Array.from(totals, ([year, all]) => ({
            ...{year, papers: all},
            having: ofYear.get(year) ?? 0
          }));
          const trend = own.length < fewestOfTrend.papers ? null : trendTest(rows);
          return trend === null ? [] : {term, papers: own.length, trend};
        });
  const adjusted = benjaminiHochberg(tested.map(({trend}) => trend.p));
  const moving = tested
    .map((one, i) => ({...one, trend: {...one.trend, adjusted: adjusted[i] ?? 1}}))
    .filter(({trend}) => trend.adjusted <= discoveryRate)
    .sort((a, b) => a.trend.p - b.trend.p);
  return {
    tested: tested.length,
    emerging: moving.filter(({trend}) => trend.z > 0),
    fading: moving.filter(({trend}) => trend.z < 0)
  };
}
