import {desc, escape, op} from "npm:arquero";
import type {ClusterTables, PropWordRow} from "npm:hubscope";
import {groupsOf, tableOf} from "../tables/verbs.js";
import type {ClusterView} from "./cluster-views.js";
import {groupNoun} from "./verdict-words.js";
import {agree, count, digits, quoted} from "../page/words.js";

/** A frequent term that was left out, and what became of each cluster. */
export interface PropWord {
  term: string;
  papers: number;
  ari: number;
  /** What became of the clusters, the ones that fell apart first. */
  clusters: PropWordRow[];
  fallen: number;
}

/** The terms that were left out, those without which most clusters fall apart first. */
export function propWordsOf({prop_words: rows}: Pick<ClusterTables, "prop_words">): PropWord[] {
  const words = tableOf(rows, ["term_id", "papers", "ari", "cluster_id", "jaccard", "falls_apart"])
    .derive({falls: escape((row: PropWordRow) => Number(row.falls_apart))})
    .orderby("jaccard", "cluster_id")
    .groupby("term_id")
    .rollup({
      row: op.array_agg("row"),
      fallen: op.sum("falls"),
      ari: op.min("ari"),
      papers: op.max("papers"),
      first: op.min("row")
    })
    .orderby(desc("fallen"), "ari", desc("papers"), "first");
  return groupsOf(rows, words).flatMap((clusters) => {
    const [first] = clusters;
    if (first === undefined) return [];
    const {term, papers, ari} = first;
    const fallen = clusters.filter((row) => row.falls_apart).length;
    return [{term, papers, ari, clusters, fallen}];
  });
}

/** What leaving words out does to the groups that the page opens on, in a sentence. */
export function propWordsFinding(
  words: readonly PropWord[],
  view: ClusterView | undefined
): string {
  const [first] = words;
  if (view === undefined || first === undefined) {
    return view === undefined || view.clusters.length === 0
      ? "There are no groups that a word could prop up."
      : "Which words prop the groups up was not measured.";
  }
  const k = first.clusters.length;
  const noun = groupNoun(view.clustering);
  const tried = `${count(words.length, "frequent word")} ${agree(words.length, "was", "were")} left out in turn`;
  if (first.fallen === 0) {
    return `No ${noun} that the page opens on hangs on one word: ${tried}, and ${k === 1 ? "it held" : "all held"}.`;
  }
  const telling = words.filter(({fallen}) => fallen > 0).length;
  const worst = `Without ${quoted(first.term)}, ${digits(first.fallen)} of the ${count(k, noun)} that the page opens on ${agree(first.fallen, "falls", "fall")} apart`;
  return telling === 1
    ? `${worst}; it is the only one of ${count(words.length, "frequent word")} to matter so much.`
    : `${worst}; ${digits(telling)} of ${count(words.length, "frequent word")} prop up at least one.`;
}
