import type {CurationLines} from "npm:hubscope/analysis/try-themes";
import {asWritten, element} from "../page/dom.js";
import {copiedWords} from "./effect-words.js";
import {saveFile} from "../page/files.js";
import {copyButton} from "../page/copy-button.js";

/**
 * The lines to paste into curation files, each with buttons to copy them and to save the file
 * whole.
 */
export function curationFiles(files: readonly CurationLines[]): HTMLElement {
  return element("div", {class: "curation-files"}, ...files.map(fileLines));
}

function fileLines({path, isNew, lines, text}: CurationLines): HTMLElement {
  const name = path.split("/").at(-1) ?? path;
  const shown = element("pre", {tabindex: 0, "aria-label": `lines for ${name}`}, lines.join("\n"));
  const said = element("span", {class: "said", role: "status"});
  const copy = copyButton("Copy the lines", {
    text: () => lines.map((line) => `${line}\n`).join(""),
    shown,
    said,
    copied: copiedWords(lines.length),
    refused: "The browser does not allow it: the lines are selected, copy them with the keyboard."
  });
  const save = element("button", {type: "button"}, `Download ${name}`);
  save.addEventListener("click", () => saveFile(name, text, "text/plain"));
  return element(
    "section",
    {"aria-label": name},
    element(
      "p",
      {},
      isNew ? "In a new file " : "At the end of ",
      element("code", {}, asWritten(path))
    ),
    shown,
    element("p", {class: "buttons"}, copy, save, said)
  );
}
