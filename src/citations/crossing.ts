import {extent} from "npm:d3";
import {
  benjaminiHochberg,
  discoveryRate,
  hypergeometricTest,
  logOddsRatio,
  trendTest,
  wilsonInterval,
  type Interval,
  type LogOdds,
  type PaperRoleRow,
  type Trend
} from "npm:hubscope";
import {colourOf, type Measure} from "../evidence/evidence.js";
import {labelsOfPapers} from "../evidence/single-papers.js";
import type {PaperPick} from "../interaction/pick-papers.js";
import type {Paper} from "../tables/paper.js";

/** Papers that labels are counted in: those of a theme, or of some years. */
export interface CrossedGroup {
  name: string;
  papers: readonly Paper[];
  /** The pick of its papers, where a reader can select them. */
  pick?: PaperPick;
}

/** How many papers of a group have a label, of those that have any. */
export interface CrossedCell {
  having: number;
  classified: number;
  /** The share with its Wilson interval; null below 5 classified papers. */
  interval: Interval | null;
  /** The test against the rest; null where there are too few papers for one. */
  test: CellTest | null;
}

/** What sets a cell apart from the rest of the classified papers. */
export interface CellTest {
  odds: LogOdds;
  rest: {having: number; classified: number};
  /** The p-value, adjusted over all cells that are tested. */
  adjusted: number;
  isApart: boolean;
}

/** A label with its papers, and whether its share rises or falls over years. */
export interface CrossedLabel {
  label: string;
  colour: string;
  papers: readonly string[];
  trend: (Trend & {adjusted: number}) | null;
}

/** Labels of single papers crossed with groups of papers. */
export interface Crossing {
  measure: Measure;
  labels: CrossedLabel[];
  rows: {group: CrossedGroup; known: number; cells: CrossedCell[]}[];
  /** How many papers have a label, of all papers listed. */
  classified: number;
  listed: number;
}

/** How many papers a test takes: with a label in the group, in the rest, and of the label. */
export const fewest = 5;

/**
 * Crosses the roles, or stances, of single papers with groups of papers. A paper counts once in each
 * label that it has. Groups may overlap: each cell is tested against the rest of the papers with a
 * label, exactly, and corrected for all cells that are.
 */
export function crossing(
  measure: Measure,
  {papers, paper_roles: rows}: {papers: readonly Paper[]; paper_roles: readonly PaperRoleRow[]},
  groups: readonly CrossedGroup[]
): Crossing {
  const found = labelsOfPapers(rows, measure);
  const known = papers.filter(({paper_id}) => found.has(paper_id));
  const has = (label: string) => (paper: Paper) => found.get(paper.paper_id)?.has(label) === true;
  const labels = [...new Set([...found.values()].flatMap((own) => [...own]))]
    .map((label) => ({label, size: known.filter(has(label)).length}))
    .sort((a, b) => b.size - a.size)
    .map(({label}) => label);
  const tested: CellTest[] = [];
  const pValues: number[] = [];
  const crossed = groups.map((group) => {
    const own = group.papers.filter(({paper_id}) => found.has(paper_id));
    const rest = known.length - own.length;
    const cells = labels.map((label): CrossedCell => {
      const having = own.filter(has(label)).length;
      const all = known.filter(has(label)).length;
      const isTestable = [own.length, rest, all].every((size) => size >= fewest);
      const wilson = wilsonInterval(having, own.length, {
        total: group.papers.length,
        classes: labels.length
      });
      const interval = own.length < fewest ? null : wilson;
      if (!isTestable) return {having, classified: own.length, interval, test: null};
      const counts = {group: having, rest: all - having};
      pValues.push(hypergeometricTest(counts, {group: own.length, rest}));
      const test = {
        odds: logOddsRatio({
          group: {having, size: own.length},
          rest: {having: counts.rest, size: rest}
        }),
        rest: {having: counts.rest, classified: rest},
        ...{adjusted: 1, isApart: false}
      };
      tested.push(test);
      return {having, classified: own.length, interval, test};
    });
    return {group, known: own.length, cells};
  });
  benjaminiHochberg(pValues).forEach((adjusted, i) => {
    const test = tested[i];
    if (test !== undefined) Object.assign(test, {adjusted, isApart: adjusted <= discoveryRate});
  });
  return {
    measure,
    labels: withTrends(labels, known, has).map((one) => ({
      ...one,
      colour: colourOf(one.label, measure, labels)
    })),
    rows: crossed,
    classified: known.length,
    listed: papers.length
  };
}

/** Labels with the trends of their shares over years, those of fewer than 5 papers without. */
function withTrends(
  labels: readonly string[],
  known: readonly Paper[],
  has: (label: string) => (paper: Paper) => boolean
): Omit<CrossedLabel, "colour">[] {
  const dated = known.filter(({year}) => year !== null);
  const years = [...new Set(dated.flatMap(({year}) => year ?? []))];
  const trends = labels.map((label) => {
    const rows = years.map((year) => {
      const own = dated.filter((paper) => paper.year === year);
      return {year, papers: own.length, having: own.filter(has(label)).length};
    });
    const having = rows.reduce((sum, row) => sum + row.having, 0);
    return having < fewest || years.length < 3 ? null : trendTest(rows);
  });
  const adjusted = benjaminiHochberg(trends.flatMap((trend) => trend?.p ?? []));
  let next = 0;
  return labels.map((label, i) => {
    const trend = trends[i] ?? null;
    return {
      label,
      papers: known.filter(has(label)).map(({paper_id}) => paper_id),
      trend: trend && {...trend, adjusted: adjusted[next++] ?? 1}
    };
  });
}

const mostRows = 8;

/**
 * Papers by year, in spans of as few years as give at most eight of them, the last of which ends
 * with the last year; papers without a year are in none.
 */
export function yearGroups(papers: readonly Paper[]): CrossedGroup[] {
  const years = papers.flatMap(({year}) => year ?? []);
  const [first, last] = extent(years);
  if (first === undefined) return [];
  const span = Math.ceil((last - first + 1) / mostRows);
  const groups = Array.from({length: Math.ceil((last - first + 1) / span)}, (_, i) => {
    const to = last - i * span;
    const from = Math.max(first, to - span + 1);
    const own = papers.filter(({year}) => year !== null && year >= from && year <= to);
    return {name: from === to ? String(to) : `${from}–${to}`, papers: own};
  });
  return groups.reverse();
}
