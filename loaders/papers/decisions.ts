import {diagnostic, type Diagnostic, type Place} from "../messages/diagnostic.js";
import {idKey, paperId} from "../sources/ids.js";
import type {CurationFile} from "../vocabulary/curation.js";
import {readCuratedLines} from "../vocabulary/curated-lines.js";

/** What an analyst decided of two papers, by an id of each: that they are one work, or that they are not. */
export interface Decision {
  /** The ids, as `idKey` writes them. */
  one: string;
  other: string;
  same: boolean;
  place: Place;
}

/** The columns of `same.csv`. */
export const decisionColumns = ["one", "other", "same"];

/**
 * Reads `same.csv` (`one,other,same`): two ids with their scheme before them, such as
 * `arxiv:2101.00001,doi:10.1000/x`, and `yes` or `no`. A line that is written otherwise is a warning
 * and is left out, and so is an earlier line of two papers that a later one decides again.
 */
export function readDecisions(file: CurationFile | null, diagnostics: Diagnostic[]): Decision[] {
  if (file === null) return [];
  const decisions = new Map<string, Decision>();
  for (const {fields, place} of readCuratedLines(file, diagnostics, decisionColumns)) {
    const [one, other] = fields.slice(0, 2).map(writtenId);
    const said = /^(?:(yes)|no)$/iu.exec(fields[2] ?? "");
    const warn = (rule: string, reason: string) => {
      diagnostics.push(diagnostic("warning", rule, reason, place, {text: fields.join(",")}));
    };
    if (one == null || other == null || one === other) {
      warn("curation", "the line does not name two ids with their schemes, as doi:10.1000/x");
    } else if (said === null) warn("curation", "the line says neither yes nor no");
    else {
      const key = [one, other].sort().join("\n");
      const before = decisions.get(key);
      if (before !== undefined)
        warn(
          "curation-contradiction",
          `line ${String(before.place.line)} decides the same, and no longer counts`
        );
      decisions.set(key, {one, other, same: said[1] !== undefined, place});
    }
  }
  return [...decisions.values()];
}

function writtenId(written: string): string | null {
  const [, scheme = "", rest = ""] = /^([a-z\d]+):(.+)$/iu.exec(written) ?? [];
  const id = scheme === "" ? null : paperId(scheme.toLowerCase(), rest);
  return id === null ? null : idKey(id);
}

/** A warning for each decision on an id that no record has. */
export function unusedDecisions(
  decisions: readonly Decision[],
  known: ReadonlySet<string>
): Diagnostic[] {
  return decisions.flatMap(({one, other, place}) => {
    const unknown = [one, other].find((id) => !known.has(id));
    return unknown === undefined
      ? []
      : diagnostic(
          "warning",
          "curation-unused",
          `no record of the hub has the id ${unknown}`,
          place
        );
  });
}
