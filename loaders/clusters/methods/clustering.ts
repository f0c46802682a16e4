import {bySize} from "../../networks/leiden.js";
import type {Clustering} from "./method.js";

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
