import type {Diagnostic} from "../diagnostic.js";
import {diagnostic} from "../diagnostic.js";
import {abbreviations, type Abbreviation} from "../text/abbreviations.js";
import type {PaperText} from "../text/corpus.js";
import type {Lexicon} from "../text/lexicon.js";
import {tokenise} from "../text/tokenise.js";
import type {Curation, Merge} from "./curation/curation.js";
import type {Rule} from "./rewrite.js";

/** A rule and the line of a curation file that made it; null for an abbreviation found in the text. */
export interface TermRule extends Rule {
  merge: Merge | null;
}

/** The words of a phrase, as ids of a lexicon. */
export function wordsOf(phrase: string, lexicon: Lexicon): number[] {
  const {count, from, to} = tokenise(phrase);
  return Array.from({length: count}, (_, i) => phrase.slice(from[i], to[i])).flatMap((token) =>
    lexicon.words(token).map(({id}) => id)
  );
}

/**
 * The rules by which variants are read as preferred terms: those of the hub's own thesaurus, then
 * those for all hubs, then stop phrases, then the abbreviations that the papers, or `more` texts,
 * spell out. For one variant the first counts, and a rule that would close a circle is left out. A
 * preferred term that is itself a variant is followed to its end.
 */
export function termRules(
  papers: readonly PaperText[],
  {own, shared}: {own: Curation; shared: Curation},
  lexicon: Lexicon,
  more: readonly PaperText[] = []
): TermRule[] {
  const rules = new Map<string, TermRule>();
  const add = (variant: string, preferred: string | null, merge: Merge | null) => {
    const words = wordsOf(variant, lexicon);
    const key = words.join(" ");
    const target = preferred === null ? null : wordsOf(preferred, lexicon);
    if (words.length === 0 || rules.has(key) || leadsTo(key, target, rules)) return;
    rules.set(key, {variant: words, preferred: target, merge});
  };
  for (const merge of [...own.merges, ...shared.merges]) add(merge.variant, merge.preferred, merge);
  for (const {term} of [...own.stopWords, ...shared.stopWords]) {
    if (/[\s-]/u.test(term)) add(term, null, null);
  }
  for (const {short, long} of spelledOut([...papers, ...more], lexicon)) add(short, long, null);
  return [...rules.values()].map((rule) => ({...rule, preferred: followed(rule, rules)}));
}

/** A warning for each line of the hub's own thesaurus that no paper has a use for. */
export function unusedMerges(
  rules: readonly TermRule[],
  uses: readonly number[],
  own: Curation
): Diagnostic[] {
  const used = new Set(
    rules.flatMap(({merge}, i) => (merge !== null && (uses[i] ?? 0) > 0 ? [merge] : []))
  );
  return own.merges.flatMap((merge) =>
    used.has(merge)
      ? []
      : diagnostic(
          "warning",
          "curation-unused",
          "no paper of the hub has the variant",
          merge.place,
          {text: merge.variant}
        )
  );
}

/** The abbreviations that texts spell out, each as it is spelled out most often. */
function spelledOut(papers: readonly PaperText[], lexicon: Lexicon): Abbreviation[] {
  const found = new Map<string, {short: string; long: string; times: number}>();
  for (const {short, long} of papers
    .flatMap(({title, summary}) => [title, summary])
    .flatMap((text) => (text === null ? [] : abbreviations(text)))) {
    const words = wordsOf(long, lexicon).map((id) => lexicon.keys[id] ?? "");
    const key = `${short}\n${words.join(" ")}`;
    found.set(key, {short, long, times: (found.get(key)?.times ?? 0) + 1});
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.times - one.times || (a < b ? -1 : 1))
    .map(([, abbreviation]) => abbreviation);
}

/** Whether the rules lead from a target to the words of a key. */
function leadsTo(
  key: string,
  target: readonly number[] | null,
  rules: ReadonlyMap<string, TermRule>
): boolean {
  for (let next = target; next !== null; next = rules.get(next.join(" "))?.preferred ?? null) {
    if (next.join(" ") === key) return true;
  }
  return false;
}

function followed(rule: TermRule, rules: ReadonlyMap<string, TermRule>): readonly number[] | null {
  let {preferred} = rule;
  while (preferred !== null) {
    const next = rules.get(preferred.join(" "));
    if (next === undefined) break;
    preferred = next.preferred;
  }
  return preferred;
}
