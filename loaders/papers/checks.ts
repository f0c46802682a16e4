import type {Diagnostic} from "../messages/diagnostic.js";
import {declaredCount} from "./checks/declared-count.js";
import {differingPages} from "./checks/differing-pages.js";
import {missingParts} from "./checks/missing-parts.js";
import {moreThanPapers} from "./checks/more-than-papers.js";
import {repeatedTitles} from "./checks/repeated-titles.js";
import {totalsThatDiffer} from "./checks/totals-that-differ.js";
import {undrawnYears} from "./checks/undrawn-years.js";
import {unmatchedRepresentatives} from "./checks/unmatched-representatives.js";
import type {MergedHub} from "./merged-hub.js";

/** Compares what the pages state with what was read, and the pages with each other. */
export function checks(hub: MergedHub): Diagnostic[] {
  return [
    ...declaredCount(hub),
    ...differingPages(hub),
    ...missingParts(hub),
    ...repeatedTitles(hub),
    ...unmatchedRepresentatives(hub),
    ...undrawnYears(hub),
    ...totalsThatDiffer("roles", hub.roles),
    ...totalsThatDiffer("polarities", hub.polarities),
    ...moreThanPapers("roles", hub.roles, hub),
    ...moreThanPapers("polarities", hub.polarities, hub)
  ];
}
