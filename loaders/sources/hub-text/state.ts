import {sections} from "./vocabulary.js";

const afterTotals = 8;
const oneLowerCaseWord = /^[a-z][a-z_-]{2,30}$/u;

/** Where the reading of a page's sections stands. */
export interface State {
  /** The section that the next line belongs to; null before the first. */
  section: string | null;
  /** The line of that section's label. */
  start: number;
  /** A line that is a facet's label if the next line is a total. */
  pendingLabel: number | null;
  /** A line that is a count if the next line says of what. */
  pendingNumber: number | null;
  /** Whether a text is a section label that may come now: each once, in the format's order. */
  isNext: (label: string) => boolean;
  /** Whether the section has had a total. */
  hasTotals: boolean;
  /**
   * Whether a text may be the label of a facet that the format does not know: one word in lower
   * case, after the totals of another facet.
   */
  mayName: (text: string) => boolean;
  enter: (label: string, index: number) => void;
}

/** Starts before the first section. */
export function startState(): State {
  const seen = new Set<string>();
  let rank = -1;
  const state: State = {
    section: null,
    start: -1,
    pendingLabel: null,
    pendingNumber: null,
    isNext: (label) => {
      const of = sections.get(label);
      return of !== undefined && of >= rank && !seen.has(label);
    },
    hasTotals: false,
    mayName: (text) =>
      (state.section === "clear filters" || (rank === afterTotals && state.hasTotals)) &&
      oneLowerCaseWord.test(text),
    enter: (label, index) => {
      seen.add(label);
      rank = sections.get(label) ?? afterTotals;
      state.section = label;
      state.start = index;
      state.hasTotals = false;
    }
  };
  return state;
}
