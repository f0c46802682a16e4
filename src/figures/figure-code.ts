import {element} from "../page/dom.js";
import {codeAsked} from "./figure-menu.js";

/** The code of a figure as written, and the file that it stands in. */
export interface WrittenFigure {
  path: string;
  /** Its query, and the functions by which that shapes the rows. */
  query: string;
  /** Its drawing. */
  draw: string;
}

/** The code of figures by their names, as the file of figures has it; throws on anything else. */
export function figuresOfFile(json: unknown): ReadonlyMap<string, WrittenFigure> {
  return new Map(
    Object.entries(json ?? {}).map(([name, written]) => {
      const parts = new Map<string, unknown>(Object.entries(written ?? {}));
      const [path, query, draw] = ["path", "query", "draw"].map((part) => parts.get(part));
      if (typeof path !== "string" || typeof query !== "string" || typeof draw !== "string")
        throw new TypeError(`the figure ${name} has no code`);
      return [name, {path, query, draw}];
    })
  );
}

/**
 * Lets the menu of the figure in a place show its code, in a fold below the place: the `line` that
 * the page shows it by, its query and its drawing, of those that `figures` gives when it is first
 * asked.
 */
export function offerCode(
  place: HTMLElement,
  {name, line}: {name: string; line: string},
  figures: () => Promise<ReadonlyMap<string, WrittenFigure>>
): void {
  let fold: HTMLDetailsElement | null = null;
  const made = () => {
    const node = codeFold(line);
    figures().then(
      (all) => node.append(...figureParts(name, all.get(name))),
      (error: Error) =>
        node.append(element("p", {}, `The code of figures cannot be read: ${error.message}.`))
    );
    place.after(node);
    return node;
  };
  place.dataset["figure"] = name;
  place.addEventListener(codeAsked, () => {
    fold ??= made();
    fold.open = true;
    fold.querySelector("summary")?.focus();
  });
}

/** Code behind a fold. */
export function codeFold(...codes: string[]): HTMLDetailsElement {
  return element(
    "details",
    {class: "cell-code"},
    element("summary", {}, "The code"),
    ...codes.map(codeBlock)
  );
}

/**
 * The query and the drawing of a figure, each below what it is; nothing where there is no such
 * figure.
 */
export function figureParts(name: string, written: WrittenFigure | undefined): HTMLElement[] {
  if (written === undefined) return [];
  const {path, query, draw} = written;
  const head = (what: string) =>
    element(
      "p",
      {},
      `The ${what} of `,
      element("code", {}, name),
      ` in `,
      element("code", {}, path)
    );
  return [head("query"), codeBlock(query), head("drawing"), codeBlock(draw)];
}

function codeBlock(text: string): HTMLElement {
  return element("pre", {}, element("code", {}, text));
}
