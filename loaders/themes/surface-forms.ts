import {type Corpus, type MaskedPaper, wordsOf} from "../text/corpus.js";
import {withoutFillers} from "../text/mask.js";
import {type Lexicon, opensWord} from "../text/lexicon.js";
import {keyOf} from "../text/word-key.js";
import {isNoun, tagsOf} from "../text/word-tags.js";
import {isWorldName} from "../text/world-names.js";
import type {TermPlaces} from "./term-places.js";

const mostPlaces = 200;
const shouted = /\p{Lu}{2}/u;
const lower = /^\p{Ll}/u;
const parts = /[\s-]+/u;
const word = /[^\s-]+/gu;
const capitalised = /^\p{Lu}\p{Ll}+$/u;
const longWord = /\p{L}[\p{Ll}\p{M}]{3,}/gu;
const ends = new Set(".!?:;•…");
const passed = new Set(" \n\t\u00a0\"'“”‘’()[]");
const longestBefore = 8;
const leastShare = 0.9;

/** How a term is written: the form to show, and all forms from the most frequent on. */
interface Surface {
  shown: string;
  forms: string[];
}

/** What the capitals of a place say: all, or nothing of its first word, or of any word. */
type Capitals = "all" | "but the first" | "none";

/** A way of writing a term, and how often its places have it. */
interface Written {
  text: string;
  capitals: Capitals;
  count: number;
  isInTitle: boolean;
  isForeign: boolean;
}

/**
 * The surface form of each term: the most frequent one, never a stem. Summaries count double. Of two as
 * frequent that with a hyphen is shown where no noun ends them (`task-aware`). The first word of a
 * sentence or a title says nothing of capitals, nor does any of a title in which most words have them,
 * but in German; such words are in lower case, unless nine in ten of their places elsewhere have a
 * capital, or none is elsewhere and they are names of the world (`isWorldName`). A form of which
 * summaries have one in ten in lower case is shown so, but for such names (`Petri net`). LaTeX is left
 * out. Forms that a thesaurus reads as the term are listed and not shown. At most 200 places a term are
 * looked at.
 */
export function surfaceForms(
  terms: readonly {words: readonly number[]}[],
  {paper, term, from, to, inTitle}: TermPlaces,
  papers: readonly MaskedPaper[],
  {lexicon, languages}: Pick<Corpus, "lexicon" | "languages">
): Surface[] {
  const written = terms.map(() => new Map<string, Written>());
  const looked = new Int32Array(terms.length);
  const names = new Names();
  let text = {paper: -1, inTitle: -1, masked: "", isTitleCase: false};
  for (let i = 0; i < term.length; ++i) {
    const at = term[i] ?? 0;
    const forms = written[at];
    if (forms === undefined || (looked[at] ?? 0) >= mostPlaces) continue;
    looked[at] = (looked[at] ?? 0) + 1;
    const place = {paper: paper[i] ?? 0, inTitle: inTitle[i] ?? 0};
    if (text.paper !== place.paper || text.inTitle !== place.inTitle) {
      const {title = null, summary = null} = papers[place.paper] ?? {};
      const masked = (place.inTitle === 1 ? title : summary) ?? "";
      text = {...place, masked, isTitleCase: place.inTitle === 1 && isInTitleCase(masked)};
    }
    const language = languages[place.paper] ?? "English";
    const start = from[i] ?? 0;
    const isStart = startsSentence(text.masked, start);
    const capitals =
      language === "German" ? "all" : text.isTitleCase ? "none" : isStart ? "but the first" : "all";
    const slice = text.masked.slice(start, to[i]);
    const isInTitle = place.inTitle === 1;
    const isForeign = language !== "English";
    const count = isInTitle || start === 0 ? 1 : 2;
    const key = `${String(isInTitle)} ${capitals} ${slice}`;
    const known = forms.get(key);
    if (known === undefined) {
      const form = asShown(unshouted(slice, terms[at]?.words ?? [], lexicon));
      forms.set(key, {text: form, capitals, count, isInTitle, isForeign});
    } else {
      known.count += count;
      known.isForeign &&= isForeign;
    }
    if (capitals === "all") names.add(slice, isInTitle);
  }
  const settled = lexicon.settled();
  return terms.map(({words}, i) => {
    const tally = new Map<string, number>();
    const cases = new Map<string, {lower: number; all: number}>();
    const foreign = new Set<string>();
    for (const {text: form, capitals, count, isInTitle: ofTitle, isForeign} of written[
      i
    ]?.values() ?? []) {
      const shown = capitals === "all" ? form : names.lowered(form, capitals === "none");
      tally.set(shown, (tally.get(shown) ?? 0) + count);
      if (isForeign) foreign.add(shown);
      if (capitals !== "all" || ofTitle) continue;
      const inLower = form.toLowerCase();
      const {lower: before = 0, all = 0} = cases.get(inLower) ?? {};
      cases.set(inLower, {lower: before + (form === inLower ? count : 0), all: all + count});
    }
    const isLower = (form: string) => {
      const {lower: inLower = 0, all = 0} = cases.get(form.toLowerCase()) ?? {};
      return inLower > (1 - leastShare) * all;
    };
    const last = lexicon.keys[words.at(-1) ?? -1] ?? "";
    const describes = tagsOf(last) !== undefined && !isNoun(last);
    const inOrder = (form: string) => (describes ? form.replaceAll("-", "\t") : form);
    const ranked = [...tally].sort(
      (a, b) => b[1] - a[1] || (inOrder(a[0]) < inOrder(b[0]) ? -1 : 1)
    );
    const forms = ranked.map(([form]) => form);
    const own = forms.find((form) => {
      if (foreign.has(form)) return true;
      const ids = wordsOf(form, lexicon);
      return ids.length === words.length && ids.every((id, k) => (settled[id] ?? id) === words[k]);
    });
    const plain = own !== undefined && isLower(own) ? own.toLowerCase() : own;
    const shown = plain === undefined || foreign.has(plain) ? plain : names.capitalised(plain);
    return {shown: shown ?? lexicon.phraseKey(words), forms};
  });
}

interface Capitalised {
  capitals: number;
  all: number;
}

/** How often words are written with a capital and without, where that says something. */
class Names {
  readonly #inTitles = new Map<string, Capitalised>();
  readonly #inSummaries = new Map<string, Capitalised>();

  add(slice: string, isInTitle: boolean): void {
    const counts = isInTitle ? this.#inTitles : this.#inSummaries;
    for (const one of slice.split(parts)) {
      const isCapital = capitalised.test(one);
      if (!isCapital && !lower.test(one)) continue;
      const key = one.toLowerCase();
      const known = counts.get(key) ?? {capitals: 0, all: 0};
      counts.set(key, known);
      known.all += 1;
      if (isCapital) known.capitals += 1;
    }
  }

  /**
   * What is known of a word: from summaries, else from titles, which some sources write in lower
   * case.
   */
  #of(lowerCase: string): Capitalised | undefined {
    return this.#inSummaries.get(lowerCase) ?? this.#inTitles.get(lowerCase);
  }

  #has(lowerCase: string): boolean {
    const known = this.#of(lowerCase);
    return known === undefined ? isWorldName(lowerCase) : known.capitals >= leastShare * known.all;
  }

  /** A form with the capitals of its first word, or of every word, left out, but for those of names. */
  lowered(form: string, everyWord: boolean): string {
    return form.replace(word, (one, at: number) => {
      const lowerCase = one.toLowerCase();
      if (!(everyWord || at === 0) || !capitalised.test(one) || this.#has(lowerCase)) return one;
      return this.#isOfNames(compoundAround(form, at)) ? one : lowerCase;
    });
  }

  /**
   * Whether a word with hyphens is made of names alone, such as `Goos-Hanchen`, by what is known of
   * them.
   */
  #isOfNames(compound: string): boolean {
    const own = compound.split("-");
    return (
      own.length > 1 &&
      own.every((one) => {
        const key = keyOf(one.toLowerCase());
        return (
          tagsOf(key) === undefined && !opensWord(one) && this.#of(one.toLowerCase()) === undefined
        );
      })
    );
  }

  /** A form with the capitals of names. */
  capitalised(form: string): string {
    return form.replace(word, (one) =>
      lower.test(one) && this.#has(one) ? one.charAt(0).toUpperCase() + one.slice(1) : one
    );
  }
}

function compoundAround(form: string, at: number): string {
  const from = form.lastIndexOf(" ", at) + 1;
  const to = form.indexOf(" ", at);
  return form.slice(from, to < 0 ? form.length : to);
}

/** Whether a text or a sentence starts at a place, quotes and brackets aside. */
function startsSentence(text: string, place: number): boolean {
  const first = Math.max(0, place - longestBefore);
  for (let at = place - 1; at >= first; --at) {
    const before = text.charAt(at);
    if (!passed.has(before)) return ends.has(before);
  }
  return true;
}

/** Whether more than half of the longer words of a text after the first have a capital. */
function isInTitleCase(masked: string): boolean {
  let [words, capitals] = [0, 0];
  for (const {0: found, index} of masked.matchAll(longWord)) {
    if (startsSentence(masked, index)) continue;
    words += 1;
    if (!lower.test(found)) capitals += 1;
  }
  return words === 0 || 2 * capitals > words;
}

/**
 * What a text in capitals says in the case of its words: those whose key is in lower case, in that. An
 * abbreviation, which has fewer words than the term that it stands for, is as it is written.
 */
function unshouted(written: string, words: readonly number[], lexicon: Lexicon): string {
  if (!shouted.test(written) || written !== written.toUpperCase()) return written;
  if (wordsOf(written, lexicon).length !== words.length) return written;
  const isLower = words.some((id) => lower.test(lexicon.keys[id] ?? ""));
  return isLower ? written.toLowerCase() : written;
}

function asShown(masked: string): string {
  return withoutFillers(masked).replace(/-\s+/gu, "-").replace(/\s+/gu, " ").trim();
}
