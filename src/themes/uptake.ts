import {desc, escape, op} from "npm:arquero";
import {foldText, type HubRow, type TermRow, type ThemeUptakeRow} from "npm:hubscope";
import {agree, capitalised, count, digits, inWords, listed, quoted, told} from "../page/words.js";
import {textsOf} from "../tables/json.js";
import {groupsOf, rowsOf, tableOf} from "../tables/verbs.js";

const mostWords = 10;

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

/** Why the uptake of the hub's own words can't be shown, in a sentence; "" where it can. */
export function uptakeRefusal({title, abstract}: HubWords, papers: number): string {
  if (papers === 0) return "There are no citing papers that could take up the hub’s words.";
  if (title === null && abstract === null) {
    return "The text has neither title nor abstract of the hub, so there are no words of its own to look for. A hub page with its abstract would bring them.";
  }
  return "";
}

/** How many sentences of the hub are echoed, and which of its words most, in a sentence. */
export function uptakeFinding(
  {title, abstract}: {title: UptakeSentence[]; abstract: UptakeSentence[]},
  papers: number
): string {
  const words = [...title, ...abstract].flatMap(({echoes}) => echoes);
  const most = Math.max(0, ...words.map((echo) => echo.papers));
  if (most === 0) {
    return papers === 1
      ? "The one listed paper echoes no sentence of the hub’s own text."
      : `None of the ${count(papers, "listed paper")} echoes a sentence of the hub’s own text.`;
  }
  const loudest = loudestWords(
    words.filter((echo) => echo.papers === most),
    `${digits(most)} of ${count(papers, "listed paper")}`
  );
  const silent = abstract.filter((sentence) => sentence.silent).length;
  if (abstract.length === 0) return `Of the hub’s title, ${loudest}; the text has no abstract.`;
  const sentences = count(abstract.length, "sentence");
  if (silent === 0) {
    return abstract.length === 1
      ? `The one sentence of the abstract is echoed; ${loudest}.`
      : `Each of the ${sentences} of the abstract is echoed somewhere; ${loudest}.`;
  }
  if (silent === abstract.length) {
    return `None of the ${sentences} of the abstract is echoed; of the title, ${loudest}.`;
  }
  return `${capitalised(inWords(silent))} of ${sentences} of the abstract ${agree(silent, "finds", "find")} no echo; ${loudest}.`;
}

/** The words that the most papers have: one, two or three of them, or one and how many others. */
function loudestWords(echoes: readonly {id: string; term: string}[], papers: string): string {
  const terms = [...new Map(echoes.map(({id, term}) => [id, quoted(term)])).values()];
  const [first = ""] = terms;
  if (terms.length === 1)
    return `${first} stands in more papers than any other of its words, ${papers}`;
  const named =
    terms.length <= 3 ? listed(terms) : `${first} and ${digits(terms.length - 1)} others`;
  return `${named} stand in more papers than its other words, ${papers} each`;
}

/** What there is to read in a shaded text. */
interface UptakeMarks {
  /** Whether any word is shaded, and any sentence underlined with dots. */
  isShaded: boolean;
  isSilent: boolean;
  /** The other hubs that words are compared with, and their papers; 0 for none. */
  hubs: number;
  papers: number;
}

/**
 * How to read the shaded text: of what is drawn and of nothing else. A word shows its z when it is
 * pointed at, where there are other hubs to compare it with; else it is said what is missing.
 */
export function uptakeReading({isShaded, isSilent, hubs, papers}: UptakeMarks): string {
  const others =
    hubs === 0
      ? `the ${count(papers, "paper")} of other hubs`
      : `the ${count(papers, "paper")} of ${hubs === 1 ? "the one other hub" : `the ${digits(hubs)} other hubs`}`;
  return told(
    "A paper echoes a sentence if its title or summary has a phrase of it, or two of its words.",
    isShaded && "The stronger the shade of such a word, the more citing papers have it.",
    isSilent && "No paper echoes a sentence that is underlined with dots.",
    isShaded &&
      papers > 0 &&
      `Point at a word for its z, which says how much more these papers have it than ${others} in the background file.`,
    papers === 0 &&
      "How much more they have it than the papers of other hubs is not told: the background file has no other hub."
  );
}

/** How many of all papers have a word, and how many of those are selected, in a sentence. */
export function echoWords(
  {papers, selected}: {papers: number; selected: number},
  total: number
): string {
  const some = selected === papers ? "" : `; ${digits(selected)} of them selected`;
  return `${digits(papers)} of ${count(total, "listed paper")}${some}.`;
}

/** How much more the citing papers have a word than those of other hubs, in a sentence. */
export function zWords(z: number): string {
  return `z ${z.toFixed(1)} against the papers of other hubs.`;
}

/** What the new vocabulary is, in a sentence. */
export function vocabularyWords(shown: number, all: number): string {
  if (all === 0) {
    return "The citing papers share no term that the hub’s title and abstract do not have.";
  }
  const terms = `${count(all, "term")} that citing papers share and the hub’s own text does not have`;
  const order = all === 1 ? "" : ", those of the most papers first";
  return shown < all
    ? `The first ${digits(shown)} of ${terms}${order}.`
    : `${capitalised(terms)}${order}.`;
}

/** By which papers the hub's words are shaded while some are selected, in a sentence. */
export function shadedWords(selected: number): string {
  if (selected === 0) return "Not shaded: no paper is selected.";
  return selected === 1
    ? "Shaded by the one selected paper."
    : `Shaded by the ${count(selected, "selected paper")}.`;
}
