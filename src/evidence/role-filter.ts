import type {PaperRoleRow} from "npm:hubscope";
import {filterKind, type StatedPick} from "../interaction/bind-filter.js";
import type {PaperPick} from "../interaction/pick-papers.js";
import {quoted} from "../page/words.js";
import type {Measure} from "./evidence.js";
import {labelsOfPapers} from "./single-papers.js";

const kinds = {role: "role", polarity: "stance"} as const;

/** The papers that some source gives a role, or a stance, to select. */
export function rolePick(papers: readonly string[], label: string, measure: Measure): PaperPick {
  const kind = kinds[measure];
  return {kind, state: label, papers, words: `with the ${kind} ${quoted(label)}`};
}

/** The pick of a role or stance that an address states; null where no paper has it. */
export function statedRole(
  label: string,
  rows: readonly PaperRoleRow[],
  measure: Measure
): StatedPick | null {
  const labels = labelsOfPapers(rows, measure);
  const papers = [...labels].flatMap(([id, own]) => (own.has(label) ? [id] : []));
  return papers.length === 0 ? null : rolePick(papers, label, measure);
}

const filterOf = (measure: Measure) =>
  filterKind({
    kind: kinds[measure],
    needs: ["paper_roles"],
    read: (stated, {paper_roles}) => statedRole(stated, paper_roles, measure)
  });

/** The filters by a role and by a stance of single papers. */
export const roleFilters = {role: filterOf("role"), polarity: filterOf("polarity")};
