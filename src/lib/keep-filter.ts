import type {PageState} from "./page-state.js";
import {filterOf, type PaperPick} from "./pick-papers.js";
import type {Selection} from "./selection.js";

/**
 * Keeps the filter of a kind in the page's address, and takes it from there when the page opens and
 * when the reader goes back or forward. `read` makes a pick of what the address states, or null
 * where it means nothing here; then the filter is left out of the address. Ends when `ended`
 * resolves.
 */
export function keepFilter(
  kind: string,
  {
    selection,
    state,
    read,
    ended
  }: {
    selection: Selection;
    state: PageState;
    read: (stated: string) => PaperPick | null;
    ended?: Promise<unknown>;
  }
): void {
  const end = new AbortController();
  void ended?.then(() => end.abort());
  const current = () => selection.value.filters.get(kind)?.state ?? null;
  const restore = () => {
    const stated = state.get(kind);
    if (stated === current()) return;
    const pick = stated === null ? null : read(stated);
    selection.filter(kind, pick && filterOf(pick));
  };
  restore();
  if (current() === null) state.set(kind, null, {step: false});
  selection.listen(() => state.set(kind, current()), end.signal);
  state.listen(restore, end.signal);
}
