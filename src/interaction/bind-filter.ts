import type {Need, Needed} from "../tables/needs.js";
import {type PageState, readStated} from "./page-state.js";
import type {Parameter} from "./parameters.js";
import {filterOf, type PaperPick} from "./pick-papers.js";
import type {PaperFilter, Selection} from "./selection.js";

/** A pick that an address states; `instead` says in a clause where it stands in for another. */
export interface StatedPick extends PaperPick {
  instead?: string;
}

/**
 * A kind of filter that marks of figures can set: how the page's address states it, and what that
 * means in the tables that it needs.
 */
export interface FilterKind<Of extends Need = Need> {
  kind: Parameter;
  needs: readonly Of[];
  /** Whether it is of the themes that a trial of words finds, and is read anew with them. */
  isTried: boolean;
  /** Makes a pick of what the address states, or null where it means nothing here. */
  read(stated: string, tables: Needed<Of>): StatedPick | null;
  /** How a reader knows what is stated. */
  asked(stated: string): string;
}

/** Declares a kind of filter, beside the figures that set it; a report keeps it in its address. */
export function filterKind<const Needs extends readonly Need[]>(declared: {
  kind: Parameter;
  needs: Needs;
  isTried?: boolean;
  read(stated: string, tables: Needed<Needs[number]>): StatedPick | null;
  asked?(stated: string): string;
}): FilterKind<Needs[number]> {
  return {isTried: false, asked: (stated) => stated, ...declared};
}

/** How a filter is kept: of which page, and what its address means. */
export interface KeepOptions {
  selection: Selection;
  state: PageState;
  /** Makes a pick of what the address states, or null where it means nothing here. */
  read: (stated: string) => StatedPick | null;
  /** How a reader knows what is stated; as it is by default. */
  asked?: (stated: string) => string;
  /** What an address means depends on: it emits `input` when that has changed. */
  basis?: EventTarget;
  /** Whether the basis is about to change; an address is read after that. */
  isChanging?: () => boolean;
  /** Ends the keeping when it resolves. */
  ended?: Promise<unknown>;
}

/**
 * Keeps the filter of a kind in the page's address, and takes it from there when the page opens,
 * when the reader goes back or forward, and when what it means has changed. Where the address means
 * nothing here, the filter is left out of it, and the page tells. A filter that is in force before,
 * of which the address states nothing, goes into it.
 */
export function bindFilter(
  kind: Parameter,
  {
    selection,
    state,
    read,
    asked = (stated) => stated,
    basis,
    isChanging = () => false,
    ended
  }: KeepOptions
): void {
  const end = new AbortController();
  void ended?.then(() => end.abort());
  const inForce = () => selection.value.filters.get(kind) ?? null;
  const current = () => inForce()?.state ?? null;
  let kept = current();
  const restore = ({anew}: {anew: boolean}) => {
    const stated = state.get(kind);
    const known = stated === current() && (stated === null || !anew);
    if (known || isChanging()) return;
    const pick = readStated(state, kind, read, {asked});
    if (stated !== null && pick !== null) {
      const {state: shown = stated, instead} = pick;
      const lack = instead === undefined ? undefined : {asked: asked(stated), instead};
      state.settle(kind, shown, lack);
    }
    const filter = pick && filterOf(pick);
    kept = filter?.state ?? null;
    if (!isSame(inForce(), filter)) selection.filter(kind, filter);
  };
  if (state.get(kind) === null && kept !== null) state.set(kind, kept, {step: false});
  else restore({anew: false});
  selection.listen(() => {
    if (current() === kept) return;
    kept = current();
    state.set(kind, kept);
  }, end.signal);
  state.listen(() => restore({anew: false}), end.signal);
  basis?.addEventListener("input", () => restore({anew: true}), {signal: end.signal});
}

function isSame(one: PaperFilter | null, other: PaperFilter | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.state === other.state &&
    one.words === other.words &&
    JSON.stringify(one.by) === JSON.stringify(other.by) &&
    one.papers.size === other.papers.size &&
    [...one.papers].every((id) => other.papers.has(id))
  );
}
