import {kitVersion} from "npm:hubscope";
import {citeView as citation, type CitedView} from "./cited-view.js";
import {element} from "../page/dom.js";
import {followSelection} from "../interaction/follow-selection.js";
import type {Selection} from "../interaction/selection.js";
import {copyButton} from "../page/copy-button.js";

/**
 * What stands under "Cite this view", folded: the page as it stands, with its title, its address, the SHA-256 of its data, the
 * version of the kit, and what is selected and set, as text and as BibTeX, each with a button that
 * copies it. `parameters` tells what is set beside the selection, each time the citation is written;
 * `changes` emits `input` when that is something else. Of a page about several hubs, the hash is of
 * all their texts.
 */
export function citeView(
  {
    title,
    hash,
    hubs,
    synthetic
  }: Pick<CitedView, "title" | "hash" | "hubs"> & {synthetic?: boolean},
  {
    parameters = () => ({}),
    selection,
    changes
  }: {
    parameters?: () => Record<string, string | number>;
    selection?: Selection;
    changes?: EventTarget;
  } = {}
): HTMLElement {
  const text = element("p");
  const bibtex = element("pre");
  const status = element("span", {role: "status"});
  const write = () => {
    const words = selection?.value.words ?? "";
    const cited = citation({
      title,
      hash,
      hubs,
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
  const follow = () => (node.isConnected ? refresh() : gone.abort());
  window.addEventListener("popstate", follow, gone);
  changes?.addEventListener("input", follow, gone);
  return node;
}

/** The address of a page; of a file from disk its name, as where it lies is nobody else's business. */
function addressOf({protocol, pathname, hash, href}: Location): string {
  if (protocol !== "file:") return href;
  return `${pathname.slice(pathname.lastIndexOf("/") + 1)}${hash}`;
}
