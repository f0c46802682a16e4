import type {Selected, Selection} from "./selection.js";

/** The papers that a mark stands for, and what they have in common, in words after "papers". */
export interface PaperPick {
  papers: readonly string[];
  words: string;
}

/**
 * Selects the papers of a mark, or all papers again where those are selected already, and emits
 * `input` from the mark with the pick, or null.
 */
export function pickPapers(mark: Element, selection: Selection | undefined, pick: PaperPick): void {
  const again = selection !== undefined && isPicked(selection.value, pick);
  selection?.set(
    again ? {matched: null, words: ""} : {matched: new Set(pick.papers), words: pick.words}
  );
  mark.dispatchEvent(new CustomEvent("input", {bubbles: true, detail: again ? null : pick}));
}

/** Chooses one paper, and emits `input` from its mark with the paper's id. */
export function choosePaper(mark: Element, selection: Selection | undefined, id: string): void {
  selection?.set({chosen: id});
  mark.dispatchEvent(new CustomEvent("input", {bubbles: true, detail: id}));
}

/** Whether the papers of a pick are what is selected. */
export function isPicked({matched, words}: Selected, pick: PaperPick): boolean {
  return matched !== null && words === pick.words;
}
