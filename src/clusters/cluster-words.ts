import type {ClusterRow, ClusterTermRow} from "npm:hubscope";
import type {PaperPick} from "../interaction/pick-papers.js";
import {agree, capitalised, count, digits, inWords, quoted} from "../page/words.js";
import type {PapersOfTerms} from "../themes/paper-sets.js";
import type {ClusterView, Placed} from "./cluster-views.js";
import {groupNoun} from "./structure-words.js";
import type {Paper} from "../tables/paper.js";

const fewest = 2;

/** What a clustering found, in a sentence, with how many papers the largest group has. */
export function clustersFinding(view: ClusterView | undefined, papers: readonly Paper[]): string {
  const n = papers.length;
  if (n === 0) return "There are no listed papers, so there is no map.";
  const [first, second] = view?.clusters ?? [];
  if (view === undefined || first === undefined) {
    return n === 1
      ? "The one listed paper has no other to stand near."
      : `${n === 2 ? "The two listed papers" : `The ${count(n, "listed paper")}`} share no word or phrase that could make a group.`;
  }
  const noun = groupNoun(view.clustering);
  const size = (one: ClusterRow) => digits(one.papers);
  const floats = floatingWords([...view.memberships.values()]);
  if (second === undefined) {
    return `One ${noun}, ${quoted(first.name)}, has ${size(first)} of ${count(n, "listed paper")}${floats}.`;
  }
  const k = view.clusters.length;
  const shared = second.papers === first.papers;
  const largest = shared
    ? `the largest have ${size(first)} of ${count(n, "listed paper")} each`
    : `the largest, ${quoted(first.name)}, has ${size(first)} of ${count(n, "listed paper")}`;
  return `${capitalised(inWords(k))} ${agree(k, noun)}: ${largest}${floats}.`;
}

function floatingWords(rows: readonly Placed[]): string {
  if (rows.every(({co_assignment: value}) => value === null)) return "";
  const floating = rows.filter((row) => row.floating).length;
  if (floating === 0) return ", and none floats";
  return `, and ${digits(floating)} ${agree(floating, "floats", "float")}`;
}

/** The papers of a cluster, to select. */
export function clusterPick(
  {cluster_id, clustering_id, name}: ClusterRow,
  papers: readonly string[]
): PaperPick {
  return {
    kind: "cluster",
    state: `${clustering_id}/${cluster_id}`,
    papers,
    words: `in the group ${quoted(name)}`,
    by: {allWords: true}
  };
}

/** The name of a cluster of a clustering by its id; the id where there is none such. */
export function clusterName(id: number, {clusters}: ClusterView): string {
  return clusters.find((one) => one.cluster_id === id)?.name ?? digits(id);
}

/** As many whole terms of a cluster's name as `fits` allows, at least the first. */
export function shortName(
  {name, name_origin: origin}: ClusterRow,
  fits: (name: string) => boolean
): string {
  if (origin !== "terms") return name;
  const terms = name.split(", ");
  let kept = terms.length;
  while (kept > 1 && !fits(terms.slice(0, kept).join(", "))) kept--;
  return terms.slice(0, kept).join(", ");
}

/** Where a clustering puts a paper and how firmly, in a sentence. */
export function placeWords(row: Placed | undefined, view: ClusterView): string {
  if (row === undefined || row.cluster_id === null) {
    return view.clustering.method === "lsa-ward"
      ? "In no group: it shares no term with another paper, or has no part in the latent dimensions."
      : "In no group: it shares no term with another paper.";
  }
  const own = `In the group ${quoted(clusterName(row.cluster_id, view))}`;
  const held =
    row.co_assignment === null
      ? ""
      : `; with its others in ${Math.round(row.co_assignment * 100)}\u00a0% of the runs`;
  return `${own}${held}${row.floating ? ": it floats" : ""}.`;
}

/** In how many papers of a cluster a term stands, against the others: "3 of 5 against 1 of 26". */
export function termCounts(
  {papers_inside: inside, papers_outside: outside}: ClusterTermRow,
  {papers}: ClusterRow,
  {clustering}: ClusterView
): string {
  const rest = clustering.papers - papers;
  const own = `${digits(inside)} of ${digits(papers)}`;
  return rest === 0 ? own : `${own} against ${digits(outside)} of ${digits(rest)}`;
}

/** How stable a cluster is against clusters of shuffled phrases, in a sentence; "" if not measured. */
export function stabilityWords({
  stability,
  null_stability: mean,
  null_stability_upper: upper
}: ClusterRow): string {
  if (stability === null) return "";
  const found = `Stability ${hundredths(stability)}`;
  if (upper === null) {
    return mean === null ? `${found}.` : `${found}, shuffled phrases ${hundredths(mean)}.`;
  }
  return stability > upper
    ? `${found}: more than the most stable group in 19 of 20 shuffles of phrases (${hundredths(upper)}).`
    : `${found}: no more than the most stable group of shuffled phrases reaches (${hundredths(upper)}).`;
}

/** How much a cluster is the one that its id and colour were first given to; "" where it is. */
export function sameAsWords({share_kept: share}: ClusterRow): string {
  return share === null || share === 1
    ? ""
    : `Like the group that first had this colour by a Jaccard index of ${hundredths(share)}.`;
}

/** The size of a cluster among all papers. */
export function sizeWords({papers}: ClusterRow, total: number): string {
  return `${digits(papers)} of ${count(total, "listed paper")}`;
}

/** A value rounded to hundredths, for a table; null for none. */
export function rounded(value: number | null | undefined): number | null {
  return value == null ? null : Math.round(value * 100) / 100;
}

/** A figure with two decimals. */
export function hundredths(value: number): string {
  return value.toFixed(2);
}

/**
 * The terms that tell some papers most from the others of a hub of `total` papers: those whose
 * share of these papers is furthest above their share of the rest, at least two of these papers
 * having them, and none being a part of another. At most `most` (2 by default), the most telling
 * first; terms that `known` has are left out.
 */
export function characteristicTerms(
  papers: readonly string[],
  termPapers: PapersOfTerms,
  {total, most = 2, known = new Set()}: {total: number; most?: number; known?: ReadonlySet<string>}
): string[] {
  const others = Math.max(1, total - papers.length);
  const own = new Set(papers);
  const ranked = [...termPapers].flatMap(([term, having]) => {
    let inside = 0;
    for (const id of having.keys()) if (own.has(id)) inside++;
    if (inside < Math.min(fewest, papers.length)) return [];
    return {term, lead: inside / papers.length - (having.size - inside) / others, inside};
  });
  ranked.sort((a, b) => b.lead - a.lead || b.inside - a.inside || (a.term < b.term ? -1 : 1));
  const told: string[] = [];
  for (const {term} of ranked) {
    if (told.length === most) break;
    if (![...told, ...known].some((other) => isPart(term, other) || isPart(other, term))) {
      told.push(term);
    }
  }
  return told;
}

function isPart(part: string, whole: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}
