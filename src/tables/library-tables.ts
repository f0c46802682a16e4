import {FileAttachment} from "npm:@observablehq/stdlib";
import {readTable, tables, type AllTables, type TableName} from "npm:hubscope";
import {fileBytes, tableFailures} from "./table-failures.js";
import type {TableSource} from "./table-source.js";

const files = {
  hubs: FileAttachment("../data/library/hubs.parquet").href,
  papers: FileAttachment("../data/library/papers.parquet").href,
  roles: FileAttachment("../data/library/roles.parquet").href,
  polarities: FileAttachment("../data/library/polarities.parquet").href,
  facets: FileAttachment("../data/library/facets.parquet").href,
  lines: FileAttachment("../data/library/lines.parquet").href,
  diagnostics: FileAttachment("../data/library/diagnostics.parquet").href,
  terms: FileAttachment("../data/library/terms.parquet").href,
  paper_terms: FileAttachment("../data/library/paper_terms.parquet").href,
  themes: FileAttachment("../data/library/themes.parquet").href,
  paper_themes: FileAttachment("../data/library/paper_themes.parquet").href,
  theme_links: FileAttachment("../data/library/theme_links.parquet").href,
  theme_uptake: FileAttachment("../data/library/theme_uptake.parquet").href,
  clusterings: FileAttachment("../data/library-clusters/clusterings.parquet").href,
  clusters: FileAttachment("../data/library-clusters/clusters.parquet").href,
  memberships: FileAttachment("../data/library-clusters/memberships.parquet").href,
  cluster_terms: FileAttachment("../data/library-clusters/cluster_terms.parquet").href,
  positions: FileAttachment("../data/library-clusters/positions.parquet").href,
  neighbours: FileAttachment("../data/library-clusters/neighbours.parquet").href,
  co_assignment: FileAttachment("../data/library-clusters/co_assignment.parquet").href,
  stable_groups: FileAttachment("../data/library-clusters/stable_groups.parquet").href,
  prop_words: FileAttachment("../data/library-clusters/prop_words.parquet").href,
  cluster_merges: FileAttachment("../data/library-clusters/cluster_merges.parquet").href,
  cluster_diagnostics: FileAttachment("../data/library-clusters/cluster_diagnostics.parquet").href
} satisfies Record<TableName, string>;

/**
 * The tables of a hub of the library by its id, from the tables of all hubs: for pages that show
 * figures of a hub whose own report they are not.
 */
export function tablesInLibrary(hubId: string): TableSource {
  const failures = tableFailures();
  const ownRows = async <Name extends TableName>(name: Name) => {
    const rows = await readTable<AllTables[Name][number]>(fileBytes(files[name]), tables[name]);
    return rows.filter(({hub_id}) => hub_id === hubId);
  };
  return {
    rows: (name) => failures.rows(name, ownRows(name)),
    failures,
    files: new Map(Object.entries(files)),
    curation: () => Promise.reject(new Error("the library has no curation files"))
  };
}
