import type {PageState} from "./page-state.js";
import type {Selection} from "./selection.js";

const name = "paper";

/** Keeps the chosen paper in the page's address, and takes it from there where `known` has it. */
export function keepChosen({
  selection,
  state,
  known
}: {
  selection: Selection;
  state: PageState;
  known: ReadonlySet<string>;
}): void {
  const restore = () => {
    const stated = state.get(name);
    if (stated === selection.value.chosen) return;
    if (stated === null || known.has(stated)) selection.choose(stated);
    else state.set(name, null, {step: false});
  };
  selection.listen(({chosen}) => state.set(name, chosen));
  state.listen(restore);
  restore();
}
