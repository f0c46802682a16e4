import {papersTable, type PaperRow} from "../tables/papers.js";
import {citationsTable, type CitationRow} from "../tables/records.js";
import type {WorkbookTable} from "./workbook.js";

const {hub_id, paper_id, source, sentence, section, role, polarity, confidence} =
  citationsTable.columns;
const {position, title} = papersTable.columns;
const columns = {
  position,
  title,
  ...{sentence, section, role, polarity, confidence, source},
  ...{hub_id, paper_id}
};

/**
 * The citations of papers as one table for a spreadsheet, in the order of the papers: each sentence, or
 * role or polarity of the paper as a whole, with the paper's place and title, and who says it.
 */
export function citationList(
  papers: readonly PaperRow[],
  citations: readonly CitationRow[]
): WorkbookTable {
  const byPaper = new Map(papers.map((paper) => [paper.paper_id, paper]));
  const rows = citations.flatMap((row) => {
    const paper = byPaper.get(row.paper_id);
    return paper === undefined ? [] : {...row, position: paper.position, title: paper.title};
  });
  return {
    name: "citations",
    grain:
      "One row per citing sentence, or role or polarity of a paper as a whole, and source that says it.",
    columns,
    rows: rows.sort((a, b) => a.position - b.position)
  };
}
