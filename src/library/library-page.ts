import type {ListedHubRow, ListedPapersRow} from "npm:hubscope";
import {citingPapers, isUnreadable} from "../page/hub-words.js";
import {agree, capitalised, count, digits, inWords} from "../page/words.js";

/** What the page imports, as one module: what a page loads first is one file. */
export {newPageState} from "../interaction/page-state.js";
export {afterPaint} from "../page/paint.js";
export {linkNotice} from "../page/link-notice.js";
export {pageFoot} from "../page/page-source.js";
export {syntheticBanner} from "../page/synthetic.js";
export {downloads} from "../report/downloads.js";
export {failureNote, pageFailure} from "../tables/table-failures.js";
export {openStore} from "../tables/store.js";
export {tableFailures} from "../tables/table-failures.js";
export {namedLakes} from "../tables/lake.js";
export {lakeList} from "./lake-list.js";
export {libraryList} from "./library-list.js";
export {listStates} from "./list-state.js";

/**
 * How large the library is and how much of it is known, in a sentence or two; what is synthetic
 * apart. A paper that cites several hubs is one paper and several citations; `papers` says how many
 * different ones are listed.
 */
export function libraryFinding(
  hubs: readonly ListedHubRow[],
  papers: readonly ListedPapersRow[]
): string {
  if (hubs.length === 0) return "The library is empty: no hub has been added yet.";
  const real = hubs.filter(({synthetic}) => !synthetic);
  const read = real.filter((hub) => !isUnreadable(hub));
  const failed = real.length - read.length;
  const failures = failed === 0 ? "" : ` ${capitalised(inWords(failed))} could not be read.`;
  const madeUp = syntheticPart(hubs.length - real.length);
  if (real.length === 0) return madeUp.trimStart();
  const size = `${capitalised(inWords(read.length || failed))} ${agree(read.length || failed, "hub")}`;
  if (read.length === 0) return `${size}.${failures}${madeUp}`;
  const different = papers.find(({synthetic}) => !synthetic)?.papers;
  return `${size}${citedWords(read, different)}${failures}${madeUp}`;
}

/** By how many papers hubs are cited and for how many of the citations it is known why. */
function citedWords(hubs: readonly ListedHubRow[], different: number | undefined): string {
  const sum = (value: (hub: ListedHubRow) => number) =>
    hubs.reduce((total, hub) => total + value(hub), 0);
  const citations = sum(citingPapers);
  const listed = sum(({parsed}) => parsed);
  const inExcess = hubs.filter((hub) => hub.roles_classified > citingPapers(hub));
  const known = sum((hub) => (inExcess.includes(hub) ? 0 : hub.roles_classified));
  const excess =
    inExcess.length === 0
      ? ""
      : ` The roles of ${inWords(inExcess.length)} ${agree(inExcess.length, "hub")} come to more than ${agree(inExcess.length, "its", "their")} papers and are left out.`;
  if (different === listed && (listed === citations || hubs.length === 1)) {
    const together = hubs.length === 1 ? "" : " together";
    return `, cited by ${count(citations, "paper")}${together}; for ${digits(known)} of them it is known why.${excess}`;
  }
  const some = different === undefined ? "" : `${count(different, "paper")}, `;
  const size =
    listed === citations
      ? `${some}${count(citations, "citation")}`
      : `${count(citations, "citation")}, of which ${digits(listed)} ${agree(listed, "is", "are")} listed${different === undefined ? "" : ` (${count(different, "paper")})`}`;
  return `: ${size}; for ${digits(known)} of the citations it is known why.${excess}`;
}

function syntheticPart(hubs: number): string {
  return hubs === 0
    ? ""
    : ` ${capitalised(inWords(hubs))} ${agree(hubs, "hub is", "hubs are")} synthetic, and no paper of ${agree(hubs, "it", "them")} is counted here.`;
}
