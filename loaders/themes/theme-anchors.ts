import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import {jaccardIndex} from "../statistics/co-word-measures.js";
import {maximumAssignment} from "../statistics/maximum-assignment.js";
import type {TermRow, ThemeRow} from "../tables/themes.js";
import {anchorsText, readCuratedLines} from "../vocabulary/curated-lines.js";
import type {CurationFile} from "../vocabulary/curation.js";
import type {Term} from "./terms.js";
import type {ThemeGroup} from "./theme-groups.js";
import {freeId} from "./theme-slug.js";

/** A theme that keeps its id and its colour: the terms that it had when it was given them. */
interface ThemeIdentity {
  id: string;
  /** The number of its colour, from 1. */
  colour: number;
  terms: string[];
}

const columns = ["theme", "colour", "term"];
const slug = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;
const number = /^[1-9]\d{0,8}$/u;

/** Reads the themes that keep their ids from build to build (`theme,colour,term`), if there is a file. */
export function readThemeAnchors(file: CurationFile | null): {
  identities: ThemeIdentity[];
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const themes = new Map<string, ThemeIdentity>();
  const lines = file === null ? [] : readCuratedLines(file, diagnostics, columns);
  for (const {fields, place} of lines) {
    const [id = "", colour = "", term = ""] = fields;
    if (slug.test(id) && number.test(colour)) {
      const known = themes.get(id) ?? {id, colour: Number(colour), terms: []};
      themes.set(id, {...known, terms: [...known.terms, term]});
      continue;
    }
    const reason = slug.test(id)
      ? "a colour is a whole number from 1"
      : "the id of a theme is letters and digits joined by hyphens";
    diagnostics.push(diagnostic("warning", "anchors", reason, place, {text: fields.join(",")}));
  }
  return {identities: [...themes.values()], diagnostics};
}

/** Writes the file of anchors: the terms of each theme, themes in the order of their colours. */
export function themeAnchorsFile(
  themes: readonly Pick<ThemeRow, "theme_id" | "terms" | "colour">[],
  terms: readonly Pick<TermRow, "term_id" | "term">[]
): string {
  const written = new Map(terms.map(({term_id, term}) => [term_id, term]));
  const rows = [...themes]
    .sort((a, b) => a.colour - b.colour)
    .flatMap(({theme_id, colour, terms: ids}) =>
      termIds(ids)
        .map((id) => written.get(id) ?? id)
        .sort()
        .map((term) => [theme_id, String(colour), term])
    );
  return anchorsText(columns, "themes", rows);
}

/** The ids of a theme's terms, as its row has them. */
export function termIds(json: string): string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter((id) => typeof id === "string") : [];
}

/**
 * Gives themes the ids and the colours of those known ones that they share most terms with; the
 * others keep the ids of their names, or a free one where that is known for another theme. The terms
 * of known themes are read as the papers are: `idOf` follows what is merged.
 */
export function withKnownIds(
  groups: readonly ThemeGroup[],
  known: readonly ThemeIdentity[],
  {terms, idOf}: {terms: readonly Pick<Term, "id">[]; idOf: (phrase: string) => string}
): ThemeGroup[] {
  const before = known.map(({terms: phrases}) => new Set(phrases.map(idOf)));
  const after = groups.map((group) => new Set(group.terms.map((term) => terms[term]?.id ?? "")));
  const matches = matchByTerms(before, after);
  const placeOf = new Map(matches.map((match) => [match.after, match.before]));
  const taken = new Set(known.map(({id}) => id));
  return groups.map((group, i) => {
    const match = known[placeOf.get(i) ?? -1];
    return match === undefined
      ? {...group, id: freeId(group.id, taken)}
      : {...group, id: match.id, colour: match.colour};
  });
}

/**
 * Pairs sets of terms with others, each with at most one, so that the Jaccard indices of the pairs
 * sum to the most possible; a pair shares at least half of the terms of the smaller set. In the order
 * of `before`.
 */
export function matchByTerms(
  before: readonly ReadonlySet<string>[],
  after: readonly ReadonlySet<string>[]
): {before: number; after: number}[] {
  const alike = before.map((one) => after.map((other) => likeness(one, other)));
  return maximumAssignment(alike).flatMap(({row, column}) =>
    (alike[row]?.[column] ?? 0) > 0 ? [{before: row, after: column}] : []
  );
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const term of one) if (other.has(term)) both += 1;
  return both * 2 >= Math.min(one.size, other.size) ? jaccardIndex(both, one.size, other.size) : 0;
}
