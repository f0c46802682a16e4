import {existsSync, readFileSync, statSync} from "node:fs";
import {readLibrary} from "../../library.js";
import {readHubText} from "../../read-hub.js";
import type {HubText} from "./name-of-text.js";

/**
 * The texts that a path names: a file is a hub, a folder is a library, in which each file is a hub
 * and each folder one hub's pages, and `-` is what comes from standard input.
 */
export function readTexts(path: string): HubText[] {
  if (path === "-") {
    const source = {path: "standard-input", bytes: new Uint8Array(readFileSync(0))};
    return [{path: source.path, pages: [{source, provenance: null}], diagnostics: []}];
  }
  return existsSync(path) && statSync(path).isDirectory()
    ? readLibrary(path).map((input) => readHubText(input.path))
    : [readHubText(path)];
}

/** Several texts as the pages of one hub, in order. */
export function asPages(texts: readonly HubText[]): HubText {
  return {
    path: texts.map(({path}) => path).join(", "),
    pages: texts.flatMap(({pages}) => pages),
    diagnostics: texts.flatMap(({diagnostics}) => diagnostics)
  };
}
