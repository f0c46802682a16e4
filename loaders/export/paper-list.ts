import type {ClusterRow, MembershipRow} from "../tables/clusters.js";
import {papersTable, type PaperRow} from "../tables/papers.js";
import type {Columns} from "../tables/table.js";
import type {WorkbookTable} from "./workbook.js";

/** What a list of papers says of each beside its own row. */
export interface PaperListTables {
  papers: readonly PaperRow[];
  memberships: readonly Pick<
    MembershipRow,
    "clustering_id" | "paper_id" | "cluster_id" | "floating"
  >[];
  clusters: readonly Pick<ClusterRow, "clustering_id" | "cluster_id" | "name">[];
}

interface PaperListOptions {
  /** The clustering whose groups are listed. */
  clusteringId: string;
  /** The names of the themes that papers carry, by the ids of the papers. */
  themes: ReadonlyMap<string, readonly string[]>;
  /** Whether the papers are made up. */
  synthetic?: boolean;
  /** What the papers have in common, in words after "papers"; "" for all papers of a hub. */
  words?: string;
}

type ListedPaper = Omit<PaperRow, "representative_position" | "path" | "line"> & {
  themes: string;
  group_id: number | null;
  group_name: string | null;
  floating: boolean | null;
  synthetic: boolean;
};

const {hub_id, paper_id, work_key, position, representative, title_only, ...others} =
  papersTable.columns;
const {representative_position: _rank, path: _path, line: _line, ...said} = others;

const listed: Columns<ListedPaper> = {
  position,
  ...said,
  themes: {
    type: "STRING",
    nullable: false,
    meaning: "The themes that it carries, with semicolons."
  },
  group_id: {type: "INT32", nullable: true, meaning: "Its group; null where it is in none."},
  group_name: {type: "STRING", nullable: true, meaning: "The name of that group."},
  floating: {
    type: "BOOLEAN",
    nullable: true,
    meaning: "Whether it belongs to no group reliably; null where not known."
  },
  representative,
  title_only,
  synthetic: {type: "BOOLEAN", nullable: false, meaning: "Whether it is made up by npm run demo."},
  hub_id,
  paper_id,
  work_key
};

/** Papers as one table for a spreadsheet: what they are, their themes, their groups and flags. */
export function paperList(
  {papers, memberships, clusters}: PaperListTables,
  {clusteringId, themes, synthetic = false, words = ""}: PaperListOptions
): WorkbookTable {
  const chosen = <Row extends {clustering_id: string}>(rows: readonly Row[]) =>
    rows.filter(({clustering_id: id}) => id === clusteringId);
  const membership = new Map(chosen(memberships).map((row) => [row.paper_id, row]));
  const names = new Map(chosen(clusters).map(({cluster_id: id, name}) => [id, name]));
  return {
    name: "papers",
    grain: [
      `One row per citing paper${words === "" ? "" : ` ${words}`}.`,
      ...(membership.size === 0 ? [] : [`Groups are those of ${clusteringId}.`])
    ].join(" "),
    columns: listed,
    rows: papers.map((paper) => {
      const {cluster_id: group = null, floating = null} = membership.get(paper.paper_id) ?? {};
      return {
        ...paper,
        themes: (themes.get(paper.paper_id) ?? []).join("; "),
        group_id: group,
        group_name: group === null ? null : (names.get(group) ?? null),
        floating,
        synthetic
      };
    })
  };
}
