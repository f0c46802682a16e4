import {countedTotals, type TotalRow} from "./counts.js";
import type {PaperRoleRow} from "./paper-roles.js";
import {flag, optional, table, text, whole, type RowOf} from "./table.js";

/** How many citing papers of a hub have a role, as the list of hubs needs it. */
export type ListedRoleRow = RowOf<typeof listedRolesTable>;

export const listedRolesTable = table({
  name: "listed_roles",
  grain: "One row per hub and citation role that any of its citing papers is known to have.",
  columns: {
    hub_id: text("The hub."),
    label: optional(text("The role; null for the papers that have several.")),
    papers: whole("How many citing papers have it, and no other where papers are told one by one."),
    known: flag("Whether the role is in the words of hub text.")
  }
});

/**
 * The roles that citing papers of a hub are known to have, the most frequent first: by the totals of
 * its page, or paper by paper where more papers are classified so. Both speak of the same papers, so
 * they are never added; totals that exceed the papers do not count as more.
 */
export function knownRoles(
  hub: {hub_id: string; declared: number | null; parsed: number},
  totals: readonly Pick<TotalRow, "label" | "count" | "counted" | "known">[],
  said: readonly Pick<PaperRoleRow, "paper_id" | "measure" | "label" | "known">[]
): ListedRoleRow[] {
  const own = said.filter(({measure}) => measure === "role");
  const isKnown = new Map([...totals, ...own].map(({label, known}) => [label, known]));
  const labelsOf = new Map<string, Set<string>>();
  for (const {paper_id: id, label} of own)
    labelsOf.set(id, (labelsOf.get(id) ?? new Set()).add(label));
  const ofPapers = new Map<string | null, number>();
  for (const labels of labelsOf.values()) {
    const [first = null] = labels;
    const label = labels.size > 1 ? null : first;
    ofPapers.set(label, (ofPapers.get(label) ?? 0) + 1);
  }
  const rowsOf = (papersOf: ReadonlyMap<string | null, number>) =>
    Array.from(papersOf, ([label, papers]) => ({
      ...{hub_id: hub.hub_id, label, papers},
      known: label === null || (isKnown.get(label) ?? false)
    }))
      .filter(({papers}) => papers > 0)
      .sort((a, b) => b.papers - a.papers);
  const ofPage = rowsOf(countedTotals(totals));
  const most = Math.max(hub.declared ?? 0, hub.parsed);
  const total = papersWithRole(ofPage);
  return labelsOf.size === 0 || (total > labelsOf.size && total <= most)
    ? ofPage
    : rowsOf(ofPapers);
}

/** How many papers the known roles of a hub come to. */
export function papersWithRole(roles: readonly Pick<ListedRoleRow, "papers">[]): number {
  return roles.reduce((sum, {papers}) => sum + papers, 0);
}
