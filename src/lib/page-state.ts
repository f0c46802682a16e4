/** The names and values of a page's state. */
export type Stated = ReadonlyMap<string, string>;

const mark = "#?";

/**
 * The state in the part of an address from `#` on, which browsers send to no server; none where
 * that part is something else, such as the name of a heading.
 */
export function stateOfHash(hash: string): Stated {
  return new Map(hash.startsWith(mark) ? new URLSearchParams(hash.slice(mark.length)) : []);
}

/** The part of an address that states this, names in order; "" where there is nothing to state. */
export function hashOfState(state: Stated): string {
  const stated = new URLSearchParams([...state].sort(([a], [b]) => (a < b ? -1 : 1)));
  return state.size === 0 ? "" : `${mark}${stated.toString()}`;
}

/** The state of a page that its address holds: filters, settings, edits. */
export interface PageState {
  get(name: string): string | null;
  /**
   * Sets or, with null, takes away what `name` stands for, as a step of the browser's history;
   * without one where `step` is false, as while a word is typed. A slider that is dragged makes one
   * step, however often it sets something until it is let go.
   */
  set(name: string, value: string | null, options?: {step?: boolean}): void;
  /** Calls `listener` when the reader goes back or forward, until `signal` is aborted. */
  listen(listener: () => void, signal?: AbortSignal): void;
}

/** The state of the page that is open. */
export function newPageState(): PageState {
  let state = stateOfHash(location.hash);
  const listeners = new Set<() => void>();
  const read = () => {
    if (location.hash !== "" && !location.hash.startsWith(mark)) return;
    state = stateOfHash(location.hash);
    for (const listener of [...listeners]) listener();
  };
  window.addEventListener("popstate", read);
  const drag = {on: false, stepped: false};
  const ended = () => Object.assign(drag, {on: false, stepped: false});
  window.addEventListener("input", ({target}) => (drag.on ||= isSlider(target)), {capture: true});
  window.addEventListener("change", ended, {capture: true});
  return {
    get: (name) => state.get(name) ?? null,
    set(name, value, {step = true} = {}) {
      if ((state.get(name) ?? null) === value) return;
      const next = new Map(state);
      if (value === null) next.delete(name);
      else next.set(name, value);
      state = next;
      const address = `${location.pathname}${location.search}${hashOfState(state)}`;
      if (step && !drag.stepped) {
        history.pushState(null, "", address);
        drag.stepped = drag.on;
      } else history.replaceState(null, "", address);
    },
    listen(listener, signal) {
      listeners.add(listener);
      signal?.addEventListener("abort", () => listeners.delete(listener));
    }
  };
}

function isSlider(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === "range";
}
