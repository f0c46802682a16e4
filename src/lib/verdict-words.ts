import type {ClusteringRow} from "npm:hubscope";
import {agree, count, digits, inWords} from "./words.js";

const topics = "more than chance";
const tests = new Map([
  [topics, "There is more structure than in shuffled phrases"],
  ["undecided", "It is undecided whether there is more structure than in shuffled phrases"],
  ["no more than chance", "No more structure than in shuffled phrases"]
]);
const advice = new Map([
  [topics, "the groups can be read as topics."],
  ["undecided", "take the groups as suggestions, not as topics."],
  ["no more than chance", "read these as reading groups, not topics."]
]);

/** The structure verdict on a hub's papers as a sentence, with its p and the number of nulls. */
export function verdictWords(
  {verdict, structure_p: p, structure_nulls: nulls, structure_papers: tested, clusters}: Verdict,
  papers: number
): string {
  if (papers === 0) return "There are no citing papers, so there are no groups.";
  if (verdict === "too few papers") {
    if (papers === 1) return "One citing paper makes no groups.";
    if (tested === papers)
      return `${count(papers, "citing paper")} are too few to tell groups from chance.`;
    const all = count(papers, "citing paper");
    const own = agree(
      tested,
      "has a title and words of its own",
      "have titles and words of their own"
    );
    return tested === 0
      ? `None of ${all} has words to tell groups from chance by.`
      : `Only ${inWords(tested)} of ${all} ${own}: too few to tell groups from chance.`;
  }
  if (p === null || nulls === 0) {
    return "Whether there is more structure than in shuffled phrases was not tested: read these as reading groups, not topics.";
  }
  const found = tests.get(verdict) ?? verdict;
  const some = tested < papers ? `, ${digits(tested)} of the papers tested` : "";
  const groups = advice.get(verdict) ?? "read these as reading groups, not topics.";
  return `${found} (${pWords(p, nulls)}, ${count(nulls, "shuffle")}${some}): ${clusters === 0 ? "there are no groups." : groups}`;
}

type Verdict = Pick<
  ClusteringRow,
  "verdict" | "structure_p" | "structure_nulls" | "structure_papers" | "clusters"
>;

/** A p-value with the decimals that its number of nulls carries, three at most: p = .43. */
export function pWords(p: number, nulls: number): string {
  if (p >= 1) return "p = 1";
  const carried = Math.max(1, Math.ceil(Math.log10(nulls + 1) - 1e-9));
  const decimals = Math.min(carried, p < 0.1 ? 3 : 2);
  return `p = ${p.toFixed(decimals).replace(/^0/u, "")}`;
}

/** What groups of such a verdict are called. */
export function groupNoun({verdict}: Pick<ClusteringRow, "verdict">): string {
  if (verdict === topics) return "topic";
  return verdict === "undecided" ? "group" : "reading group";
}

/** Whether groups are topics by the verdict; others are drawn paler. */
export function areTopics({verdict}: Pick<ClusteringRow, "verdict">): boolean {
  return verdict === topics;
}
