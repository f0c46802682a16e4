import {foldText, type HubRow, type TermRow, type ThemeUptakeRow} from "npm:hubscope";
import {textsOf} from "../tables/json.js";

/** The hub's own words that an uptake is read from. */
export type HubWords = Pick<HubRow, "title" | "abstract">;

/** A sentence of the hub's own text, with its words and phrases that citing papers echo. */
export interface UptakeSentence {
  start: number;
  end: number;
  /** Those by which a paper echoes it, in the order of the text, without overlaps. */
  echoes: Echo[];
  /** Whether no citing paper echoes it. */
  silent: boolean;
}

/** A word or phrase of the hub's own text, and how many citing papers have it. */
export interface Echo {
  id: string;
  term: string;
  start: number;
  end: number;
  papers: number;
  z: number | null;
}

/** The sentences of a part of the hub's own text, in order. */
export function uptakeSentences(rows: readonly ThemeUptakeRow[], part: string): UptakeSentence[] {
  const sentences = new Map<number, {start: number; end: number; echoes: Echo[]}>();
  for (const row of rows.filter((one) => one.part === part)) {
    const known = sentences.get(row.sentence);
    const sentence = known ?? {start: row.sentence_start, end: row.sentence_end, echoes: []};
    if (known === undefined) sentences.set(row.sentence, sentence);
    const {term_id: id, term, start, end, papers, z} = row;
    if (id === null || term === null || start === null || end === null) continue;
    if (row.echoes === 0) continue;
    sentence.echoes.push({id, term, start, end, papers, z});
  }
  return [...sentences.values()]
    .sort((a, b) => a.start - b.start)
    .map(({start, end, echoes}) => ({
      start,
      end,
      echoes: apart(echoes),
      silent: echoes.length === 0
    }));
}

function apart(echoes: readonly Echo[]): Echo[] {
  let reached = 0;
  return echoes
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({start, end}) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}

/** A step of shading: from how many papers on, and up to how many. */
export interface ShadeStep {
  from: number;
  to: number;
}

/** The steps of shading, the strongest last. */
export function shades(most: number): ShadeStep[] {
  const wanted = Math.min(4, most);
  const bounds = Array.from({length: wanted}, (_, i) =>
    Math.max(i + 1, Math.round(most ** (i / wanted)))
  );
  return bounds.map((from, i) => ({from, to: (bounds[i + 1] ?? most + 1) - 1}));
}

/**
 * The terms that citing papers share and the hub's own title and abstract do not have, those of
 * most papers first, of equals by their C-values; words too common to make a theme are left out.
 */
export function newVocabulary(terms: readonly TermRow[], hub: HubWords): TermRow[] {
  const isOwn = phraseFinder(wordsOf(`${hub.title ?? ""} . ${hub.abstract ?? ""}`));
  return terms
    .filter(
      ({papers, common, term, forms}) =>
        papers > 1 && !common && ![term, ...textsOf(forms)].some((form) => isOwn(wordsOf(form)))
    )
    .sort((a, b) => b.papers - a.papers || b.c_value - a.c_value || a.position - b.position);
}

const mostWords = 10;

/**
 * Tells whether words stand side by side in a text, which is read once for each number of words up
 * to ten; for more, which only curation can make one term, it is searched.
 */
function phraseFinder(text: readonly string[]): (words: readonly string[]) => boolean {
  const known = new Map<number, Set<string>>();
  const whole = ` ${text.join(" ")} `;
  const phrasesOf = (length: number) =>
    new Set(text.map((_, at) => text.slice(at, at + length).join(" ")));
  return (words) => {
    if (words.length === 0) return false;
    if (words.length > mostWords) return whole.includes(` ${words.join(" ")} `);
    const phrases = known.get(words.length) ?? phrasesOf(words.length);
    known.set(words.length, phrases);
    return phrases.has(words.join(" "));
  };
}

function wordsOf(text: string): string[] {
  return Array.from(foldText(text).matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word);
}
