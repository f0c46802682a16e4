import {followSelection, type Selection} from "../interaction/selection.js";
import {isPicked, pickPapers, type PaperPick} from "../interaction/pick-papers.js";
import {rovingTabindex} from "../interaction/roving-tabindex.js";
import {selectedOf, type Matched} from "../interaction/selected-part.js";
import {asWritten, element} from "../page/dom.js";
import type {HoverCard} from "../page/hover-card.js";
import {withoutEmphasis} from "../page/latex-emphasis.js";
import {count, digits} from "../page/words.js";
import {termPick, type PapersOfTerms} from "./paper-sets.js";
import {
  echoWords,
  shades,
  zWords,
  type Echo,
  type ShadeStep,
  type UptakeSentence
} from "./uptake.js";

interface EchoPart {
  text: string;
  sentences: readonly UptakeSentence[];
  tag: "h4" | "p";
}

/** What the hub's own text is shaded with. */
interface EchoOptions {
  /** The papers that have each term. */
  papers: PapersOfTerms;
  total: number;
  card: HoverCard;
  selection: Selection | undefined;
  /** Told of the steps of the shading, and of how many papers it is by; null for all. */
  shaded(steps: readonly ShadeStep[], selected: number | null): void;
}

/**
 * The hub's own text without LaTeX's markup of emphasis, each word that citing papers have shaded,
 * a button if they are known; while some papers are selected, by how many of those have it.
 */
export function echoText(parts: readonly EchoPart[], options: EchoOptions): HTMLElement {
  const {papers, selection} = options;
  const words: Word[] = [];
  const word = (text: string, echo: Echo) => {
    const mark = element("span", {}, text);
    const pick = termPick({term_id: echo.id, term: echo.term}, papers);
    const one = {mark, pick, echo, papers: echo.papers};
    if (pick.papers.length > 0) mark.setAttribute("role", "button");
    words.push(one);
    options.card.attach(mark, () => cardOf(one, options.total));
    return mark;
  };
  const node = element(
    "div",
    {class: "echo-text"},
    ...parts.filter(({text}) => text !== "").map((part) => shaded(part, word))
  );
  const buttons = words.filter(({pick}) => pick.papers.length > 0);
  const act = (place: number) => {
    const button = buttons[place];
    if (button !== undefined) pickPapers(button.mark, selection, button.pick);
  };
  for (const [place, {mark}] of buttons.entries()) mark.addEventListener("click", () => act(place));
  rovingTabindex(
    buttons.map(({mark}) => mark),
    {act}
  );
  const shade = (matched: Matched) => {
    for (const one of words) {
      const {mark, pick, echo} = one;
      one.papers = matched === null ? echo.papers : selectedOf(pick.papers, matched);
      if (pick.papers.length > 0) mark.setAttribute("aria-label", nameOf(one, matched));
    }
    const steps = shades(Math.max(0, ...words.map((one) => one.papers)));
    for (const {mark, papers: some} of words) {
      const level = steps.findIndex(({from, to}) => from <= some && some <= to) + 1;
      mark.className = `echo echo-${level}`;
    }
    options.shaded(steps, matched?.size ?? null);
  };
  let shown: Matched = null;
  shade(shown);
  followSelection(selection, node, (value) => {
    for (const {mark, pick} of buttons) {
      mark.setAttribute("aria-pressed", String(isPicked(value, pick)));
    }
    if (value.matched === shown) return;
    shown = value.matched;
    shade(shown);
  });
  return node;
}

/** A word of the text, with how many of the papers it is shaded by have it. */
interface Word {
  mark: HTMLElement;
  pick: PaperPick;
  echo: Echo;
  papers: number;
}

function nameOf({mark, echo, papers}: Word, matched: Matched): string {
  const all = count(echo.papers, "paper");
  return `${mark.textContent}: ${matched === null ? all : `${digits(papers)} of ${all} selected`}`;
}

function shaded(
  {text, sentences, tag}: EchoPart,
  word: (text: string, echo: Echo) => Node | string
): HTMLElement {
  const cut = withoutEmphasis(text);
  const pieces: (Node | string)[] = [];
  let end = 0;
  for (const sentence of sentences) {
    pieces.push(cut(end, sentence.start));
    const inside: (Node | string)[] = [];
    let at = sentence.start;
    for (const echo of sentence.echoes) {
      inside.push(cut(at, echo.start), word(cut(echo.start, echo.end), echo));
      at = echo.end;
    }
    inside.push(cut(at, sentence.end));
    pieces.push(element("span", {class: sentence.silent ? "silent" : "sentence"}, ...inside));
    end = sentence.end;
  }
  return element(tag, {}, element("bdi", {}, ...pieces, cut(end)));
}

function cardOf({echo: {term, papers: all, z}, papers}: Word, total: number): Node[] {
  return [
    element("strong", {}, asWritten(term)),
    element("p", {}, echoWords({papers: all, selected: papers}, total)),
    ...(z === null ? [] : [element("small", {}, zWords(z))])
  ];
}
