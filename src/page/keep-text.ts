import type {Source} from "npm:hubscope/analysis/read-pasted";
import {element} from "./dom.js";
import {saveFile} from "./save-file.js";

/** How to keep a pasted hub: where its text has to stand, and a button that saves it as that file. */
export function keepText(id: string, pages: readonly Source[]): HTMLElement {
  const [page, ...others] = pages;
  if (page === undefined || others.length > 0) {
    return element(
      "div",
      {class: "keep-text"},
      element(
        "p",
        {},
        "To keep it, put its files in the folder ",
        element("code", {}, `loaders/hubs/${id}/`),
        " of the project, or run ",
        element("code", {}, "npm run add -- --pages FILE…"),
        "."
      )
    );
  }
  const name = `${id}.txt`;
  const save = element("button", {type: "button"}, `Save ${name}`);
  save.addEventListener("click", () =>
    saveFile(name, new Uint8Array(page.bytes).buffer, "text/plain")
  );
  return element(
    "div",
    {class: "keep-text"},
    element(
      "p",
      {},
      "To keep it, save its text as ",
      element("code", {}, `loaders/hubs/${name}`),
      " in the project, or run ",
      element("code", {}, `npm run add -- ${name}`),
      "."
    ),
    element("p", {class: "buttons"}, save)
  );
}
