import type {Entry} from "../parsed.js";
import type {PaperRow} from "../tables/papers.js";
import type {CitingPaper} from "./citing-papers.js";
import {paperIds, workKey} from "./identity.js";

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
    field: entry.field,
    date: entry.date,
    year: entry.date === null ? null : Number(entry.date.slice(0, 4)),
    verdict: entry.verdict,
    novelty: entry.novelty,
    reference_count: entry.references,
    path: entry.place.path,
    line: entry.place.line
  }));
}

function detailsOf({field, date, verdict, novelty, references}: Entry): string {
  return JSON.stringify([date, field, verdict, novelty, references]);
}
