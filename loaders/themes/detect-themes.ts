import {append} from "../text/lists.js";
import {leiden} from "../networks/leiden.js";
import {associationStrength} from "../statistics/co-word-measures.js";
import type {CoWords} from "./co-words.js";

/** A group of terms: indices of terms, the strongest first. */
export interface TermGroup {
  terms: number[];
}

/** How themes are detected. */
export interface DetectOptions {
  /** The granularity of the communities; 1 by default. */
  resolution?: number;
  seed?: number;
}

const fewestTerms = 2;
/** A fixed number of passes takes twice as long and finds nothing better. */
const untilStable = 0;

/**
 * Detects themes: the communities of the co-word network by the Leiden algorithm on association
 * strength, of two terms or more, the largest first. A term's strength in its community is the sum
 * of its association strengths to the others, times the papers that have it.
 */
export function detectThemes(
  network: CoWords,
  {resolution = 1, seed = 1}: DetectOptions = {}
): TermGroup[] {
  const labels = labelsOf(network, {resolution, seed});
  const strength = new Float64Array(network.nodes);
  for (let e = 0; e < network.weights.length; ++e) {
    const one = network.one[e] ?? 0;
    const other = network.other[e] ?? 0;
    if (labels[one] !== labels[other]) continue;
    const ofOne = network.papers[one] ?? 0;
    const ofOther = network.papers[other] ?? 0;
    const link = associationStrength(network.weights[e] ?? 0, ofOne, ofOther);
    strength[one] = (strength[one] ?? 0) + link * ofOne;
    strength[other] = (strength[other] ?? 0) + link * ofOther;
  }
  const groups = new Map<number, number[]>();
  labels.forEach((label, term) => {
    if (label >= 0) append(groups, label, term);
  });
  const byStrength = (a: number, b: number) =>
    (network.papers[b] ?? 0) * (strength[b] ?? 0) - (network.papers[a] ?? 0) * (strength[a] ?? 0) ||
    a - b;
  return [...groups]
    .filter(([, terms]) => terms.length >= fewestTerms)
    .sort(([a], [b]) => a - b)
    .map(([, terms]) => ({terms: terms.sort(byStrength)}));
}

/** The community of each term; -1 for terms without links, which are in none. */
function labelsOf(network: CoWords, options: DetectOptions): number[] {
  const linked = [...new Set([...Array.from(network.one), ...Array.from(network.other)])].sort(
    (a, b) => a - b
  );
  const place = new Map(linked.map((term, i) => [term, i]));
  const found = leiden(
    {
      nodes: linked.length,
      one: Int32Array.from(network.one, (term) => place.get(term) ?? 0),
      other: Int32Array.from(network.other, (term) => place.get(term) ?? 0),
      weights: network.weights
    },
    {...options, iterations: untilStable}
  );
  const labels = new Array<number>(network.nodes).fill(-1);
  linked.forEach((term, i) => (labels[term] = found[i] ?? -1));
  return labels;
}
