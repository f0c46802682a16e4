import type {TermRow} from "npm:hubscope";
import type {Trial} from "npm:hubscope/analysis/try-themes";
import {element} from "../page/dom.js";
import {ignoring, merging, type Added} from "./trials.js";
import {count} from "../page/words.js";
import {rangeControl} from "../page/range-control.js";
import {termField} from "./term-field.js";

const farthest = 50;

/** The fields by which something is tried, and how to show what is tried now. */
export interface CurationFields {
  node: HTMLElement;
  show(trial: Trial): void;
  focus(): void;
  /** What the fields as they stand would try: the terms written in them, the slider's next steps. */
  likely(): Trial[];
}

/**
 * A field for a word to leave out, two for a variant and its preferred term, and a slider for the
 * fewest papers of a term, from that of `terms` on. `change` is called with what is tried then;
 * `problem` with a sentence where something can't be tried.
 */
export function curationFields(
  terms: readonly TermRow[],
  {
    trial,
    current,
    change,
    problem
  }: {
    trial: () => Trial;
    current: () => readonly TermRow[];
    change: (trial: Trial) => void;
    problem: (words: string) => void;
  }
): CurationFields {
  const add = (added: Added, ...inputs: HTMLInputElement[]) => {
    if ("problem" in added) {
      problem(added.problem);
      return;
    }
    for (const input of inputs) input.value = "";
    inputs[0]?.focus();
    change(added.trial);
  };
  const word = termField("Leave out", {terms: current});
  const variant = termField("Read", {terms: current});
  const preferred = termField("as", {terms: current});
  const found = terms.filter(({origin}) => origin === "found").map(({papers}) => papers);
  const start = found.length === 0 ? 2 : found.reduce((least, papers) => Math.min(least, papers));
  const [, second = 0] = [...found].sort((a, b) => b - a);
  const least = 2;
  const most = Math.min(Math.max(farthest, start * 2), second);
  const ofAtLeast = (papers: number): Trial => {
    const {ignored, merged, resolution} = trial();
    return {
      ignored,
      merged,
      ...(resolution !== undefined && {resolution}),
      ...(papers !== start && {minPapers: papers})
    };
  };
  const fewest = rangeControl("Use terms of at least", {
    least,
    most,
    value: start,
    words: (papers) => count(papers, "paper"),
    change: (papers) => change(ofAtLeast(papers))
  });
  const leftOut = () => ignoring(trial(), word.input.value);
  const merged = () => merging(trial(), variant.input.value, preferred.input.value);
  const form = (button: string, submit: () => void, ...fields: {node: HTMLElement}[]) => {
    const made = element(
      "form",
      {},
      ...fields.map(({node}) => node),
      element("button", {}, button)
    );
    made.addEventListener("submit", (event) => {
      event.preventDefault();
      submit();
    });
    return made;
  };
  return {
    node: element(
      "div",
      {class: "curation-fields"},
      form("Leave out", () => add(leftOut(), word.input), word),
      form("Merge", () => add(merged(), variant.input, preferred.input), variant, preferred),
      second > 2 && fewest.node
    ),
    show: ({minPapers}) => {
      fewest.value = minPapers ?? start;
    },
    focus: () => word.input.focus(),
    likely() {
      const known = new Set(current().map(({term}) => term.toLowerCase()));
      const isKnown = ({input}: {input: HTMLInputElement}) =>
        known.has(input.value.trim().toLowerCase());
      const written = [
        isKnown(word) && leftOut(),
        isKnown(variant) && isKnown(preferred) && merged()
      ];
      const steps = [fewest.value + 1, fewest.value - 1]
        .filter((papers) => papers >= least && papers <= most)
        .map(ofAtLeast);
      return [...written.flatMap((one) => (one && "trial" in one ? [one.trial] : [])), ...steps];
    }
  };
}
