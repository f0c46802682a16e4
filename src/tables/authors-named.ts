import {authorsCut, firstAuthorAlone, type PaperAuthorRow, type PaperSourceRow} from "npm:hubscope";
import {textsOf} from "./json.js";
import {saidFirst} from "./said-first.js";

/** Which of the authors of a paper a record names: some where it leaves others out. */
export type AuthorsNamed = "all" | "some" | "first";

type Place = Pick<PaperAuthorRow, "paper_id" | "source" | "line">;

/**
 * The authors of each paper by the source that is asked first of those that name all, else of those
 * that name some; and which of its authors the record of a row names.
 */
export function authorsNamed<Row extends Place>(
  authors: readonly Row[],
  sources: readonly Pick<PaperSourceRow, keyof Place | "flags">[]
): {authors: ReadonlyMap<string, readonly Row[]>; named: (row: Place) => AuthorsNamed} {
  const parts = new Map<string, AuthorsNamed>();
  for (const row of sources) {
    const flags = row.flags === "[]" ? [] : textsOf(row.flags);
    const part = flags.includes(firstAuthorAlone)
      ? "first"
      : flags.includes(authorsCut)
        ? "some"
        : null;
    if (part !== null) parts.set(recordKey(row), part);
  }
  const named = (row: Place) => (parts.size === 0 ? "all" : (parts.get(recordKey(row)) ?? "all"));
  const first = saidFirst(authors);
  if (parts.size === 0) return {authors: first, named};
  const whole = saidFirst(authors.filter((row) => named(row) === "all"));
  return {authors: new Map([...first, ...whole]), named};
}

function recordKey({paper_id, source, line}: Place): string {
  return [paper_id, source, line].join("\n");
}
