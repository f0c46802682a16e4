import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import {type HubInput} from "../sources/hub-input.js";
import {uncurated} from "../vocabulary/curation.js";

/** A hub that is not read: the error that says why, and no pages. */
export function refusedHub(id: string, path: string, error: Diagnostic): HubInput {
  return {id, path, pages: [], diagnostics: [error], curation: uncurated};
}

/** An error of reading, which stands at the start of a file or folder. */
export function readingError(rule: string, reason: string, path: string, details = {}): Diagnostic {
  return diagnostic("error", rule, reason, {path, line: 1, column: 1}, details);
}
