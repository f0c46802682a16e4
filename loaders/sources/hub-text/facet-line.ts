import {clean} from "../../text/normalise.js";
import {knownFacets, polarityMeanings, roleMeanings} from "../../tables/counts.js";
import type {Total} from "../reading.js";
import {
  report,
  sections,
  structureAt,
  unrecognised,
  verdicts,
  type Page,
  type State
} from "./page.js";
import {largest, type TotalsLine} from "./totals.js";

/**
 * Takes the totals of a line, or of a part of it that starts at `offset`, into the totals of the page,
 * under the section that the line stands in.
 */
export function readFacetLine(
  page: Page,
  state: State,
  index: number,
  {totals, labels}: TotalsLine,
  offset: number
): void {
  if (state.pendingLabel !== null && totals.length > 0) {
    const label = structureAt(page, state.pendingLabel);
    page.ledger.mark(state.pendingLabel, "section label", `label ${label}`);
    report(
      page,
      "note",
      "unknown-facet",
      "the format does not know this facet",
      state.pendingLabel
    );
    state.enter(label, state.pendingLabel);
    state.pendingLabel = null;
  }
  const {section} = state;
  const kind = section === null ? null : kindOf(section);
  if (totals.length > 0 && kind === null) {
    unrecognised(page, index, "the total stands under no label");
    return;
  }
  if (kind === null) {
    page.ledger.mark(index, "section label", "labels");
    return;
  }
  page.ledger.mark(
    index,
    totals.length === 0 ? "section label" : kind.part,
    totals.length === 0 ? "labels" : `totals of ${kind.facet}`
  );
  if (totals.length === 1 && labels.length === 0) {
    const [{value, count} = {value: "", count: 0}] = totals;
    page.ledger.mark(index, kind.part, `total ${value} ${String(count)}`);
  }
  if (totals.length > 0) state.hasTotals = true;
  for (const {value, count, from} of totals) {
    const column = offset + from + 1;
    const place = {path: page.path, line: index + 1, column};
    if (!addsUp(page, index, kind, {value, count, column})) continue;
    page.totals.push({facet: kind.facet, origin: kind.origin, value: clean(value), count, place});
    noteUnknown(page, index, kind.facet, clean(value), column);
  }
}

/** Whether the counts of a list still add up to what a column holds; an error and left out if not. */
function addsUp(
  page: Page,
  index: number,
  {facet, origin}: Kind,
  {value, count, column}: {value: string; count: number; column: number}
): boolean {
  const list = `${origin} ${facet}`;
  const sum = (page.sums.get(list) ?? 0) + count;
  if (sum <= largest) page.sums.set(list, sum);
  else {
    report(page, "error", "sum-range", `the counts of ${facet} add up to too much`, index, {
      text: `${value} ${String(count)}`,
      actual: sum,
      expected: `at most ${String(largest)}`,
      column
    });
  }
  return sum <= largest;
}

interface Kind {
  facet: string;
  origin: Total["origin"];
  part: "role summary" | "polarity summary" | "facet";
}

function kindOf(section: string): Kind | null {
  if (section === "citation-role summary")
    return {facet: "roles", origin: "summary", part: "role summary"};
  if (section === "citation-polarity summary")
    return {facet: "polarities", origin: "summary", part: "polarity summary"};
  if (knownFacets.has(section) || !sections.has(section))
    return {facet: section, origin: "facet", part: "facet"};
  return null;
}

function noteUnknown(
  page: Page,
  index: number,
  facet: string,
  value: string,
  column: number
): void {
  const note = (rule: string, reason: string) => {
    report(page, "note", rule, reason, index, {text: value, column});
  };
  if (facet === "roles" && !roleMeanings.has(value))
    note("unknown-role", "the format does not know this citation role");
  if (facet === "verdicts" && !verdicts.has(value.toLowerCase())) {
    note("unknown-verdict", "the format does not know this verdict");
  }
  if (facet !== "polarities") return;
  if (roleMeanings.has(value))
    note("polarity-is-role", "this polarity label is the name of a role and says no stance");
  else if (!polarityMeanings.has(value))
    note("unknown-polarity", "the format does not know this citation polarity");
}
