import type {PaperRow} from "npm:hubscope";
import {csvFormatRow} from "npm:d3-dsv";

/** Lines for a file of curated labels. */
export interface LabelLines {
  path: string;
  /** The head of a new file. */
  head: string;
  lines: string[];
}

/**
 * The lines by which `loaders/curation/<hub>/labels.csv` gives a cluster of papers a name: one for
 * each paper that has a title. None for an empty name.
 */
export function labelLines(
  label: string,
  papers: readonly Pick<PaperRow, "hub_id" | "title">[]
): LabelLines {
  const name = label.replaceAll(/\s+/gu, " ").trim();
  const titled = papers.flatMap(({title}) => {
    const line = (title ?? "").replaceAll(/\s+/gu, " ").trim();
    return line === "" || name === "" ? [] : [[name, line]];
  });
  return {
    path: `loaders/curation/${papers[0]?.hub_id ?? ""}/labels.csv`,
    head: "label,title",
    lines: titled.map((fields) => csvFormatRow(fields))
  };
}
