import {
  bibtexEntry,
  bibtexText,
  hubsHash,
  kitVersion,
  syntheticWords,
  type HubRow
} from "npm:hubscope";
import {followSelection, type Selection} from "../interaction/selection.js";
import {copyButton} from "../page/copy-button.js";
import {element} from "../page/dom.js";
import {digits} from "../page/words.js";

/**
 * What stands under "Cite this view", folded: the page as it stands, with its title, its address,
 * the SHA-256 of its data, the version of the kit, and what is selected and set, as text and as
 * BibTeX, each with a button that copies it. `parameters` tells what is set beside the selection,
 * each time the citation is written; `changes` emits `input` when that is something else. Of a page
 * about several hubs, the hash is of all their texts.
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

interface CitedHubs {
  /** The SHA-256 of their texts: see `hubsHash`. */
  hash: string;
  /** How many hubs there are. */
  hubs: number;
  /** Whether `npm run demo` made up any of them. */
  synthetic: boolean;
}

/** The hubs of a view for its citation, in the order that they are given in. */
export function citedHubs(hubs: readonly Pick<HubRow, "text_hash" | "synthetic">[]): CitedHubs {
  return {
    hash: hubsHash(hubs.map(({text_hash}) => text_hash)),
    hubs: hubs.length,
    synthetic: hubs.some(({synthetic}) => synthetic)
  };
}

interface CitedView {
  /** What the view shows, such as: Papers that cite “A title”. */
  title: string;
  /** Its address, which holds its state. */
  url: string;
  /** The SHA-256 of the hub's text, in hex; of several hubs that of all their texts. */
  hash: string;
  /** How many hubs it is of; 1 by default. */
  hubs?: number | undefined;
  /** Whether `npm run demo` made the hub up. */
  synthetic?: boolean;
  /** The version of the kit. */
  version: string;
  /** What was chosen or set, by name. */
  parameters: Record<string, string | number>;
  /** The day that it was seen, as year-month-day. */
  date?: string;
}

/** A view as text to cite and as an entry of BibTeX. The same view on the same day gives the same. */
export function citation({
  title,
  url,
  hash,
  hubs = 1,
  synthetic = false,
  version,
  parameters,
  date
}: CitedView): {text: string; bibtex: string} {
  const set = Object.entries(parameters).map(([name, value]) => `${name}: ${value}`);
  const texts = hubs === 1 ? "" : `the texts of ${digits(hubs)} hubs, together `;
  const data = `${synthetic ? `${syntheticWords} ` : ""}Data: ${texts}SHA-256 ${hash}.`;
  const chosen = set.length === 0 ? "" : ` Parameters: ${set.join("; ")}.`;
  const seen = date === undefined ? "" : ` (seen ${date})`;
  return {
    text: `${title}. Hubscope ${version}. ${url}${seen}. ${data}${chosen}`,
    bibtex: bibtexEntry("misc", `hubscope-${hash.slice(0, 8)}`, {
      title: `{${bibtexText(title)}}`,
      howpublished: `Hubscope ${bibtexText(version)}`,
      url: address(url),
      urldate: date ?? null,
      version: bibtexText(version),
      note: bibtexText(`${data}${chosen}`)
    })
  };
}

/** An address as BibTeX holds it: no character that could end or open the field. */
function address(url: string): string {
  return url.replaceAll(/[{}\\\s]/gu, (character) => encodeURIComponent(character));
}
