import {existsSync, readFileSync} from "node:fs";
import {dirname, join, relative} from "node:path/posix";
import {defaultTreeAdapter as tree, parse, type DefaultTreeAdapterMap} from "parse5";

/** A piece of a page's HTML, from one place in it to another. */
export interface Piece {
  start: number;
  end: number;
}

/** An element as it stands in a page's HTML. */
export interface PageElement extends Piece {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** The text in it, without that of elements in it. */
  text: string;
}

/** The elements of a page that have a name, in order. */
export type PageElements = (name: string) => readonly PageElement[];

/**
 * Reads a page as browsers do: what its texts, attributes, comments and scripts say of elements is
 * none.
 */
export function readPage(html: string): PageElements {
  const elements = elementsIn(parse(html, {sourceCodeLocationInfo: true}));
  return (name) => elements.filter((element) => element.name === name);
}

function elementsIn(node: DefaultTreeAdapterMap["node"]): PageElement[] {
  const below = "childNodes" in node ? node.childNodes.flatMap(elementsIn) : [];
  if (!tree.isElementNode(node) || !node.sourceCodeLocation) return below;
  const {startOffset: start, endOffset: end} = node.sourceCodeLocation;
  const attributes = new Map(node.attrs.map(({name, value}) => [name, value]));
  const text = node.childNodes.map((child) => (tree.isTextNode(child) ? child.value : "")).join("");
  return [{name: node.nodeName, attributes, text, start, end}, ...below];
}

/** The inline scripts of a page that run, in order; data is none. */
export function inlineScripts(read: PageElements): PageElement[] {
  return read("script").filter(
    ({attributes}) => !attributes.has("src") && !attributes.get("type")?.includes("json")
  );
}

/** The code of a page's inline scripts, one after another. */
export function inlineCode(read: PageElements): string {
  return Array.from(inlineScripts(read), ({text}) => text).join("\n");
}

/** A page's HTML with other texts in the place of pieces of it, none of which is part of another. */
export function withPieces(html: string, pieces: readonly (Piece & {text: string})[]): string {
  return pieces
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, {start, end, text}) => whole.slice(0, start) + text + whole.slice(end), html);
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
  const linked = [...read("link"), ...read("script")].map(
    ({attributes}) => attributes.get("href") ?? attributes.get("src") ?? ""
  );
  const isModule = (named: string) => /^\.{1,2}\/.+\.js$/u.test(named);
  follow(page, [...addressesIn(inlineCode(read)), ...linked.filter(isModule)]);
  return [...reached].sort();
}

/** The addresses of modules that a text names, each once. */
export function addressesIn(text: string): string[] {
  return [...new Set([...text.matchAll(address)].map(([, named = ""]) => named))];
}

/** The relative address of a file from another that names it, both by their paths in one folder. */
export function addressFrom(from: string, path: string): string {
  const address = relative(dirname(from), path);
  return address.startsWith(".") ? address : `./${address}`;
}

/** A text as HTML in which it begins and ends no element and no attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
