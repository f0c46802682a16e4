import type {HubInput} from "../sources/hub-input.js";
import {readSource} from "../sources/read-source.js";
import type {Reading, Statement} from "../sources/reading.js";
import {matchPapers, type MatchedPapers} from "./match.js";
import {totals, type Totals} from "./totals.js";

/** What is known of a hub when its sources have been read and put together. */
export interface MergedHub {
  input: HubInput;
  readings: readonly Reading[];
  /** What the sources say of the cited work, in their order. */
  statements: readonly Statement[];
  papers: MatchedPapers;
  /** How many papers the pages declare: the largest count of a page; null where none gives one. */
  declared: number | null;
  totals: Totals;
}

/**
 * Reads the pages of a hub and puts together what they say. Totals and counts are those of the pages
 * that show the whole hub: that are no filtered view by their provenance, or all where there is no
 * other.
 */
export function mergeHub(input: HubInput): MergedHub {
  const readings = input.pages.map(({source}) => readSource(source));
  const unfiltered = readings.filter((_, i) => input.pages[i]?.provenance?.filter == null);
  const whole = unfiltered.length === 0 ? readings : unfiltered;
  const counts = statementsOf(whole).flatMap(({declared}) => declared ?? []);
  return {
    input,
    readings,
    statements: statementsOf(readings),
    papers: matchPapers(readings),
    declared: counts.length === 0 ? null : counts.reduce((most, count) => Math.max(most, count)),
    totals: totals(input.id, whole)
  };
}

function statementsOf(readings: readonly Reading[]): Statement[] {
  return readings.flatMap(({statement}) => statement ?? []);
}
