import type {TermRow} from "npm:hubscope";
import type {Trial, CurationLines} from "npm:hubscope/analysis/try-themes";
import {copyButton} from "../page/copy-button.js";
import {element, uniqueId, asWritten} from "../page/dom.js";
import {saveFile} from "../page/files.js";
import {rangeControl} from "../page/range-control.js";
import {count} from "../page/words.js";
import {copiedWords} from "./effect-words.js";
import {ignoring, merging, type Added} from "./trials.js";

const farthest = 50;

interface CurationFields {
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

/** A labelled field for a term, which offers those of `terms()` that fit what is typed. */
function termField(
  label: string,
  {terms}: {terms: () => readonly TermRow[]}
): {node: HTMLElement; input: HTMLInputElement} {
  const id = uniqueId("terms");
  const list = element("datalist", {id});
  const input = element("input", {
    type: "text",
    list: id,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false"
  });
  const offer = () =>
    list.replaceChildren(
      ...termOptions(terms(), input.value).map(({term, papers}) =>
        element("option", {value: term}, count(papers, "paper"))
      )
    );
  input.addEventListener("focus", offer);
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    offer();
  });
  return {
    node: element("label", {class: "term-field"}, element("span", {}, label), input, list),
    input
  };
}

/**
 * The terms to offer for what has been typed: those with it at the start of a word, the terms of the
 * most papers first; all of them where nothing is typed.
 */
export function termOptions(
  terms: readonly TermRow[],
  typed: string,
  {most = 30}: {most?: number} = {}
): TermRow[] {
  const words = typed.trim().toLowerCase();
  return terms
    .filter(({term, papers}) => papers > 0 && ` ${term.toLowerCase()}`.includes(` ${words}`))
    .toSorted((a, b) => b.papers - a.papers || a.position - b.position)
    .slice(0, most);
}

/**
 * The lines to paste into curation files, each with buttons to copy them and to save the file
 * whole.
 */
export function curationFiles(files: readonly CurationLines[]): HTMLElement {
  return element("div", {class: "curation-files"}, ...files.map(fileLines));
}

function fileLines({path, isNew, lines, text}: CurationLines): HTMLElement {
  const name = path.split("/").at(-1) ?? path;
  const shown = element("pre", {tabindex: 0, "aria-label": `lines for ${name}`}, lines.join("\n"));
  const said = element("span", {class: "said", role: "status"});
  const copy = copyButton("Copy the lines", {
    text: () => lines.map((line) => `${line}\n`).join(""),
    shown,
    said,
    copied: copiedWords(lines.length),
    refused: "The browser does not allow it: the lines are selected, copy them with the keyboard."
  });
  const save = element("button", {type: "button"}, `Download ${name}`);
  save.addEventListener("click", () => saveFile(name, text, "text/plain"));
  return element(
    "section",
    {"aria-label": name},
    element(
      "p",
      {},
      isNew ? "In a new file " : "At the end of ",
      element("code", {}, asWritten(path))
    ),
    shown,
    element("p", {class: "buttons"}, copy, save, said)
  );
}
