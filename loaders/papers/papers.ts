import type {Entry} from "../sources/parsed.js";
import type {PaperRow} from "../tables/papers.js";
import type {CitingPaper} from "./citing-papers.js";
import {paperIds, workKey} from "../text/identity.js";

/** The rows of `papers` for one hub, in the order of its pages. */
export function paperRows(hubId: string, papers: readonly CitingPaper[]): PaperRow[] {
  const ids = paperIds(papers.map(({entry}) => ({...entry, details: detailsOf(entry)})));
  return papers.map(({entry, representative}, i) => ({
    hub_id: hubId,
    paper_id: ids[i] ?? "",
    work_key: workKey(entry.title),
    position: i + 1,
    title: entry.title,
    summary: entry.summary,
    representative: representative !== null,
    representative_position: representative,
    title_only: entry.title !== null && entry.summary === null,
    field: entry.metadata?.field ?? null,
    date: entry.metadata?.date ?? null,
    year: yearOf(entry),
    verdict: entry.metadata?.verdict ?? null,
    novelty: entry.metadata?.novelty ?? null,
    reference_count: entry.metadata?.references ?? null,
    path: entry.path,
    line: entry.line
  }));
}

function yearOf({metadata}: Entry): number | null {
  return metadata?.date == null ? null : Number(metadata.date.slice(0, 4));
}

function detailsOf({metadata}: Entry): string {
  return JSON.stringify(metadata);
}
