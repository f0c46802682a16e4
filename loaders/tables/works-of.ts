import type {PaperRow} from "./papers.js";

/**
 * The different works among papers of one or several hubs: papers of one work key are one work, a
 * paper without a title is one by its own id.
 */
export function worksOf(papers: readonly Pick<PaperRow, "paper_id" | "work_key">[]): Set<string> {
  return new Set(papers.map(({paper_id, work_key}) => work_key ?? paper_id));
}
