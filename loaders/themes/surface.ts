import type {PaperText} from "../text/corpus.js";
import {withoutFillers} from "../text/latex-accents.js";
import type {Lexicon} from "../text/lexicon.js";
import {mask} from "../text/mask.js";
import type {TermPlaces} from "./term-places.js";
import {wordsOf} from "./words-of.js";

const mostPlaces = 200;
const capitalised = /^\p{Lu}\p{Ll}+$/u;

/** How a term is written: the form to show, and all forms from the most frequent on. */
export interface Surface {
  shown: string;
  forms: string[];
}

/**
 * The surface form of each term: the most frequent one, never a stem. Titles and the first word of
 * a summary say little about capitals, so words that are only capitalised there count in lower case
 * and for half; a form that some text has in lower case is shown so. LaTeX is left out. Forms that a
 * thesaurus reads as the term are listed and not shown. At most 200 places a term are looked at.
 */
export function surfaces(
  terms: readonly {words: readonly number[]}[],
  {paper, term, from, to, inTitle}: TermPlaces,
  papers: readonly PaperText[],
  lexicon: Lexicon
): Surface[] {
  const tallies = terms.map(() => new Map<string, number>());
  const lowerCase = terms.map(() => new Set<string>());
  const looked = new Int32Array(terms.length);
  for (let i = 0; i < term.length; ++i) {
    const at = term[i] ?? 0;
    const tally = tallies[at];
    if (tally === undefined || (looked[at] ?? 0) >= mostPlaces) continue;
    looked[at] = (looked[at] ?? 0) + 1;
    const {title = null, summary = null} = papers[paper[i] ?? 0] ?? {};
    const text = (inTitle[i] === 1 ? title : summary) ?? "";
    const written = asShown(mask(text).slice(from[i], to[i]));
    const unsure = inTitle[i] === 1 || from[i] === 0;
    if (!unsure && written === written.toLowerCase()) lowerCase[at]?.add(written);
    const form = unsure ? lowered(written, inTitle[i] === 1) : written;
    tally.set(form, (tally.get(form) ?? 0) + (unsure ? 1 : 2));
  }
  const settled = lexicon.settled();
  return terms.map(({words}, i) => {
    const ranked = [...(tallies[i] ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const forms = ranked.map(([form]) => form);

    const key = words.join(" ");
    const own = forms.find(
      (form) =>
        wordsOf(form, lexicon)
          .map((id) => settled[id] ?? id)
          .join(" ") === key
    );
    const shown =
      own !== undefined && lowerCase[i]?.has(own.toLowerCase()) === true ? own.toLowerCase() : own;
    return {shown: shown ?? words.map((id) => lexicon.keys[id] ?? "").join(" "), forms};
  });
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
