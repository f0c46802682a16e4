import {clusterTables} from "./clusters.js";
import {diagnosticsTable, type DiagnosticRow} from "./ledger.js";
import {hubsTable} from "./hubs.js";
import {knownRoles, listedRolesTable, type ListedRoleRow} from "./known-roles.js";
import {papersTable, worksOf, type PaperRow} from "./papers.js";
import {table, whole, type RowOf, type Table} from "./table.js";
import type {ClusterTables, Tables} from "./tables.js";
import {themesTable} from "./themes.js";

const {hub_id, path, title, tier, label, declared, parsed} = hubsTable.columns;
const {with_summary, roles_classified, errors, warnings, notes, synthetic} = hubsTable.columns;

/** A hub as the list of hubs needs it. */
export type ListedHubRow = RowOf<typeof listedHubsTable>;

export const listedHubsTable = table({
  name: "listed_hubs",
  grain: hubsTable.grain,
  columns: {
    hub_id,
    path,
    title,
    tier,
    label,
    declared,
    parsed,
    with_summary,
    roles_classified,
    errors,
    warnings,
    notes,
    synthetic
  }
});

/** A theme of a hub, as the list of hubs needs it. */
export type ListedThemeRow = RowOf<typeof listedThemesTable>;

export const listedThemesTable = table({
  name: "listed_themes",
  grain: "One row per hub and theme, the largest of a hub first.",
  columns: {
    hub_id: themesTable.columns.hub_id,
    theme: themesTable.columns.theme,
    papers: themesTable.columns.papers
  }
});

/** How many different papers the real hubs of a library list, or the synthetic ones. */
export type ListedPapersRow = RowOf<typeof listedPapersTable>;

export const listedPapersTable = table({
  name: "listed_papers",
  grain: "One row for the real hubs that could be read, and one for the synthetic ones.",
  columns: {
    synthetic,
    papers: whole(
      "How many different papers those hubs list: one work, by its work key, counts once."
    )
  }
});

/** The first error of each hub that could not be read. */
export const listedErrorsTable = table({
  name: "listed_errors",
  grain: "One row per hub that could not be read: its first error.",
  columns: diagnosticsTable.columns
});

const clusterings = clusterTables.clusterings.columns;

/** What the structure test answers of a hub's papers, as the list of hubs needs it. */
export type ListedStructureRow = RowOf<typeof listedStructureTable>;

export const listedStructureTable = table({
  name: "listed_structure",
  grain: "One row per hub whose clusters have been found, by its default clustering.",
  columns: {
    hub_id: clusterings.hub_id,
    clusters: clusterings.clusters,
    structure_nulls: clusterings.structure_nulls,
    structure_papers: clusterings.structure_papers,
    structure_visible_share: clusterings.structure_visible_share,
    structure_p: clusterings.structure_p,
    structure: clusterings.structure
  }
});

/** What the list of hubs needs, by the stage of the analysis that finds it. */
export const listedTables = {
  core: [listedHubsTable, listedRolesTable, listedThemesTable, listedErrorsTable],
  clusters: [listedStructureTable]
} as const;

interface Listed {
  hubs: ListedHubRow[];
  /** The roles that citing papers are known to have, the most frequent of a hub first. */
  roles: ListedRoleRow[];
  themes: ListedThemeRow[];
  /** The first error of each hub that has one. */
  errors: DiagnosticRow[];
}

type ListedPaper = Pick<PaperRow, "hub_id" | "paper_id" | "work_key">;

/** The table of papers with the columns alone that tell how many works there are. */
export const worksTable: Table<ListedPaper> = {
  ...papersTable,
  columns: {
    hub_id: papersTable.columns.hub_id,
    paper_id: papersTable.columns.paper_id,
    work_key: papersTable.columns.work_key
  }
};

/**
 * What the list of hubs shows of hubs, the largest themes of a hub first; files of it have the few
 * columns of its tables.
 */
export function listed({
  hubs,
  roles,
  paper_roles: said,
  themes,
  diagnostics
}: Pick<Tables, "hubs" | "roles" | "paper_roles" | "themes" | "diagnostics">): Listed {
  const seen = new Set<string>();
  return {
    hubs,
    roles: hubs.flatMap((hub) => {
      const own = ({hub_id}: {hub_id: string}) => hub_id === hub.hub_id;
      return knownRoles(hub, roles.filter(own), said.filter(own));
    }),
    themes: themes.toSorted(
      (a, b) => compare(a.hub_id, b.hub_id) || b.papers - a.papers || a.position - b.position
    ),
    errors: diagnostics.filter(({hub_id, severity}) => {
      if (severity !== "error" || seen.has(hub_id)) return false;
      seen.add(hub_id);
      return true;
    })
  };
}

/** How many different works the hubs of a library list, the real ones and the synthetic ones. */
export function listedPapers({
  hubs,
  papers
}: {
  hubs: readonly Pick<ListedHubRow, "hub_id" | "errors" | "synthetic">[];
  papers: readonly ListedPaper[];
}): ListedPapersRow[] {
  const kinds = new Map(
    hubs.filter(({errors}) => errors === 0).map(({hub_id, synthetic}) => [hub_id, synthetic])
  );
  return [false, true].map((synthetic) => ({
    synthetic,
    papers: worksOf(papers.filter(({hub_id}) => kinds.get(hub_id) === synthetic)).size
  }));
}

/**
 * The answers of the structure test in a library, one a hub: that of the clustering which its page
 * opens on.
 */
export function listedStructure({
  clusterings
}: Pick<ClusterTables, "clusterings">): ListedStructureRow[] {
  return clusterings.filter(({is_default}) => is_default);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
