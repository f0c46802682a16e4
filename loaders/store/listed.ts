import {worksOf} from "../tables/papers.js";
import type {
  ListedHubRow,
  ListedPapersRow,
  ListedThemeRow,
  ListedStructureRow
} from "../tables/listed.js";
import type {Table} from "../tables/table.js";
import {
  tables,
  type ClusterTables,
  type DiagnosticRow,
  type PaperRow,
  type Tables
} from "../tables/tables.js";

/** What the list of hubs shows of the tables of a library. */
export interface Listed {
  hubs: ListedHubRow[];
  themes: ListedThemeRow[];
  /** The first error of each hub that has one. */
  errors: DiagnosticRow[];
}

/** What the list of hubs needs of a paper. */
export type ListedPaper = Pick<PaperRow, "hub_id" | "paper_id" | "work_key">;

const {hub_id, paper_id, work_key} = tables.papers.columns;

/** The table of papers with the columns alone that tell how many works there are. */
export const worksTable: Table<ListedPaper> = {
  ...tables.papers,
  columns: {hub_id, paper_id, work_key}
};

/** What the list of hubs shows of hubs: few columns, the largest themes of a hub first. */
export function listed({
  hubs,
  themes,
  diagnostics
}: Pick<Tables, "hubs" | "themes" | "diagnostics">): Listed {
  const seen = new Set<string>();
  return {
    hubs: hubs.map((hub) => ({
      hub_id: hub.hub_id,
      path: hub.path,
      title: hub.title,
      tier: hub.tier,
      label: hub.label,
      declared: hub.declared,
      parsed: hub.parsed,
      with_summary: hub.with_summary,
      roles_classified: hub.roles_classified,
      errors: hub.errors,
      warnings: hub.warnings,
      notes: hub.notes,
      synthetic: hub.synthetic
    })),
    themes: themes
      .map(({hub_id, theme, papers, position}) => ({hub_id, theme, papers, position}))
      .sort((a, b) => compare(a.hub_id, b.hub_id) || b.papers - a.papers || a.position - b.position)
      .map(({hub_id, theme, papers}) => ({hub_id, theme, papers})),
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

/** The answers of the structure test in a library, one a hub: that of the clustering which its page opens on. */
export function listedStructure({
  clusterings
}: Pick<ClusterTables, "clusterings">): ListedStructureRow[] {
  return clusterings
    .filter(({is_default}) => is_default)
    .map((row) => ({
      hub_id: row.hub_id,
      clusters: row.clusters,
      structure_nulls: row.structure_nulls,
      structure_papers: row.structure_papers,
      structure_p: row.structure_p,
      structure: row.structure
    }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
