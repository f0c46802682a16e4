import {kitVersion} from "npm:hubscope";
import {citeView as citation} from "../lib/cite-view.js";
import {element} from "../lib/dom.js";
import {followSelection} from "../lib/follow-selection.js";
import type {Selection} from "../lib/selection.js";
import {copyButton} from "./copy-button.js";

/**
 * What stands under "Cite this view", folded: the page as it stands, with its title, its address, the SHA-256 of its data, the
 * version of the kit, and what is selected and set, as text and as BibTeX, each with a button that
 * copies it. `parameters` tells what is set beside the selection, each time the citation is written.
 */
export function citeView(
  {title, hash, synthetic}: {title: string; hash: string; synthetic?: boolean},
  {
    parameters = () => ({}),
    selection
  }: {parameters?: () => Record<string, string | number>; selection?: Selection} = {}
): HTMLElement {
  const text = element("p");
  const bibtex = element("pre");
  const status = element("span", {role: "status"});
  const write = () => {
    const words = selection?.value.words ?? "";
    const cited = citation({
      title,
      hash,
      synthetic,
      url: addressOf(location),
      version: kitVersion,
      parameters: {...(words === "" ? {} : {selection: `papers ${words}`}), ...parameters()},
      date: new Date().toLocaleDateString("sv-SE")
    });
    text.textContent = cited.text;
    bibtex.textContent = cited.bibtex;
  };
  const copy = (label: string, shown: HTMLElement) =>
    copyButton(label, {
      text() {
        write();
        return shown.textContent;
      },
      shown,
      said: status,
      refused: "Not copied: the browser does not allow it. The text is selected."
    });
  const node = element(
    "details",
    {class: "cite-view"},
    element("summary", {}, "Show the citation"),
    text,
    bibtex,
    element("p", {}, copy("Copy the text", text), copy("Copy the BibTeX", bibtex), status)
  );
  const refresh = () => {
    status.textContent = "";
    if (node.open) queueMicrotask(write);
  };
  node.addEventListener("toggle", refresh);
  followSelection(selection, node, refresh);
  const gone = new AbortController();
  window.addEventListener("popstate", () => (node.isConnected ? refresh() : gone.abort()), gone);
  return node;
}

/** The address of a page; of a file from disk its name, as where it lies is nobody else's business. */
function addressOf({protocol, pathname, hash, href}: Location): string {
  if (protocol !== "file:") return href;
  return `${pathname.slice(pathname.lastIndexOf("/") + 1)}${hash}`;
}
