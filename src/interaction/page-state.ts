import {newLacking, type Lacking} from "../page/link-notice.js";
import {
  lackWords,
  parameters,
  type AddressedPage,
  type Lack,
  type Parameter
} from "./parameters.js";

/** The names and values of a page's state. */
export type Stated = ReadonlyMap<string, string>;

/**
 * The state in the part of an address from `#` on, which browsers send to no server: what follows
 * its first `?`. None where that part is only the name of a section.
 */
export function stateOfHash(hash: string): Stated {
  const mark = hash.indexOf("?");
  return new Map(mark === -1 ? [] : new URLSearchParams(hash.slice(mark + 1)));
}

/** The id of the section that an address leads to; "" where it leads to none. */
export function sectionOfHash(hash: string): string {
  const [section = ""] = hash.replace(/^#/, "").split("?", 1);
  try {
    return decodeURIComponent(section);
  } catch {
    return section;
  }
}

/**
 * The part of an address that states this, names in order, and leads to a section; "" where there is
 * nothing to state and no section.
 */
export function hashOfState(state: Stated, section = ""): string {
  const stated = new URLSearchParams([...state].sort(([a], [b]) => (a < b ? -1 : 1)));
  const query = state.size === 0 ? "" : `?${stated.toString()}`;
  const hash = `${encodeURIComponent(section)}${query}`;
  return hash === "" ? "" : `#${hash}`;
}

/** Tells the entries of the history that stand for a state from those that a link makes. */
const entry = "state";

/** The state of a page that its address holds: filters, settings, edits. */
export interface PageState {
  get(name: Parameter): string | null;
  /** Whether anything is stated. */
  states(): boolean;
  /**
   * Sets or, with null, takes away what `name` stands for, as a step of the browser's history;
   * without one where `step` is false, as while a word is typed. What is set at once is one step,
   * and so is a slider that is dragged, however often it sets something until it is let go.
   */
  set(name: Parameter, value: string | null, options?: {step?: boolean}): void;
  /**
   * Puts what is shown in the place of what the address states under a name, which is no step; where
   * the page lacks something of it, tells that until the reader changes the state.
   */
  settle(name: Parameter, shown: string | null, lack?: Lack): void;
  /** What the page lacks of what its address asks for. */
  readonly lacking: Lacking;
  /** Calls `listener` when the reader goes back or forward, until `signal` is aborted. */
  listen(listener: () => void, signal?: AbortSignal): void;
}

/**
 * The state of the page that is open, which is one of those in the list of parameters: what its
 * address states under another name is lacking. A link to a section keeps the state: the address
 * then states both, and opens on the section.
 */
export function newPageState(page: AddressedPage): PageState {
  let state = stateOfHash(location.hash);
  let section = sectionOfHash(location.hash);
  const listeners = new Set<() => void>();
  const lacking = newLacking();
  const address = () => `${location.pathname}${location.search}${hashOfState(state, section)}`;
  const read = () => {
    const {hash} = location;
    section = sectionOfHash(hash);
    const followed = history.state === null && section !== "" && !hash.includes("?");
    if (followed) {
      history.replaceState(entry, "", address());
      return;
    }
    state = stateOfHash(hash);
    lacking.forget();
    leaveOutUnknown();
    for (const listener of [...listeners]) listener();
  };
  const put = (name: string, value: string | null) => {
    const next = new Map(state);
    if (value === null) next.delete(name);
    else next.set(name, value);
    state = next;
  };
  const leaveOutUnknown = () => {
    for (const name of [...state.keys()].filter((name) => !Object.hasOwn(parameters[page], name))) {
      put(name, null);
      lacking.tell(name, lackWords(page, name));
    }
    if (lacking.sentences.length > 0) history.replaceState(entry, "", address());
  };
  history.replaceState(entry, "");
  leaveOutUnknown();
  window.addEventListener("popstate", read);
  const drag = {on: false, stepped: false};
  let stepping = false;
  const ended = () => Object.assign(drag, {on: false, stepped: false});
  window.addEventListener("input", ({target}) => (drag.on ||= isSlider(target)), {capture: true});
  window.addEventListener("change", ended, {capture: true});
  return {
    get: (name) => state.get(name) ?? null,
    states: () => state.size > 0,
    set(name, value, {step = true} = {}) {
      if ((state.get(name) ?? null) === value) return;
      put(name, value);
      lacking.forget();
      if (step && !drag.stepped && !stepping) {
        history.pushState(entry, "", address());
        drag.stepped = drag.on;
        stepping = true;
        queueMicrotask(() => (stepping = false));
      } else history.replaceState(entry, "", address());
    },
    settle(name, shown, lack) {
      const stated = state.get(name) ?? null;
      if (lack !== undefined)
        lacking.tell(name, lackWords(page, name, {asked: stated ?? "", ...lack}));
      if (stated === shown) return;
      put(name, shown);
      history.replaceState(entry, "", address());
    },
    lacking,
    listen(listener, signal) {
      listeners.add(listener);
      signal?.addEventListener("abort", () => listeners.delete(listener));
    }
  };
}

function isSlider(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === "range";
}

/**
 * What the page's address states under a name, as `read` finds it on the page; null where it states
 * nothing, or, which the page then tells and leaves out of the address, nothing that is there. `asked`
 * is how a reader knows what is stated; as it is by default.
 */
export function readStated<Value>(
  state: Pick<PageState, "get" | "settle"> | undefined,
  name: Parameter,
  read: (stated: string) => Value | null,
  {asked}: {asked?: (stated: string) => string} = {}
): Value | null {
  const stated = state?.get(name) ?? null;
  const value = stated === null ? null : read(stated);
  if (stated !== null && value === null)
    state?.settle(name, null, {asked: asked?.(stated) ?? stated});
  return value;
}

/**
 * Calls `update` when the reader goes back or forward, until `node` has left the page. A node has to
 * be on the page by the first time.
 */
export function followState(state: PageState | undefined, node: Node, update: () => void): void {
  const gone = new AbortController();
  state?.listen(() => {
    if (node.isConnected) update();
    else gone.abort();
  }, gone.signal);
}

const reading = ["wheel", "touchmove", "pointerdown", "keydown"];
const longest = 10_000;

/**
 * Brings the section into view that the page's address leads to, and keeps it there while what is
 * above it is drawn: until the reader does something, or for ten seconds. What is folded around it is
 * opened. A chosen paper comes first.
 */
export function openSection(): void {
  const section = document.getElementById(sectionOfHash(location.hash));
  if (section === null || stateOfHash(location.hash).has("paper")) return;
  for (const fold of foldsAround(section)) fold.open = true;
  const show = () => section.scrollIntoView({behavior: "instant"});
  const grown = new ResizeObserver(show);
  const end = () => {
    grown.disconnect();
    for (const name of reading) window.removeEventListener(name, end);
  };
  for (const name of reading) window.addEventListener(name, end, {passive: true});
  window.addEventListener("popstate", end, {once: true});
  setTimeout(end, longest);
  grown.observe(document.body);
  show();
}

function foldsAround(node: Element): HTMLDetailsElement[] {
  const fold = node.parentElement?.closest("details");
  return fold == null ? [] : [fold, ...foldsAround(fold)];
}
