import {stemmer} from "@orama/stemmers/english";

/** A term that may stand for a group of papers. */
export interface TermOfGroup {
  /** Its words in their keys, with a space between. */
  id: string;
  /** How much it says of the group. */
  weight: number;
  /** The papers of the group that have it. */
  papers: readonly number[];
}

const ofCovered = 0.5;
const longest = 3;
const shortestDoer = 6;
const acronym = /^\p{Lu}{2,5}$/u;

/** The stem of a word, without the `er` of who does it: `gambler` has that of `gambling`. */
function stemOf(word: string): string {
  const stem = stemmer(word.toLowerCase());
  return stem.length >= shortestDoer && stem.endsWith("er") ? stem.slice(0, -2) : stem;
}

/**
 * What a term says and what would say the same: stems, and first letters that an acronym is made
 * of.
 */
interface Sayings {
  words: number;
  says: string[];
  asks: string[];
}

/**
 * The stems of a term's words, and of two side by side written as one (`lifespan` for `life span`); an
 * acronym and a phrase with its first letters say the same too.
 */
function sayingsOf(id: string): Sayings {
  const words = id.split(/[ -]/u);
  const pairs = words.slice(1).map((word, i) => stemOf(`${words[i] ?? ""}${word}`));
  const stems = [...words.map(stemOf), ...pairs];
  const initials = words.map((word) => word.charAt(0)).join("");
  const [made, asked] = acronym.test(id) ? [id.toLowerCase(), "of"] : [initials, "is"];
  const opposite = asked === "of" ? "is" : "of";
  return {
    words: words.length,
    says: [...stems, `${opposite} ${made}`],
    asks: [...stems, `${asked} ${made}`]
  };
}

/**
 * The terms that tell together what a group of papers is about, as indices, the most telling first,
 * each found when it is asked for; as many as differ. What a term weighs counts by its length, as in the C-value, up to three words,
 * as a phrase says more than a word of it and a clause is no name; half for the papers that a term before it stands for already, so that
 * the next speaks of the others; and not at all where it shares a word, in whatever form, with one
 * before it: `estimation` says nothing after `estimate`, `gambler` nothing after `gambling`, `lifespan`
 * nothing after `life span`, and `AI` nothing after `artificial intelligence`.
 * @title Names of groups
 * @formula w(t)\,\left(1 + \log_2 \min(|t|, 3)\right)\,\frac{1}{|P_t|}\sum_{p\in P_t} 2^{-[p\text{ is covered}]}
 * @see Grootendorst, M. (2022). BERTopic. arXiv 2203.05794, for c-TF-IDF as the weight. Carbonell, J.
 * & Goldstein, J. (1998). The use of MMR, diversity-based reranking. SIGIR, for the order.
 */
export function* representativeTerms(terms: readonly TermOfGroup[]): Generator<number> {
  const sayings = terms.map(({id}) => sayingsOf(id));
  const covered = new Set<number>();
  const used = new Set<string>();
  const value = ({weight, papers}: TermOfGroup, words: number) => {
    const held = papers.filter((paper) => covered.has(paper)).length;
    const fresh = papers.length === 0 ? 1 : 1 - ((1 - ofCovered) * held) / papers.length;
    return weight * (1 + Math.log2(Math.min(words, longest))) * fresh;
  };
  let left = [...terms.keys()];
  for (;;) {
    let best: number | undefined;
    let most = -Infinity;
    for (const i of left) {
      const term = terms[i];
      const its = term === undefined ? -Infinity : value(term, sayings[i]?.words ?? 1);
      if (its <= most) continue;
      best = i;
      most = its;
    }
    if (best === undefined) return;
    yield best;
    for (const paper of terms[best]?.papers ?? []) covered.add(paper);
    for (const saying of sayings[best]?.says ?? []) used.add(saying);
    left = left.filter((i) => !sayings[i]?.asks.some((saying) => used.has(saying)));
  }
}
