import type {HubInput} from "../sources/hub-input.js";
import type {Parsed} from "../sources/parsed.js";
import type {TotalRow} from "../tables/counts.js";
import type {CitingPapers} from "./citing-papers.js";

/** What is known of a hub when its pages have been put together. */
export interface MergedHub {
  input: HubInput;
  pages: readonly Parsed[];
  papers: CitingPapers;
  declared: number | null;
  roles: readonly TotalRow[];
  polarities: readonly TotalRow[];
}
