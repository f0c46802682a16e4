import {hubsHash, kitVersion, type HubRow} from "npm:hubscope";
import {element} from "./dom.js";
import {digits} from "./words.js";

const shown = 12;

/** What a saved figure says of the page that it is from. */
export interface PageSource {
  /** What its file's name begins with; "" for none. */
  prefix: string;
  /** Where it is from, in words; "" where the page does not say. */
  words: string;
}

/** The attributes of an element that say what the figures of its page are from. */
export function sourceAttributes({
  id,
  title,
  hash,
  version
}: {
  id: string;
  title: string;
  hash: string;
  version: string;
}): Record<string, string> {
  const words = `“${title}” · text SHA-256 ${hash.slice(0, shown)} · Hubscope ${version}`;
  return {"data-figure-prefix": id, "data-figure-source": words};
}

/** What the open page says that its figures are from. */
export function pageSource(): PageSource {
  const said = document.querySelector<HTMLElement>("[data-figure-prefix]")?.dataset ?? {};
  return {prefix: said["figurePrefix"] ?? "", words: said["figureSource"] ?? ""};
}

/**
 * What the open page says that it shows another way than its files do: which papers are selected,
 * which words are tried.
 */
export function pageStated(): string[] {
  return Array.from(
    document.querySelectorAll<HTMLElement>("[data-stated]"),
    ({dataset}) => dataset["stated"] ?? ""
  ).filter((words) => words !== "");
}

/** What the hash of several hubs is called. */
export function hashLabel(hubs: number): string {
  return `${digits(hubs)} hubs · SHA-256 over those of their texts`;
}

/**
 * What stands at the foot of each printed page beside its number: the version of the kit, and the
 * SHA-256 of the text of the hub that the page shows; of several hubs, the one over the hashes of all
 * their texts that citations have too.
 */
export function pageFoot(hubs: readonly Pick<HubRow, "text_hash">[] = []): HTMLElement {
  const label = hubs.length > 1 ? hashLabel(hubs.length) : undefined;
  const footer = {
    hash: hubs.length === 0 ? "" : hubsHash(hubs.map(({text_hash}) => text_hash)),
    ...(label !== undefined && {label})
  };
  return element("style", {class: "page-foot"}, pageFooter({...footer, version: kitVersion}));
}

/**
 * The style that puts the version of the kit and, where the page shows data, their SHA-256 at the
 * foot of each printed page, after what it is the hash of: `label`, by default the data.
 */
export function pageFooter({
  hash = "",
  label = "data SHA-256",
  version
}: {
  hash?: string;
  label?: string;
  version: string;
}): string {
  const words = `Hubscope ${version}${hash === "" ? "" : ` · ${label} ${hash}`}`;
  return `@page {@bottom-left {content: "${words.replaceAll(/[^\w .·-]/gu, "")}";}}`;
}

/** Folds the code that a page shows of its cells, for each reader to open: all at once, or one. */
export function foldCode(page: Element | null): void {
  const blocks = page?.querySelectorAll(".observablehq-pre-container") ?? [];
  for (const block of blocks) {
    if (block.closest("details") !== null) continue;
    const details = element(
      "details",
      {class: "cell-code"},
      element("summary", {}, "Show the code")
    );
    block.replaceWith(details);
    details.append(block);
  }
}
