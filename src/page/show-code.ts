import {element} from "./dom.js";
import {sectionCode} from "./section-code.js";

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
 * Puts the code of each section of a page at its end, folded, for a reader to open: its cells, from
 * the page's own source, which stands in its footer, and of each figure that they name its query and
 * its drawing, of those that `figures` gives when the first fold is opened. Notes on a hub are no
 * part of that source.
 */
export function showCode(page: Document, figures?: () => Promise<unknown>): void {
  const source = page.querySelector(".page-source pre")?.textContent ?? "";
  const code = sectionCode(source);
  let asked: Promise<ReadonlyMap<string, WrittenFigure>> | undefined;
  const known = () =>
    (asked ??= figures === undefined ? Promise.resolve(new Map()) : figures().then(figuresOfFile));
  for (const heading of page.querySelectorAll("main :is(h2, h3)[id]:not(.notes *)")) {
    const text = code.get(heading.textContent);
    if (text === undefined) continue;
    let last = heading;
    for (let next = heading.nextElementSibling; next !== null; next = next.nextElementSibling) {
      if (/^H[1-3]$/u.test(next.tagName)) break;
      last = next;
    }
    const names = Array.from(text.matchAll(/"(\w+)"/gu), ([, name = ""]) => name);
    const fold = codeFold(text);
    fold.addEventListener(
      "toggle",
      () => {
        known().then(
          (all) => fold.append(...names.flatMap((name) => figureParts(name, all.get(name)))),
          (error: Error) =>
            fold.append(element("p", {}, `The code of figures cannot be read: ${error.message}.`))
        );
      },
      {once: true}
    );
    last.after(fold);
  }
}

/** Code behind a fold. */
export function codeFold(...codes: string[]): HTMLDetailsElement {
  return element(
    "details",
    {class: "cell-code"},
    element("summary", {}, "Show the code"),
    ...codes.map(codeBlock)
  );
}

/** The query and the drawing of a figure, each below what it is; nothing where there is no such figure. */
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
