import type {PlacesOfPapers} from "../tables/json.js";
import type {Choice, PaperFilter, Selected, SelectedBy, Selection} from "./selection.js";

/** The papers that a mark stands for, and what they have in common, in words after "papers". */
export interface PaperPick {
  /** What the mark is of, such as `theme`: a pick takes the place of another of its kind. */
  kind: string;
  papers: readonly string[];
  words: string;
  /** Where the words stand by which each paper was found. */
  places?: () => PlacesOfPapers;
  /** By what of their texts the papers are selected; by nothing of them by default. */
  by?: SelectedBy;
  /** What the page's address states for it; nothing by default. */
  state?: string;
}

/** The filter that a pick puts on the page. */
export function filterOf({papers, words, places, by, state}: PaperPick): PaperFilter {
  return {
    papers: new Set(papers),
    words,
    ...(places && {places: places()}),
    ...(by && {by}),
    ...(state !== undefined && {state})
  };
}

/**
 * Narrows the page to the papers of a mark, or takes that back where it is so already, and emits
 * `input` from the mark with the pick, or null.
 */
export function pickPapers(mark: Element, selection: Selection | undefined, pick: PaperPick): void {
  const again = selection !== undefined && isPicked(selection.value, pick);
  selection?.filter(pick.kind, again ? null : filterOf(pick));
  mark.dispatchEvent(new CustomEvent("input", {bubbles: true, detail: again ? null : pick}));
}

/**
 * Chooses one paper, and emits `input` from its mark with the paper's id. The list of papers brings
 * it into view unless the choice is `inPlace`.
 */
export function choosePaper(
  mark: Element,
  selection: Selection | undefined,
  id: string,
  choice?: Choice
): void {
  selection?.choose(id, choice);
  mark.dispatchEvent(new CustomEvent("input", {bubbles: true, detail: id}));
}

/**
 * Whether the page is narrowed to the papers of a pick: by its kind and state, or, where the address
 * states nothing for it, its words.
 */
export function isPicked(
  {filters}: Pick<Selected, "filters">,
  {kind, state, words}: Pick<PaperPick, "kind" | "state" | "words">
): boolean {
  const filter = filters.get(kind);
  if (filter === undefined) return false;
  return state === undefined ? filter.words === words : filter.state === state;
}
