/** What is selected on a page: the papers that a filter matches (null: all), and one chosen paper. */
export interface Selected {
  matched: ReadonlySet<string> | null;
  /** The filter in words, for a printed page; "" where there is none. */
  words: string;
  chosen: string | null;
}

/** The one selection of a page: every view reads it, sets it, and hears of its changes. */
export interface Selection {
  readonly value: Selected;
  set(change: Partial<Selected>): void;
  /** Calls `listener` after each change, until `signal` is aborted. */
  listen(listener: (value: Selected) => void, signal?: AbortSignal): void;
}

/** A selection of all papers, with none chosen. */
export function newSelection(): Selection {
  const listeners = new Set<(value: Selected) => void>();
  let value: Selected = {matched: null, words: "", chosen: null};
  return {
    get value() {
      return value;
    },
    set(change) {
      value = {...value, ...change};
      for (const listener of listeners) listener(value);
    },
    listen(listener, signal) {
      listeners.add(listener);
      signal?.addEventListener("abort", () => listeners.delete(listener));
    }
  };
}
