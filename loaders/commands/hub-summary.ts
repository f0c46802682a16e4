import {countedTotals} from "../tables/counts.js";
import type {Tables} from "../tables/tables.js";

/** A hub as `npm run hubs -- --json` prints it. */
export interface HubSummary {
  id: string;
  path: string;
  synthetic: boolean;
  title: string | null;
  tier: string | null;
  label: string | null;
  declared: number | null;
  parsed: number;
  titleOnly: number;
  representatives: number;
  roles: Record<string, number>;
  polarities: Record<string, number>;
  facets: {facet: string; value: string; count: number}[];
  lines: {total: number; accounted: number};
  diagnostics: {
    severity: string;
    rule: string;
    reason: string;
    line: number;
    column: number;
    actual: string | null;
    expected: string | null;
  }[];
}

/** Sums up the tables of one hub; roles and polarities are those that count. */
export function hubSummary({hubs, roles, polarities, facets, diagnostics}: Tables): HubSummary[] {
  return hubs.map((row) => ({
    id: row.hub_id,
    path: row.path,
    synthetic: row.synthetic,
    title: row.title,
    tier: row.tier,
    label: row.label,
    declared: row.declared,
    parsed: row.parsed,
    titleOnly: row.title_only,
    representatives: row.representatives,
    roles: Object.fromEntries(countedTotals(roles)),
    polarities: Object.fromEntries(countedTotals(polarities)),
    facets: facets.map(({facet, value, count}) => ({facet, value, count})),
    lines: {total: row.lines_total, accounted: row.lines_accounted},
    diagnostics: diagnostics.map(({severity, rule, reason, line, column, actual, expected}) => ({
      severity,
      rule,
      reason,
      line,
      column,
      actual,
      expected
    }))
  }));
}
