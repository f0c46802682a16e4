import type {PageState} from "./page-state.js";
import {readStated} from "./read-stated.js";
import type {Selection} from "./selection.js";

const name = "paper";

/**
 * Keeps the chosen paper in the page's address, and takes it from there where `known` has it; where
 * not, the page tells.
 */
export function bindChosen({
  selection,
  state,
  known
}: {
  selection: Selection;
  state: PageState;
  known: ReadonlySet<string>;
}): void {
  let kept = selection.value.chosen;
  const restore = () => {
    kept = readStated(state, name, (stated) => (known.has(stated) ? stated : null));
    if (kept !== selection.value.chosen) selection.choose(kept);
  };
  restore();
  selection.listen(({chosen}) => {
    if (chosen === kept) return;
    kept = chosen;
    state.set(name, kept);
  });
  state.listen(restore);
}
