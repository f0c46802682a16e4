import type {Box} from "../browser/geometry.js";

/** A head of a column as it is drawn. */
export interface DrawnHead {
  text: string;
  /** The words of its text, each with the boxes of its letters, in the order of the text. */
  words: Box[][];
  /** What it has to stay within: its column, and its own box where that hides what leaves it. */
  frames: Box[];
}

/** What went wrong on the page so far. */
export function wrong(): string[] {
  return window.wentWrong;
}

/** The texts of what a selector finds, spaces and line ends made one space. */
export function texts(selector: string): string[] {
  return Array.from(document.querySelectorAll(selector), ({textContent}) =>
    textContent.replaceAll(/\s+/g, " ").trim()
  );
}

/** How many of what a selector finds take up room on the page. */
export function drawn(selector: string): number {
  return Array.from(document.querySelectorAll(selector)).filter((it) => {
    const {width, height} = it.getBoundingClientRect();
    return width > 0 && height > 0;
  }).length;
}

/** Brings the first of what a selector finds into view. */
export function scrollTo(selector: string): null {
  document.querySelector(selector)?.scrollIntoView();
  return null;
}

/** Writes a text into a field, as typing does. */
export function write(selector: string, text: string): null {
  const field = document.querySelector(selector);
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field is ${selector}`);
  field.value = text;
  field.dispatchEvent(new Event("input", {bubbles: true}));
  return null;
}

/** Has the page look as on paper: what its style says of print holds, what of screens does not. */
export function printStyle(): null {
  const print = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        const {media} = rule;
        if (media.mediaText.includes("screen")) media.mediaText = "not all";
        else media.mediaText = media.mediaText.replace("print", "all");
      }
      if (rule instanceof CSSGroupingRule) print(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) print(sheet.cssRules);
  window.dispatchEvent(new Event("beforeprint"));
  return null;
}

/** The heads that a selector finds and that are drawn. */
export function heads(selector: string): DrawnHead[] {
  const box = ({left, top, right, bottom}: DOMRect, text = ""): Box => ({
    left,
    top,
    right,
    bottom,
    text
  });
  const letters = (node: Node): [string, Box][] => {
    if (!(node instanceof Text)) return Array.from(node.childNodes).flatMap(letters);
    const range = document.createRange();
    return Array.from(node.data, (letter, i): [string, Box] => {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      return [letter, box(range.getBoundingClientRect(), letter)];
    });
  };
  return Array.from(document.querySelectorAll(selector))
    .filter((head) => head.getClientRects().length > 0)
    .map((head) => {
      const words: Box[][] = [[]];
      for (const [letter, place] of letters(head)) {
        if (letter.trim() === "") words.push([]);
        else words.at(-1)?.push(place);
      }
      const hides = getComputedStyle(head).overflow !== "visible";
      const frames = [head.closest("th"), hides ? head : null].filter((it) => it !== null);
      return {
        text: head.textContent,
        words: words.filter((word) => word.length > 0),
        frames: frames.map((frame) => box(frame.getBoundingClientRect()))
      };
    });
}
