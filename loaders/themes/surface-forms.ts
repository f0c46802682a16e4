import {type Corpus, type MaskedPaper, wordsOf} from "../text/corpus.js";
import {withoutFillers} from "../text/mask.js";
import type {Lexicon} from "../text/lexicon.js";
import type {TermPlaces} from "./term-places.js";

const mostPlaces = 200;
const shouted = /\p{Lu}{2}/u;
const lower = /^\p{Ll}/u;
const capitalised = /^\p{Lu}\p{Ll}+$/u;

/** How a term is written: the form to show, and all forms from the most frequent on. */
interface Surface {
  shown: string;
  forms: string[];
}

/**
 * The surface form of each term: the most frequent one, never a stem. Titles and the first word of
 * a summary say little about capitals, so words that are only capitalised there count in lower case
 * and for half; a form that some text has in lower case is shown so. LaTeX is left out. Forms that a
 * thesaurus reads as the term are listed and not shown. At most 200 places a term are looked at.
 */
export function surfaceForms(
  terms: readonly {words: readonly number[]}[],
  {paper, term, from, to, inTitle}: TermPlaces,
  papers: readonly MaskedPaper[],
  {lexicon, languages}: Pick<Corpus, "lexicon" | "languages">
): Surface[] {
  const tallies = terms.map(() => new Map<string, number>());
  const lowerCase = terms.map(() => new Set<string>());
  const ofOthers = terms.map(() => new Set<string>());
  const looked = new Int32Array(terms.length);
  const kinds: Kinds = {inside: new Map(), atStart: new Map(), inTitle: new Map()};
  for (let i = 0; i < term.length; ++i) {
    const at = term[i] ?? 0;
    const tally = tallies[at];
    if (tally === undefined || (looked[at] ?? 0) >= mostPlaces) continue;
    looked[at] = (looked[at] ?? 0) + 1;
    const place = {paper: paper[i] ?? 0, inTitle: inTitle[i] ?? 0};
    const {title = null, summary = null} = papers[place.paper] ?? {};
    const text = (place.inTitle === 1 ? title : summary) ?? "";
    const language = languages[place.paper] ?? "English";
    const keepsCapitals = place.inTitle === 0 && (from[i] ?? 0) > 0;
    const kind =
      keepsCapitals || language === "German"
        ? "inside"
        : place.inTitle === 1
          ? "inTitle"
          : "atStart";
    const slice = unshouted(text.slice(from[i], to[i]), terms[at]?.words ?? [], lexicon);
    const {form, isLowerCase} = kinds[kind].get(slice) ?? formOf(slice, kind, kinds[kind]);
    if (kind === "inside" && isLowerCase) lowerCase[at]?.add(form);
    if (language !== "English") ofOthers[at]?.add(form);
    tally.set(form, (tally.get(form) ?? 0) + (kind === "inside" ? 2 : 1));
  }
  const settled = lexicon.settled();
  return terms.map(({words}, i) => {
    const ranked = [...(tallies[i] ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const forms = ranked.map(([form]) => form);
    const own = forms.find((form) => {
      if (ofOthers[i]?.has(form) === true) return true;
      const ids = wordsOf(form, lexicon);
      return ids.length === words.length && ids.every((id, k) => (settled[id] ?? id) === words[k]);
    });
    const shown =
      own !== undefined && lowerCase[i]?.has(own.toLowerCase()) === true ? own.toLowerCase() : own;
    return {shown: shown ?? lexicon.phraseKey(words), forms};
  });
}

/**
 * What a text in capitals says in the case of its words: those whose key is in lower case, in that. An
 * abbreviation, which has fewer words than the term that it stands for, is as it is written.
 */
function unshouted(written: string, words: readonly number[], lexicon: Lexicon): string {
  if (!shouted.test(written) || written !== written.toUpperCase()) return written;
  if (wordsOf(written, lexicon).length !== words.length) return written;
  const isLower = words.some((word) => lower.test(lexicon.keys[word] ?? ""));
  return isLower ? written.toLowerCase() : written;
}

/** How words are written inside a text, at its start, and in a title. */
type Kinds = Record<"inside" | "atStart" | "inTitle", Map<string, Form>>;

interface Form {
  form: string;
  isLowerCase: boolean;
}

function formOf(masked: string, kind: keyof Kinds, known: Map<string, Form>): Form {
  const written = asShown(masked);
  const form = kind === "inside" ? written : lowered(written, kind === "inTitle");
  const found = {form, isLowerCase: form === form.toLowerCase()};
  known.set(masked, found);
  return found;
}

function asShown(masked: string): string {
  return withoutFillers(masked).replace(/-\s+/gu, "-").replace(/\s+/gu, " ").trim();
}

function lowered(written: string, everyWord: boolean): string {
  return written
    .split(" ")
    .map((word, i) =>
      (everyWord || i === 0) && capitalised.test(word) ? word.toLowerCase() : word
    )
    .join(" ");
}
