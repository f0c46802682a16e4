/** What a made-up page knows of its citing papers: shares of them, and shares of those. */
export interface DemoProfile {
  /** The share of the papers whose role is known. */
  known: number;
  /** The share of each role among those. */
  roles: Readonly<Record<string, number>>;
  /** The share of the papers whose polarity is known, and of each polarity among those. */
  polarityKnown: number;
  polarities: Readonly<Record<string, number>>;
}

/**
 * What hubs know, in turn: much and mostly background, less and mostly method, little, next to
 * nothing.
 */
export const demoProfiles: readonly [DemoProfile, ...DemoProfile[]] = [
  {
    known: 0.26,
    roles: {background: 0.8, method: 0.12, baseline: 0.05, other: 0.03},
    polarityKnown: 0.1,
    polarities: {supporting: 0.5, mentioning: 0.3, contrasting: 0.2}
  },
  {
    known: 0.12,
    roles: {method: 0.5, background: 0.3, dataset: 0.2},
    polarityKnown: 0.08,
    polarities: {background: 0.4, use_method: 0.6}
  },
  {
    known: 0.08,
    roles: {background: 0.55, baseline: 0.3, method: 0.15},
    polarityKnown: 0,
    polarities: {}
  },
  {known: 0.006, roles: {background: 1}, polarityKnown: 0, polarities: {}}
];
