/** How much of the validation a hub of some size has, the verdict on its structure aside. */
export interface Effort {
  /** Resamples of the default clustering. */
  resamples: number;
  /** Resamples of the other methods at the default granularity. */
  methodResamples: number;
  /** Resamples of all methods at the other granularities. */
  otherResamples: number;
  /** Shuffles for the stability of clusters, of the default clustering and of the other methods. */
  stabilityNulls: number;
  methodNulls: number;
  /** The resamples of each shuffle. */
  nullResamples: number;
  /** The most terms that are left out in turn. */
  propWords: number;
}

const small: Effort = {
  resamples: 50,
  methodResamples: 50,
  otherResamples: 12,
  stabilityNulls: 10,
  methodNulls: 10,
  nullResamples: 6,
  propWords: 30
};

const medium: Effort = {
  resamples: 10,
  methodResamples: 3,
  otherResamples: 0,
  stabilityNulls: 3,
  methodNulls: 0,
  nullResamples: 3,
  propWords: 10
};

const large: Effort = {
  resamples: 3,
  methodResamples: 1,
  otherResamples: 0,
  stabilityNulls: 1,
  methodNulls: 0,
  nullResamples: 3,
  propWords: 3
};

/** No validation but the verdict on structure. */
export const noEffort: Effort = {
  resamples: 0,
  methodResamples: 0,
  otherResamples: 0,
  stabilityNulls: 0,
  methodNulls: 0,
  nullResamples: 0,
  propWords: 0
};

/** How much is done for the validation of a hub of so many papers; nothing above 5,000. */
export function effortFor(papers: number): Effort {
  if (papers <= 200) return small;
  if (papers <= 2000) return medium;
  return papers <= 5000 ? large : noEffort;
}
