import type {ClusteringRow, ClusterRow} from "npm:hubscope";
import {agree, count, digits, pWords, sharePercent, told} from "../page/words.js";

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
  answer: Answer,
  papers: number,
  groups: readonly Firmness[] = []
): string {
  const {structure, structure_p: p, structure_nulls: nulls, structure_papers: tested} = answer;
  const {clusters} = answer;
  if (papers === 0) return "There are no listed papers, so there are no groups.";
  if (structure === "too few papers") {
    if (papers === 1) return "One listed paper makes no groups.";
    if (tested === papers)
      return `${count(papers, "listed paper")} are too few to tell groups from chance.`;
    const all = count(papers, "listed paper");
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
  const some =
    tested < papers
      ? `, over the ${digits(tested)} of ${count(papers, "listed paper")} with words, versions once`
      : "";
  const advised =
    (structure === topics ? firmWords(groups) : undefined) ??
    advice.get(structure) ??
    "read these as reading groups, not topics.";
  return told(
    `${found} (${pWords(p)}, ${count(nulls, "shuffle")}${some}): ${clusters === 0 ? "there are no groups." : advised}`,
    structure !== topics && visibleWords(answer)
  );
}

/** What the structure test could not have seen at the number of papers, or that this is not known. */
export function visibleWords({
  structure_visible_share: share,
  structure_papers: papers
}: Pick<ClusteringRow, "structure_visible_share" | "structure_papers">): string {
  return share === null
    ? `Which groups would show at ${count(papers, "paper")} has not been measured.`
    : `Groups whose own words make up less than ${sharePercent(share, 100)} of the text would not reliably show at ${count(papers, "paper")}.`;
}

/** How stable a group is, and what groups of shuffled phrases reach; null where not measured. */
type Firmness = Pick<ClusterRow, "stability" | "null_stability_upper">;

/** Which groups are more stable than the most stable one in 19 of 20 shuffles of the phrases. */
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
  | "structure"
  | "structure_p"
  | "structure_nulls"
  | "structure_papers"
  | "structure_visible_share"
  | "clusters"
>;

/** What groups are called by the answer of the test. */
export function groupNoun({structure}: Pick<ClusteringRow, "structure">): string {
  if (structure === topics) return "topic";
  return structure === "undecided" ? "group" : "reading group";
}

/** Whether groups are topics by the test; others are drawn paler. */
export function areTopics({structure}: Pick<ClusteringRow, "structure">): boolean {
  return structure === topics;
}
