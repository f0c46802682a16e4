import type {ClusterTables, PropWordRow} from "npm:hubscope";
import {clusterView} from "./cluster-views.js";
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

type Rows = Pick<ClusterTables, "clusterings" | "clusters" | "memberships" | "prop_words">;

/** The terms that were left out, those without which most clusters fall apart first. */
export function propWordsOf({prop_words: rows}: Pick<Rows, "prop_words">): PropWord[] {
  const terms = new Map<string, PropWordRow[]>();
  for (const row of rows) {
    const own = terms.get(row.term_id);
    if (own === undefined) terms.set(row.term_id, [row]);
    else own.push(row);
  }
  return [...terms.values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const {term, papers, ari} = first;
      const clusters = own.toSorted((a, b) => a.jaccard - b.jaccard || a.cluster_id - b.cluster_id);
      const fallen = own.filter((row) => row.falls_apart).length;
      return [{term, papers, ari, clusters, fallen}];
    })
    .sort((a, b) => b.fallen - a.fallen || a.ari - b.ari || b.papers - a.papers);
}

/** What leaving words out does to the groups that the page opens on, in a sentence. */
export function propWordsFinding(words: readonly PropWord[], rows: Rows): string {
  const view = clusterView(rows);
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
