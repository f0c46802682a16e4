import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import type {TermRow, ThemeRow} from "../tables/themes.js";
import {anchorsText, readCuratedLines} from "../vocabulary/curated-lines.js";
import type {CurationFile} from "../vocabulary/curation.js";

/** A theme that keeps its id and its colour: the terms that it had when it was given them. */
export interface ThemeIdentity {
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
