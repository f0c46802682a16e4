import {itemsOf} from "../tables/json.js";

/** A term and the share of a similarity that it makes. */
export interface Contribution {
  term: string;
  contribution: number;
}

/** The contributions in a JSON list of them; others are left out. */
export function contributionsOf(json: string | null): Contribution[] {
  return itemsOf(json ?? "").filter(isContribution);
}

function isContribution(item: unknown): item is Contribution {
  const has: Map<string, unknown> = new Map(Object.entries(item ?? {}));
  return typeof has.get("term") === "string" && typeof has.get("contribution") === "number";
}
