import type {PaperTermRow} from "npm:hubscope";

/** A place where a term stands in a paper's title or summary. */
export type TermPlace = Pick<PaperTermRow, "term_id" | "part" | "start" | "end">;

/** Where terms stand, by paper. */
export type PlacesOfPapers = Pick<ReadonlyMap<string, readonly TermPlace[]>, "get">;

/** The texts in a JSON list of texts; none where it is something else. */
export function textsOf(json: string): string[] {
  return itemsOf(json).filter((item) => typeof item === "string");
}

/** The places in a JSON list of places, as `paper_themes.evidence` has them; others left out. */
export function placesOf(json: string): TermPlace[] {
  return itemsOf(json).filter(isPlace);
}

/** A place where a citing paper has a word of the hub's own text. */
export type EchoPlace = Pick<PaperTermRow, "paper_id" | "part" | "start" | "end">;

/** The places in a JSON list of places, as `theme_uptake.evidence` has them; others left out. */
export function echoPlacesOf(json: string): EchoPlace[] {
  return itemsOf(json).filter(isEchoPlace);
}

/** The items of a JSON list; none where it is something else. */
export function itemsOf(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isPlace(item: unknown): item is TermPlace {
  return typeof fieldsOf(item).get("term_id") === "string" && isSpan(item);
}

function isEchoPlace(item: unknown): item is EchoPlace {
  return typeof fieldsOf(item).get("paper_id") === "string" && isSpan(item);
}

function fieldsOf(item: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(item ?? {}));
}

function isSpan(item: unknown): boolean {
  const has = fieldsOf(item);
  return (
    typeof has.get("part") === "string" &&
    typeof has.get("start") === "number" &&
    typeof has.get("end") === "number"
  );
}
