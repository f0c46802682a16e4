import {asWritten, element} from "./dom.js";

/**
 * A notice over the page, on screen only, of what its address asks for and the page lacks, with what
 * is shown instead; it can be closed, and goes when there is nothing lacking any more.
 */
export function linkNotice(lacking: Lacking): HTMLElement {
  const node = element("div", {class: "link-notice screen-only", role: "status"});
  const close = element("button", {type: "button"}, "Close");
  close.addEventListener("click", () => lacking.forget());
  const show = () => {
    const {sentences} = lacking;
    const items = sentences.map((sentence) => element("li", {}, asWritten(sentence)));
    node.replaceChildren(
      ...(items.length === 0
        ? []
        : [
            element("p", {}, "This page lacks something that its address asks for."),
            element("ul", {}, ...items),
            close
          ])
    );
  };
  lacking.listen(show);
  show();
  return node;
}

/** What a page lacks of what its address asks for, until the reader changes something. */
export interface Lacking {
  /** A sentence for each thing, in the order in which they were told. */
  readonly sentences: readonly string[];
  /** Tells in a sentence what is lacking under a name, in the place of what was told of it before. */
  tell(name: string, sentence: string): void;
  /** Forgets all of it. */
  forget(): void;
  /** Calls `listener` after each change. */
  listen(listener: () => void): void;
}

/** Nothing lacking. */
export function newLacking(): Lacking {
  const told = new Map<string, string>();
  const listeners: (() => void)[] = [];
  const change = () => {
    for (const listener of listeners) listener();
  };
  return {
    get sentences() {
      return [...told.values()];
    },
    tell(name, sentence) {
      told.set(name, sentence);
      change();
    },
    forget() {
      if (told.size === 0) return;
      told.clear();
      change();
    },
    listen: (listener) => void listeners.push(listener)
  };
}
