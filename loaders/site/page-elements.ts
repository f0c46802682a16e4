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

let last: {html: string; elements: PageElements} | undefined;

/**
 * Reads a page as browsers do: what its texts, attributes, comments and scripts say of elements is
 * none. The page that was read last is known, as its readers follow each other.
 */
export function readPage(html: string): PageElements {
  if (last?.html === html) return last.elements;
  const found = new Map<string, PageElement[]>();
  collect(parse(html, {sourceCodeLocationInfo: true}), found);
  const elements: PageElements = (name) => found.get(name) ?? [];
  last = {html, elements};
  return elements;
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
export function inlineScripts(html: string): PageElement[] {
  return readPage(html)("script").filter(
    ({attributes}) => !attributes.has("src") && !attributes.get("type")?.includes("json")
  );
}

/** The code of a page's inline scripts, one after another. */
export function inlineCode(html: string): string {
  return inlineScripts(html)
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
