import {desc, escape, op} from "npm:arquero";
import {foldText, type HubRow, type TermRow, type ThemeUptakeRow} from "npm:hubscope";
import {textsOf} from "../tables/json.js";
import {groupsOf, rowsOf, tableOf} from "../tables/verbs.js";

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
  const sentences = tableOf(rows, ["part", "sentence", "sentence_start"])
    .filter(escape((row: ThemeUptakeRow) => row.part === part))
    .groupby("sentence")
    .rollup({row: op.array_agg("row"), start: op.min("sentence_start")})
    .orderby("start");
  return groupsOf(rows, sentences).map((own) => {
    const echoes = own.flatMap(echoOf);
    return {
      start: own[0]?.sentence_start ?? 0,
      end: own[0]?.sentence_end ?? 0,
      echoes: apart(echoes),
      silent: echoes.length === 0
    };
  });
}

function echoOf({term_id: id, term, start, end, papers, z, echoes}: ThemeUptakeRow): Echo[] {
  const isEcho = id !== null && term !== null && start !== null && end !== null && echoes > 0;
  return isEcho ? [{id, term, start, end, papers, z}] : [];
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
  const shared = tableOf(terms, ["papers", "common", "term", "forms", "c_value", "position"])
    .filter((d) => d["papers"] > 1 && !d["common"])
    .filter(
      escape(
        ({term, forms}: TermRow) => ![term, ...textsOf(forms)].some((form) => isOwn(wordsOf(form)))
      )
    )
    .orderby(desc("papers"), desc("c_value"), "position");
  return rowsOf(terms, shared);
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
