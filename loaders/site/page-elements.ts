import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import {defaultTreeAdapter as tree, parse, type DefaultTreeAdapterMap} from "parse5";

/** A piece of a page's HTML, from one place in it to another. */
export interface Piece {
  start: number;
  end: number;
}

/** An element as it stands in a page's HTML. */
export interface PageElement extends Piece {
  attributes: ReadonlyMap<string, string>;
  /** The text in it, without that of elements in it. */
  text: string;
  /** What stands between its tags; empty where it has no end tag. */
  inner: Piece;
}

/** The elements of a page that have a name, in order. */
export type PageElements = (name: string) => readonly PageElement[];

/**
 * Reads a page as browsers do: what its texts, attributes, comments and scripts say of elements is
 * none.
 */
export function readPage(html: string): PageElements {
  const found = new Map<string, PageElement[]>();
  collect(parse(html, {sourceCodeLocationInfo: true}), found);
  return (name) => found.get(name) ?? [];
}

function collect(node: DefaultTreeAdapterMap["node"], found: Map<string, PageElement[]>): void {
  const element = tree.isElementNode(node) ? elementOf(node) : null;
  if (element !== null) {
    const same = found.get(node.nodeName);
    if (same === undefined) found.set(node.nodeName, [element]);
    else same.push(element);
  }
  if ("childNodes" in node) for (const child of node.childNodes) collect(child, found);
}

function elementOf(node: DefaultTreeAdapterMap["element"]): PageElement | null {
  const place = node.sourceCodeLocation;
  if (!place) return null;
  const {startOffset: start, endOffset: end, startTag, endTag} = place;
  return {
    attributes: new Map(node.attrs.map(({name, value}) => [name, value])),
    text: node.childNodes.map((child) => (tree.isTextNode(child) ? child.value : "")).join(""),
    start,
    end,
    inner: {
      start: startTag?.endOffset ?? end,
      end: endTag?.startOffset ?? startTag?.endOffset ?? end
    }
  };
}

/** The inline scripts of a page that run, in order; data is none. */
export function inlineScripts(read: PageElements): PageElement[] {
  return read("script").filter(
    ({attributes}) => !attributes.has("src") && !attributes.get("type")?.includes("json")
  );
}

/** The code of a page's inline scripts, one after another. */
export function inlineCode(read: PageElements): string {
  return inlineScripts(read)
    .map(({text}) => text)
    .join("\n");
}

/** A page's HTML with other texts in the place of pieces of it, none of which is part of another. */
export function withPieces(html: string, pieces: readonly (Piece & {text: string})[]): string {
  const parts = pieces.toSorted((a, b) => a.start - b.start);
  const kept = parts.map(({start}, i) => html.slice(parts[i - 1]?.end ?? 0, start));
  const written = parts.map(({text}, i) => `${kept[i] ?? ""}${text}`);
  return [...written, html.slice(parts.at(-1)?.end ?? 0)].join("");
}

const address = /["'](\.{1,2}\/[^"'\s]+\.js)["']/gu;

/**
 * The modules that a built page's scripts and links name, or that its own components name at any
 * depth, by their paths in the site's folder, in order. What packages and the client of
 * Framework 1.13.4 name is not followed: the client names every library there is.
 */
export function reachedModules(folder: string, page: string, read: PageElements): string[] {
  const reached = new Set<string>();
  const follow = (from: string, addresses: readonly string[]) => {
    for (const named of addresses) {
      const path = join(dirname(from), named);
      if (reached.has(path)) continue;
      reached.add(path);
      if (path.startsWith("_import/") && existsSync(join(folder, path)))
        follow(path, addressesIn(readFileSync(join(folder, path), "utf8")));
    }
  };
  follow(page, addressesIn(inlineCode(read)));
  follow(page, linkedModules(read));
  return [...reached].sort();
}

function linkedModules(read: PageElements): string[] {
  return [...read("link"), ...read("script")]
    .map(({attributes}) => attributes.get("href") ?? attributes.get("src") ?? "")
    .filter((named) => /^\.{1,2}\/.+\.js$/u.test(named));
}

/** The addresses of modules that a text names, each once. */
export function addressesIn(text: string): string[] {
  return [...new Set([...text.matchAll(address)].map(([, named = ""]) => named))];
}

/** A text as HTML in which it begins and ends no element and no attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
