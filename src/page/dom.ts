type Attributes = Record<string, string | number | boolean | null | undefined>;
type Child = Node | string | number | null | undefined | false;

function fill<Made extends Element>(made: Made, attributes: Attributes, children: Child[]): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, String(value));
  }
  for (const child of children) {
    if (child instanceof Node) made.append(child);
    else if (child !== false && child != null) made.append(String(child));
  }
  return made;
}

/** Makes an HTML element; strings among its children become text nodes, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), attributes, children);
}

/** Makes an SVG element; strings among its children become text nodes, never markup. */
export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

/**
 * Gives an element these children. Those that it has already stay where they are meanwhile, so that a
 * press of the pointer on one of them is not lost.
 */
export function setChildren(place: Element, ...wanted: Node[]): void {
  for (const child of [...place.childNodes]) if (!wanted.includes(child)) child.remove();
  for (const [i, node] of wanted.entries()) {
    const there = place.childNodes[i] ?? null;
    if (there !== node) place.insertBefore(node, there);
  }
}

/** Shows a text of the hub as written: a text node, its writing direction kept to itself. */
export function asWritten(text: string): HTMLElement {
  return element("bdi", {}, text);
}

let last = 0;

/** An id that no other element of the page has. */
export function uniqueId(name: string): string {
  return `${name}-${++last}`;
}

/** Where a mark stands. */
export interface Point {
  x: number;
  y: number;
}
