import {asWritten, element} from "../lib/dom.js";
import {termPick, type PapersOfTerms} from "../lib/paper-sets.js";
import {followSelection} from "../lib/follow-selection.js";
import {isPicked, pickPapers, type PaperPick} from "../lib/pick-papers.js";
import {roving} from "../lib/roving.js";
import type {Selection} from "../lib/selection.js";
import type {Echo, UptakeSentence} from "../lib/uptake.js";
import {count, digits} from "../lib/words.js";
import type {HoverCard} from "./hover-card.js";

/** A part of the hub's own text. */
export interface EchoPart {
  text: string;
  sentences: readonly UptakeSentence[];
  tag: "h4" | "p";
}

/** What the hub's own text is shaded with. */
export interface EchoOptions {
  /** The steps of the shading. */
  steps: readonly {from: number; to: number}[];
  /** The papers that have each term. */
  papers: PapersOfTerms;
  total: number;
  card: HoverCard;
  selection: Selection | undefined;
}

/**
 * The hub's own text as written, each word that citing papers have shaded, a button if they are
 * known.
 */
export function echoText(parts: readonly EchoPart[], options: EchoOptions): HTMLElement {
  const {papers, selection} = options;
  const buttons: {mark: HTMLElement; pick: PaperPick}[] = [];
  const word = (text: string, echo: Echo) => {
    const level = options.steps.findIndex(({from, to}) => from <= echo.papers && echo.papers <= to);
    if (level < 0) return text;
    const mark = element("span", {class: `echo echo-${level + 1}`}, text);
    const pick = termPick({term_id: echo.id, term: echo.term}, papers);
    if (pick.papers.length > 0) {
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-label", `${text}: ${count(echo.papers, "paper")}`);
      buttons.push({mark, pick});
    }
    options.card.attach(mark, () => cardOf(echo, options.total));
    return mark;
  };
  const node = element(
    "div",
    {class: "echo-text"},
    ...parts.filter(({text}) => text !== "").map((part) => shaded(part, word))
  );
  const act = (place: number) => {
    const button = buttons[place];
    if (button !== undefined) pickPapers(button.mark, selection, button.pick);
  };
  for (const [place, {mark}] of buttons.entries()) mark.addEventListener("click", () => act(place));
  roving(
    buttons.map(({mark}) => mark),
    {act}
  );
  followSelection(selection, node, (value) => {
    for (const {mark, pick} of buttons) {
      mark.setAttribute("aria-pressed", String(isPicked(value, pick)));
    }
  });
  return node;
}

function shaded(
  {text, sentences, tag}: EchoPart,
  word: (text: string, echo: Echo) => Node | string
): HTMLElement {
  const pieces: (Node | string)[] = [];
  let end = 0;
  for (const sentence of sentences) {
    pieces.push(text.slice(end, sentence.start));
    const inside: (Node | string)[] = [];
    let at = sentence.start;
    for (const echo of sentence.echoes) {
      inside.push(text.slice(at, echo.start), word(text.slice(echo.start, echo.end), echo));
      at = echo.end;
    }
    inside.push(text.slice(at, sentence.end));
    pieces.push(element("span", {class: sentence.silent ? "silent" : "sentence"}, ...inside));
    end = sentence.end;
  }
  return element(tag, {}, element("bdi", {}, ...pieces, text.slice(end)));
}

function cardOf({term, papers, z}: Echo, total: number): Node[] {
  return [
    element("strong", {}, asWritten(term)),
    element("p", {}, `${digits(papers)} of ${count(total, "paper")}.`),
    ...(z === null
      ? []
      : [element("small", {}, `z ${z.toFixed(1)} against the background of all hubs.`)])
  ];
}
