import type {PlacesOfPapers} from "../tables/json.js";

/** Papers to which a view narrows the page. */
export interface PaperFilter {
  papers: ReadonlySet<string>;
  /** What the papers have in common, in words after "papers". */
  words: string;
  /** Where the words stand by which each paper was found. */
  places?: PlacesOfPapers;
  /** What the page's address states for it. */
  state?: string;
  /** By what of their texts the papers were selected; by nothing of them where it is left out. */
  by?: SelectedBy;
  /** The things that it asks for, where a reader can take each away alone. */
  parts?: readonly RemovablePart[];
}

/**
 * By what of their texts papers were selected. They have it by construction, so it says nothing of
 * them.
 */
export interface SelectedBy {
  /** The ids of the terms that they have or lack. */
  terms?: readonly string[];
  /** What their texts were searched for, folded. */
  searched?: readonly string[];
  /** Whether they were put together by all their words, as groups and maps are. */
  allWords?: boolean;
}

/** One of the things that a filter asks for. */
export interface RemovablePart {
  /** In words after "papers". */
  words: string;
  /** Takes it away from the filter. */
  remove(): void;
}

/** What is selected on a page. */
export interface Selected {
  /** The filters in force, by kind: a page holds one of each kind, and shows what passes all. */
  filters: ReadonlyMap<string, PaperFilter>;
  /** The papers that pass every filter; null where there is none. */
  matched: ReadonlySet<string> | null;
  /** The filters in words, after "papers"; "" where there is none. */
  words: string;
  /** The one paper that a reader points out. */
  chosen: string | null;
  /** How it was pointed out: another object after each choice, also of the same paper. */
  choice: Choice;
}

/** How a paper is chosen. */
export interface Choice {
  /** Whether the reader stays where they are; else the list brings the paper into view. */
  inPlace: boolean;
}

/** The one selection of a page: every view reads it, sets it, and hears of its changes. */
export interface Selection {
  readonly value: Selected;
  /** Puts a filter in the place of the one of its kind; null takes that away. */
  filter(kind: string, filter: PaperFilter | null): void;
  /** Takes away every filter. */
  clear(): void;
  /** Chooses a paper, or none; the list brings it into view unless the choice is `inPlace`. */
  choose(paperId: string | null, choice?: Choice): void;
  /** Calls `listener` after each change, until `signal` is aborted. */
  listen(listener: (value: Selected) => void, signal?: AbortSignal): void;
}

/** A selection of all papers, with none chosen. */
export function newSelection(): Selection {
  const listeners = new Set<(value: Selected) => void>();
  let value: Selected = {
    ...narrowed(new Map()),
    chosen: null,
    choice: {inPlace: false}
  };
  const change = (changed: Partial<Selected>) => {
    value = {...value, ...changed};
    for (const listener of [...listeners]) listener(value);
  };
  return {
    get value() {
      return value;
    },
    filter(kind, filter) {
      if (filter === null && !value.filters.has(kind)) return;
      const filters = new Map(value.filters);
      if (filter === null) filters.delete(kind);
      else filters.set(kind, filter);
      change(narrowed(filters));
    },
    clear() {
      if (value.filters.size > 0) change(narrowed(new Map()));
    },
    choose: (chosen, {inPlace} = {inPlace: false}) => change({chosen, choice: {inPlace}}),
    listen(listener, signal) {
      listeners.add(listener);
      signal?.addEventListener("abort", () => listeners.delete(listener));
    }
  };
}

function narrowed(filters: ReadonlyMap<string, PaperFilter>): Omit<Selected, "chosen" | "choice"> {
  return {
    filters,
    matched: papersOfAll([...filters.values()]),
    words: [...filters.values()].map(({words}) => words).join(", ")
  };
}

/** The papers that pass every filter; null where there is none. */
export function papersOfAll(filters: readonly PaperFilter[]): ReadonlySet<string> | null {
  const [first, ...others] = filters.map(({papers}) => papers);
  if (first === undefined) return null;
  if (others.length === 0) return first;
  return new Set([...first].filter((id) => others.every((papers) => papers.has(id))));
}

/**
 * Calls `update` with what is selected now and after each change, until `node` has left the page. A
 * node has to be on the page by the first change.
 */
export function followSelection(
  selection: Selection | undefined,
  node: Node,
  update: (value: Selected) => void
): void {
  if (selection === undefined) return;
  const gone = new AbortController();
  update(selection.value);
  selection.listen((value) => {
    if (node.isConnected) update(value);
    else gone.abort();
  }, gone.signal);
}
