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
