import type {Diagnostic} from "../messages/diagnostic.js";
import type {Parsed} from "../sources/parsed.js";
import type {TotalRow} from "../tables/counts.js";
import type {HubRow} from "../tables/hubs.js";
import type {PaperRow} from "../tables/papers.js";
import {linesHash} from "./lines-hash.js";
import {textHash} from "./text-hash.js";
import type {MergedHub} from "./merged-hub.js";

/** How many papers the pages declare: the largest count of a page. */
export function declaredCount(pages: readonly Parsed[]): number | null {
  return pages.reduce<number | null>(
    (most, {head: {declared}}) => (declared === null ? most : Math.max(most ?? 0, declared)),
    null
  );
}

/** The row of `hubs`: what the pages say of the hub, and how much of it is known. */
export function hubRow(
  {input, pages, declared, roles, polarities}: MergedHub,
  papers: readonly PaperRow[],
  diagnostics: readonly Diagnostic[]
): HubRow {
  const said = <Value>(read: (page: Parsed) => Value | null) =>
    pages.reduce<Value | null>((first, page) => first ?? read(page), null);
  const provenance = (name: "address" | "taken" | "filter") => {
    const values = new Set(input.pages.flatMap((page) => page.provenance?.[name] ?? []));
    return values.size === 0 ? null : [...values].join(", ");
  };
  const total = (count: (page: Parsed) => number) =>
    pages.reduce((sum, page) => sum + count(page), 0);
  const severities = (severity: string) =>
    diagnostics.filter((found) => found.severity === severity).length;
  return {
    hub_id: input.id,
    path: input.path,
    synthetic: pages.some(({head}) => head.synthetic),
    title: said(({head}) => head.title),
    tier: said(({head}) => head.tier),
    label: said(({head}) => head.label),
    header: said(({head}) => head.header),
    abstract: said(({head}) => head.abstract),
    authors: said(({head}) => head.authors),
    declared,
    parsed: papers.length,
    with_summary: papers.filter(({summary}) => summary !== null).length,
    title_only: papers.filter((paper) => paper.title_only).length,
    representatives: papers.filter(({representative}) => representative).length,
    roles_classified: sum(roles),
    polarities_classified: sum(polarities),
    stated_background: said(({head}) => head.statedBackground),
    external_citations: said(({head}) => head.externalCitations),
    pages: pages.length,
    lines_total: total(({lines}) => lines.length),
    lines_accounted: total(({lines}) => lines.accounted()),
    errors: severities("error"),
    warnings: severities("warning"),
    notes: severities("note"),
    text_hash: textHash(input.pages.map(({source}) => source.bytes)),
    lines_hash: linesHash(input.pages.map(({source}) => source.bytes)),
    address: provenance("address"),
    taken: provenance("taken"),
    filter: provenance("filter")
  };
}

function sum(rows: readonly TotalRow[]): number {
  return rows.reduce((total, {counted, count}) => total + (counted ? count : 0), 0);
}
