import {bySize} from "../../networks/leiden.js";
import {memoise} from "../../text/memoise.js";
import type {Vectors} from "../vectors.js";
import type {Clustering, ClusterMethod} from "./method.js";

/** A clustering of raw labels, below 0 for none: clusters are numbered by size, from 0. */
export function clustering(raw: ArrayLike<number>): Clustering {
  const members = Array.from(raw, (_, i) => i).filter((i) => (raw[i] ?? -1) >= 0);
  const renamed = bySize(members.map((i) => raw[i] ?? 0));
  const labels = new Int32Array(raw.length).fill(-1);
  members.forEach((i, place) => (labels[i] = renamed[place] ?? -1));
  return {labels, k: new Set(renamed).size};
}

/**
 * A clustering of raw labels with how much each paper belongs to each raw label (papers × `width`,
 * rows in any unit): labels that no paper has are left out, and each row then adds up to 1.
 */
export function withMemberships(
  raw: ArrayLike<number>,
  shares: Float64Array,
  width: number
): Clustering {
  const {labels, k} = clustering(raw);
  const rawOf = new Int32Array(k);
  labels.forEach((label, paper) => {
    if (label >= 0) rawOf[label] = raw[paper] ?? 0;
  });
  const memberships = new Float64Array(labels.length * k);
  labels.forEach((label, paper) => {
    if (label < 0) return;
    const own = rawOf.map((_, c) => c);
    let sum = 0;
    for (const c of own) sum += shares[paper * width + (rawOf[c] ?? 0)] ?? 0;
    for (const c of own) {
      const share = shares[paper * width + (rawOf[c] ?? 0)] ?? 0;
      memberships[paper * k + c] = sum > 0 ? share / sum : c === label ? 1 : 0;
    }
  });
  return {labels, k, memberships};
}

/**
 * The same method, but that papers with equal vectors are always in one cluster: that which most of
 * them are in, or belong to most on average; of several such, the largest.
 */
export function keepDuplicatesTogether(method: ClusterMethod): ClusterMethod {
  return {
    ...method,
    cluster: (input, options) => joined(method.cluster(input, options), equalsOf(input.vectors))
  };
}

/**
 * The equal papers of vectors, found once: they are the same for each method and number of
 * clusters.
 */
const equalsOf = memoise(equalPapers);

/** The papers that have features, all of them equal, by twos at least. */
export function equalPapers({rows, starts, columns, values}: Vectors): number[][] {
  const groups = new Map<number, number[][]>();
  for (let row = 0; row < rows; ++row) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    if (from === to) continue;
    let key = to - from;
    for (let i = from; i < to; ++i) key = (Math.imul(key, 31) + (columns[i] ?? 0)) | 0;
    const known = groups.get(key) ?? [];
    groups.set(key, known);
    const group = known.find(([first = 0]) => equals(first, from, to));
    if (group === undefined) known.push([row]);
    else group.push(row);
  }
  return [...groups.values()].flat().filter(({length}) => length > 1);

  function equals(row: number, from: number, to: number): boolean {
    const start = starts[row] ?? 0;
    if ((starts[row + 1] ?? 0) - start !== to - from) return false;
    for (let i = from; i < to; ++i) {
      const at = start + i - from;
      if (columns[i] !== columns[at] || values[i] !== values[at]) return false;
    }
    return true;
  }
}

function joined(found: Clustering, groups: readonly (readonly number[])[]): Clustering {
  const {labels, k, memberships} = found;
  const raw = labels.slice();
  const shares = memberships?.slice();
  let changed = false;
  for (const papers of groups) {
    if (papers.every((paper) => labels[paper] === labels[papers[0] ?? 0])) continue;
    changed = true;
    const weights = new Float64Array(k);
    for (const paper of papers) {
      for (let c = 0; c < k; ++c) {
        const share = memberships?.[paper * k + c] ?? (labels[paper] === c ? 1 : 0);
        weights[c] = (weights[c] ?? 0) + share / papers.length;
      }
    }
    const label = weights.indexOf(Math.max(...weights));
    for (const paper of papers) {
      raw[paper] = label;
      shares?.set(weights, paper * k);
    }
  }
  if (!changed) return found;
  return {...found, ...(shares === undefined ? clustering(raw) : withMemberships(raw, shares, k))};
}
