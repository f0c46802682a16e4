import type {PageState} from "./page-state.js";
import {filterOf, type PaperPick} from "./pick-papers.js";
import type {Selection} from "./selection.js";

/** How a filter is kept: of which page, and what its address means. */
export interface KeepOptions {
  selection: Selection;
  state: PageState;
  /** Makes a pick of what the address states, or null where it means nothing here. */
  read: (stated: string) => PaperPick | null;
  /** Ends the keeping when it resolves. */
  ended?: Promise<unknown>;
}

/**
 * Keeps the filter of a kind in the page's address, and takes it from there when the page opens and
 * when the reader goes back or forward. Where the address means nothing here, the filter is left out
 * of it.
 */
export function keepFilter(kind: string, {selection, state, read, ended}: KeepOptions): void {
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
