import {citedWorkEnding} from "../sources/cited-work.js";
import type {Diagnostic} from "../messages/diagnostic.js";
import {idKey} from "../sources/ids.js";
import type {HubInput} from "../sources/hub-input.js";
import {readSource} from "../sources/read-source.js";
import type {Reading, Statement, Total} from "../sources/reading.js";
import {
  knownFacets,
  polarityMeanings,
  roleMeanings,
  type FacetRow,
  type TotalRow
} from "../tables/counts.js";
import {append} from "../text/lists.js";
import {readDecisions, unusedDecisions} from "./decisions.js";
import {matchPapers, type MatchedPapers} from "./match.js";

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
  /** What is wrong with the decisions on versions. */
  diagnostics: readonly Diagnostic[];
}

/**
 * Reads the pages of a hub and puts together what they say. Totals and counts are those of the pages
 * that show the whole hub: that are no filtered view by their provenance, or all where there is no
 * other.
 */
export function mergeHub(input: HubInput): MergedHub {
  const readings = withoutParts(input.pages.map(({source}) => readSource(source)));
  const diagnostics: Diagnostic[] = [];
  const decisions = readDecisions(input.curation.same ?? null, diagnostics);
  const unfiltered = readings.filter((_, i) => input.pages[i]?.provenance?.filter == null);
  const whole = unfiltered.length === 0 ? readings : unfiltered;
  const counts = statementsOf(whole).flatMap(({declared}) => declared ?? []);
  return {
    input,
    readings,
    statements: statementsOf(readings),
    papers: matchPapers(readings, decisions),
    declared: counts.length === 0 ? null : counts.reduce((most, count) => Math.max(most, count)),
    totals: totals(input.id, whole),
    diagnostics: [
      ...diagnostics,
      ...(decisions.length === 0 ? [] : unusedDecisions(decisions, idsOf(readings)))
    ]
  };
}

function idsOf(readings: readonly Reading[]): ReadonlySet<string> {
  return new Set(readings.flatMap(({records}) => records.flatMap(({ids}) => ids.map(idKey))));
}

/**
 * The same readings; a page of a longer list is not said to be a part of it where the pages of its
 * format that count as many works have all of them.
 */
function withoutParts(readings: readonly Reading[]): Reading[] {
  const listOf = ({format, total}: Reading) => `${format} ${String(total)}`;
  const found = new Map<string, number>();
  for (const reading of readings) {
    if (reading.total === null) continue;
    found.set(listOf(reading), (found.get(listOf(reading)) ?? 0) + reading.records.length);
  }
  return readings.map((reading) => {
    if ((found.get(listOf(reading)) ?? -1) < (reading.total ?? 0)) return reading;
    return {
      ...reading,
      messages: reading.messages.filter(({rule}) => rule !== "part-of-list")
    };
  });
}

/** What readings state; the sources that list papers speak before a file that is about the cited work alone. */
function statementsOf(readings: readonly Reading[]): Statement[] {
  const statements = readings.flatMap(({statement}) => statement ?? []);
  const isAlone = ({place}: Statement) => place.path.endsWith(citedWorkEnding);
  return [...statements.filter((one) => !isAlone(one)), ...statements.filter(isAlone)];
}

/** The totals of a hub: every one that a source states, and which of them count. */
interface Totals {
  roles: TotalRow[];
  polarities: TotalRow[];
  facets: FacetRow[];
}

/**
 * The rows of `roles`, `polarities` and `facets`. Of several pages the first that states a list
 * counts. Roles and polarities count by the row under their summary label where it has a body,
 * else by their facet; the other rows are kept, with `counted` false.
 */
function totals(hubId: string, readings: readonly Reading[]): Totals {
  return {
    roles: totalRows(hubId, readings, "roles", roleMeanings),
    polarities: totalRows(hubId, readings, "polarities", polarityMeanings),
    facets: facetRows(hubId, readings)
  };
}

function totalRows(
  hubId: string,
  readings: readonly Reading[],
  facet: string,
  meanings: ReadonlyMap<string, string | null>
): TotalRow[] {
  const lists = (["summary", "facet"] as const)
    .flatMap((from) =>
      readings.map((reading) =>
        reading.totals.filter((total) => total.facet === facet && total.origin === from)
      )
    )
    .filter((list) => list.length > 0);
  return lists.flatMap((list, k) =>
    list.map(({value, count, origin, place}, i) => ({
      hub_id: hubId,
      label: value,
      count,
      origin,
      counted: k === 0,
      known: meanings.has(value),
      meaning: meanings.get(value) ?? null,
      position: i + 1,
      path: place.path,
      line: place.line
    }))
  );
}

function facetRows(hubId: string, readings: readonly Reading[]): FacetRow[] {
  const rows: FacetRow[] = [];
  const seen = new Set<string>();
  for (const reading of readings) {
    const lists = new Map<string, Total[]>();
    for (const total of reading.totals) {
      if (total.origin === "facet") append(lists, total.facet, total);
    }
    for (const [facet, list] of lists) {
      if (seen.has(facet)) continue;
      seen.add(facet);
      list.forEach(({value, count, place}, i) =>
        rows.push({
          hub_id: hubId,
          facet,
          value,
          count,
          known: knownFacets.has(facet),
          position: i + 1,
          path: place.path,
          line: place.line
        })
      );
    }
  }
  return rows;
}
