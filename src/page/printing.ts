import {element} from "./dom.js";

/** What is done when the page is printed, and what is undone after that. */
export interface Printed {
  print(): void;
  restore?(): void;
}

/** What is behind tabs or on later pages is put on the page first, so that it is drawn too. */
const steps = {fill: new Set<Printed>(), draw: new Set<Printed>()};

/**
 * Has something done each time before the page is printed, and undone afterwards, until the
 * function that it returns is called. Whatever is first asked for, all that fills the page comes
 * before all that is drawn to the width of the paper.
 */
export function whenPrinted(step: keyof typeof steps, printed: Printed): () => void {
  steps[step].add(printed);
  return () => {
    steps[step].delete(printed);
  };
}

const waiting = "main [aria-busy=true]";

/** Fills the page with all that is printed, until nothing of it waits any more. */
async function fillToPrint(): Promise<void> {
  do {
    for (const printed of steps.fill) printed.print();
    while (document.querySelector(waiting) !== null) await new Promise(requestAnimationFrame);
    for (const printed of steps.fill) printed.print();
  } while (document.querySelector(waiting) !== null);
}

/**
 * While `isPart` says that a page is not filled, the keys that print it fill it first, which the page
 * says, and print it then; until `ended` settles. What the menu of a browser prints is as it stands.
 */
export function printFilled(isPart: () => boolean, ended?: Promise<unknown>): void {
  const over = new AbortController();
  void ended?.then(() => over.abort());
  let filled: Promise<void> | undefined;
  const fill = async () => {
    const words = "Reading all that is printed …";
    const status = element("p", {class: "to-print screen-only", role: "status"}, words);
    document.body.append(status);
    try {
      await fillToPrint();
    } finally {
      status.remove();
      over.abort();
    }
    window.print();
  };
  const asks = ({key, ctrlKey, metaKey, altKey, shiftKey}: KeyboardEvent) =>
    key.toLowerCase() === "p" && ctrlKey !== metaKey && !altKey && !shiftKey;
  window.addEventListener(
    "keydown",
    (event) => {
      if (!asks(event) || !isPart()) return;
      event.preventDefault();
      filled ??= fill();
    },
    {signal: over.signal}
  );
}

const folds = new Set<HTMLDetailsElement>();

if (typeof window !== "undefined") {
  window.addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(
      "details.printed:not([open])"
    )) {
      folds.add(fold);
      fold.open = true;
    }
    for (const step of Object.values(steps)) for (const printed of step) printed.print();
  });
  window.addEventListener("afterprint", () => {
    for (const step of Object.values(steps)) for (const printed of step) printed.restore?.();
    for (const fold of folds) fold.open = false;
    folds.clear();
  });
}
