import {tables, type AllTables, type PaperRow, type Table} from "npm:hubscope";

/**
 * A citing paper as a page reads it: of a hub of many papers without the abstract, which is long, and
 * is read where it is shown or searched.
 */
export type Paper = Omit<PaperRow, "abstract"> & Partial<Pick<PaperRow, "abstract">>;

/** The tables of a hub as a page reads them. */
export type Tables = Omit<AllTables, "papers"> & {papers: Paper[]};

const {abstract, ...others} = tables.papers.columns;
const {hub_id, paper_id} = others;

/** Gives the abstracts of some papers, or of all where it is asked for null, by paper. */
export type Abstracts = (
  papers: readonly string[] | null
) => Promise<ReadonlyMap<string, string | null>>;

/** The papers without their abstracts. */
export const papersAlone: Table<Omit<PaperRow, "abstract">> = {...tables.papers, columns: others};

/** The abstracts of papers. */
export const abstractsTable: Table<Pick<PaperRow, "hub_id" | "paper_id" | "abstract">> = {
  ...tables.papers,
  columns: {hub_id, paper_id, abstract}
};

/** The need of the abstracts of papers, with which these are read whole. */
export const abstractNeed = "papers.abstract";
