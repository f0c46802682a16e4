import type {Diagnostic} from "../messages/diagnostic.js";
import type {Reading, Statement} from "../sources/reading.js";
import type {TotalRow} from "../tables/counts.js";
import type {HubRow} from "../tables/hubs.js";
import {knownRoles, papersWithRole} from "../tables/known-roles.js";
import type {PaperRoleRow} from "../tables/paper-roles.js";
import type {PaperRow} from "../tables/papers.js";
import {linesHash, textHash} from "./hashes.js";
import type {MergedHub} from "./merged-hub.js";
import {pairedPreprints} from "./works.js";

/** The row of `hubs`: what the pages say of the hub, and how much of it is known. */
export function hubRow(
  {
    input,
    readings,
    statements,
    declared,
    papers: {versions},
    totals: {roles, polarities}
  }: MergedHub,
  papers: readonly PaperRow[],
  {
    diagnostics,
    paperRoles
  }: {
    diagnostics: readonly Diagnostic[];
    paperRoles: readonly PaperRoleRow[];
  }
): HubRow {
  const said = <Value>(read: (statement: Statement) => Value | null) =>
    statements.reduce<Value | null>((first, statement) => first ?? read(statement), null);
  const provenance = (name: "address" | "taken" | "filter") => {
    const values = new Set(input.pages.flatMap((page) => page.provenance?.[name] ?? []));
    return values.size === 0 ? null : [...values].join(", ");
  };
  const total = (count: (reading: Reading) => number) =>
    readings.reduce((sum, reading) => sum + count(reading), 0);
  return {
    hub_id: input.id,
    path: input.path,
    synthetic: statements.some(({synthetic}) => synthetic),
    title: said((one) => one.title),
    tier: said((one) => one.tier),
    label: said((one) => one.label),
    header: said((one) => one.header),
    abstract: said((one) => one.abstract),
    authors: said((one) => one.authors),
    declared,
    parsed: papers.length,
    works: papers.length - pairedPreprints(versions),
    with_summary: papers.filter(({summary}) => summary !== null).length,
    with_abstract: papers.filter(({abstract}) => abstract !== null).length,
    title_only: papers.filter((paper) => paper.title_only).length,
    representatives: papers.filter(({representative}) => representative).length,
    roles_classified: papersWithRole(
      knownRoles({hub_id: input.id, declared, parsed: papers.length}, roles, paperRoles)
    ),
    polarities_classified: sum(polarities),
    stated_background: said((one) => one.statedBackground),
    external_citations: said((one) => one.externalCitations),
    pages: readings.length,
    lines_total: total(({lines}) => lines.length),
    lines_accounted: total(({lines}) => lines.accounted()),
    ...messageCounts(diagnostics),
    text_hash: textHash(input.pages.map(({source}) => source.bytes)),
    lines_hash: linesHash(input.pages.map(({source}) => source.bytes)),
    address: provenance("address"),
    taken: provenance("taken"),
    filter: provenance("filter")
  };
}

/** How many of the messages on a hub are errors, warnings and notes. */
export function messageCounts(
  diagnostics: readonly Diagnostic[]
): Pick<HubRow, "errors" | "warnings" | "notes"> {
  const count = (severity: string) =>
    diagnostics.filter((found) => found.severity === severity).length;
  return {errors: count("error"), warnings: count("warning"), notes: count("note")};
}

function sum(rows: readonly TotalRow[]): number {
  return rows.reduce((total, {counted, count}) => total + (counted ? count : 0), 0);
}
