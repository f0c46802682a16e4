import {existsSync} from "node:fs";
import {basename, dirname, join} from "node:path/posix";
import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import {reasonOf} from "../messages/printable.js";
import type {Provenance} from "../sources/hub-input.js";
import {stem} from "../text/hub-id.js";
import {readTextFile} from "./read-file.js";

const noFilter = new Set(["none", "all"]);

/** What the names of provenance files end in. */
export const provenanceEnding = ".provenance.json";

/**
 * The provenance file beside a page or folder of pages, by its path: `<name>.provenance.json`, or
 * else `<name>.json`, its older name, unless that is the page; null where there is none.
 */
export function provenanceFile(path: string): string | null {
  return provenanceFiles(path).find((file) => existsSync(file)) ?? null;
}

/** Where the provenance file beside a page may stand, the place that counts first. */
export function provenanceFiles(path: string): string[] {
  const names = [provenanceEnding, ".json"].map((ending) => `${stem(basename(path))}${ending}`);
  return names.map((name) => join(dirname(path), name)).filter((file) => file !== path);
}

/**
 * Reads the provenance file beside a page, if there is one: an object of the texts `address`,
 * `taken` (an ISO 8601 date), `filter` and `query`, each optional; a blank text says nothing, and the filters
 * `none` and `all`, in any case, are none. Without the file nothing is inferred. A file that is no
 * such object gives a warning, and so does each name that it should not hold; one that cannot be
 * read gives an error.
 */
export function readProvenance(path: string, diagnostics: Diagnostic[]): Provenance | null {
  const beside = provenanceFile(path);
  const text = beside === null ? null : readTextFile(beside, diagnostics);
  return beside === null || text === null ? null : readProvenanceText(text, beside, diagnostics);
}

/** Reads the text of a provenance file, as `readProvenance` does; the path is that of the file. */
export function readProvenanceText(
  text: string,
  beside: string,
  diagnostics: Diagnostic[]
): Provenance | null {
  const warn = (reason: string, written = "") => {
    const place = {path: beside, line: 1, column: 1};
    diagnostics.push(diagnostic("warning", "provenance", reason, place, {text: written}));
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    warn("the file is not json", reasonOf(error));
    return null;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    warn("the file is not a json object");
    return null;
  }
  const provenance: Provenance = {address: null, taken: null, filter: null};
  for (const [name, said] of Object.entries(value)) {
    if (said === null) continue;
    const text = typeof said === "string" ? said.trim() : null;
    if (text === "") continue;
    if (text === null) warn("the value is not a text", name);
    else if (name === "filter") provenance.filter = noFilter.has(text.toLowerCase()) ? null : text;
    else if (name === "address" || name === "taken" || name === "query") provenance[name] = text;
    else warn("the name is none of address, taken, filter and query", name);
  }
  return provenance;
}

/**
 * Tells which of the names in a folder are of provenance: `<name>.provenance.json`, and `<name>.json`
 * beside `<name>.<anything>` where the other is not there.
 */
export function provenanceAmong(names: readonly string[]): (name: string) => boolean {
  const stemsOf = (is: (name: string) => boolean) =>
    new Set(names.flatMap((name) => (is(name) ? stem(name) : [])));
  const described = stemsOf((name) => name.endsWith(provenanceEnding));
  const others = stemsOf((name) => !name.endsWith(".json"));
  return (name) =>
    name.endsWith(provenanceEnding) ||
    (name.endsWith(".json") && others.has(stem(name)) && !described.has(stem(name)));
}
