import {longTables} from "npm:hubscope";
import type {LongTablesInput, ThemeTables} from "npm:hubscope/analysis/try-themes";

/**
 * Theme tables without the two long ones, which go between threads as the lists of numbers that they
 * are laid out from: `long`, whose papers and terms are ids.
 */
export interface PackedTables extends Omit<ThemeTables, "paper_terms" | "theme_links"> {
  papers: string[];
  long: Omit<LongTablesInput, "papers" | "terms">;
}

/** Packs theme tables to send them; `unpackTables` gives the same tables again. */
export function packTables(
  {terms, themes, paper_themes, theme_uptake}: ThemeTables,
  {hub_id, papers, places, network}: LongTablesInput
): PackedTables {
  return {
    terms,
    themes,
    paper_themes,
    theme_uptake,
    papers: papers.map(({paper_id}) => paper_id),
    long: {hub_id, places, network}
  };
}

/** The theme tables that were packed; the two long ones are laid out when they are first read. */
export function unpackTables({papers, long, ...tables}: PackedTables): ThemeTables {
  return withTables(
    tables,
    longTables({
      ...long,
      papers: papers.map((paper_id) => ({paper_id})),
      terms: tables.terms.map(({term_id}) => ({id: term_id}))
    })
  );
}

/** Rows with other tables in their place; a table that is laid out when it is first read stays so. */
export function withTables<Rows extends object, Others extends object>(
  rows: Rows,
  tables: Others
): Rows & Others {
  const made: Rows & Others = Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(rows),
    ...Object.getOwnPropertyDescriptors(tables)
  });
  return made;
}
