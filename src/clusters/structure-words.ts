import type {ClusteringRow, ClusterRow} from "npm:hubscope";
import {agree, count, digits} from "../page/words.js";

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

/**
 * The answer of the structure test of a hub's papers as a sentence, with its p and the number of
 * nulls. That there are topics does not make each group one: of the `groups` shown it is told how
 * many are more stable than groups of shuffled phrases, where that is not all of them, or that it
 * was not measured.
 */
export function structureWords(
  {structure, structure_p: p, structure_nulls: nulls, structure_papers: tested, clusters}: Answer,
  papers: number,
  groups: readonly Firmness[] = []
): string {
  if (papers === 0) return "There are no citing papers, so there are no groups.";
  if (structure === "too few papers") {
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
      : `Only ${digits(tested)} of ${all} ${own}: too few to tell groups from chance.`;
  }
  if (p === null || nulls === 0) {
    return "Whether there is more structure than in shuffled phrases was not tested: read these as reading groups, not topics.";
  }
  const found = tests.get(structure) ?? structure;
  const some = tested < papers ? `, ${digits(tested)} of the papers tested` : "";
  const advised =
    (structure === topics ? firmWords(groups) : undefined) ??
    advice.get(structure) ??
    "read these as reading groups, not topics.";
  return `${found} (${pWords(p, nulls)}, ${count(nulls, "shuffle")}${some}): ${clusters === 0 ? "there are no groups." : advised}`;
}

/** How stable a group is, and what groups of shuffled phrases reach; null where not measured. */
type Firmness = Pick<ClusterRow, "stability" | "null_stability_upper">;

/** Which groups are more stable than 19 of 20 groups of shuffled phrases. */
export function firmGroups<Group extends Firmness>(groups: readonly Group[]): Group[] {
  return groups.filter(
    ({stability, null_stability_upper: upper}) => (stability ?? 0) > (upper ?? 1)
  );
}

function firmWords(groups: readonly Firmness[]): string | undefined {
  const tested = groups.filter(
    ({stability, null_stability_upper: upper}) => stability !== null && upper !== null
  ).length;
  const firm = firmGroups(groups).length;
  if (firm === groups.length) return undefined;
  const one = groups.length === 1;
  if (tested === 0)
    return `there are topics; how stable ${one ? "the one group shown is" : "the groups shown are"} was not measured.`;
  const measured = tested === groups.length ? "shown" : "measured";
  const stable = "more stable than groups of shuffled phrases.";
  if (tested === 1)
    return `there are topics, ${firm === 1 ? "and" : "but"} the one group ${measured} is ${firm === 1 ? "" : "no "}${stable}`;
  return firm === 0
    ? `there are topics, but none of the groups ${measured} is ${stable}`
    : `there are topics, and ${digits(firm)} of the ${digits(tested)} groups ${measured} ${agree(firm, "is", "are")} ${stable}`;
}

type Answer = Pick<
  ClusteringRow,
  "structure" | "structure_p" | "structure_nulls" | "structure_papers" | "clusters"
>;

/** A p-value with the decimals that its number of nulls carries, three at most: p = .43. */
export function pWords(p: number, nulls: number): string {
  if (p >= 1) return "p\u00a0=\u00a01";
  const carried = Math.max(1, Math.ceil(Math.log10(nulls + 1) - 1e-9));
  const decimals = Math.min(carried, p < 0.1 ? 3 : 2);
  return `p\u00a0=\u00a0${p.toFixed(decimals).replace(/^0/u, "")}`;
}

/** What groups are called by the answer of the test. */
export function groupNoun({structure}: Pick<ClusteringRow, "structure">): string {
  if (structure === topics) return "topic";
  return structure === "undecided" ? "group" : "reading group";
}

/** Whether groups are topics by the test; others are drawn paler. */
export function areTopics({structure}: Pick<ClusteringRow, "structure">): boolean {
  return structure === topics;
}
