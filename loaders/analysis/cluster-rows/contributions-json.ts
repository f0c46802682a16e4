import type {Contribution} from "../../clusters/validation/margins.js";

/** Contributions as a JSON list of {term, contribution}. */
export function contributionsJson(
  contributions: readonly Contribution[],
  features: readonly string[],
  surface: (key: string) => string
): string {
  return JSON.stringify(
    contributions.map(({feature, share}) => ({
      term: surface(features[feature] ?? ""),
      contribution: Math.round(share * 1000) / 1000
    }))
  );
}
