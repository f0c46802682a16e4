import {basename, dirname, join} from "node:path/posix";
import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import type {Provenance} from "../sources/hub-input.js";
import {readTextFile} from "./read-file.js";
import {stem} from "../text/stem.js";

const noFilter = new Set(["none", "all"]);

/**
 * Reads the file `<name>.json` beside a page, if there is one: an object of the texts `address`,
 * `taken` (an ISO 8601 date) and `filter`, each optional; a blank text says nothing, and the filters
 * `none` and `all`, in any case, are none. Without the file nothing is inferred. A file that is no
 * such object gives a warning, and so does each name that it should not hold; one that cannot be
 * read gives an error.
 */
export function readProvenance(path: string, diagnostics: Diagnostic[]): Provenance | null {
  const beside = join(dirname(path), `${stem(basename(path))}.json`);
  const text = beside === path ? null : readTextFile(beside, diagnostics);
  if (text === null) return null;
  const warn = (reason: string, written = "") => {
    const place = {path: beside, line: 1, column: 1};
    diagnostics.push(diagnostic("warning", "provenance", reason, place, {text: written}));
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    warn("the file is not json", error instanceof Error ? error.message : String(error));
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
    else if (name === "address" || name === "taken") provenance[name] = text;
    else warn("the name is none of address, taken and filter", name);
  }
  return provenance;
}
