import {readLibrary} from "../../library/library.js";
import {readHubText} from "../../library/read-hub.js";
import {isLibrary} from "../is-library.js";
import type {Terminal} from "../terminal.js";
import type {HubText} from "./name-of-text.js";

/**
 * The texts that a path names: a file is a hub, and so is a folder of one hub's pages; another folder
 * is a library, in which each file is a hub and each folder one hub's pages.
 */
export function readTexts(path: string): HubText[] {
  return isLibrary(path)
    ? readLibrary(path).map((input) => readHubText(input.path))
    : [readHubText(path)];
}

/** The text that comes from standard input. */
export function readInput({input}: Terminal): HubText {
  const source = {path: "standard-input", bytes: input()};
  return {path: source.path, pages: [{source, provenance: null}], diagnostics: []};
}

/** Several texts as the pages of one hub, in order. */
export function asPages(texts: readonly HubText[]): HubText {
  return {
    path: texts.map(({path}) => path).join(", "),
    pages: texts.flatMap(({pages}) => pages),
    diagnostics: texts.flatMap(({diagnostics}) => diagnostics)
  };
}
