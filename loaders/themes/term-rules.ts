import type {Abbreviation} from "../text/abbreviations.js";
import type {Lexicon} from "../text/lexicon.js";
import type {Curation, Merge} from "./curation/curation.js";
import type {Rule} from "./rewrite.js";
import {wordsOf} from "./words-of.js";

/** A rule and the line of a curation file that made it; null for an abbreviation found in the text. */
export interface TermRule extends Rule {
  merge: Merge | null;
}

/**
 * The rules by which variants are read as preferred terms: those of the hub's own thesaurus, then
 * those for all hubs, then stop phrases, then the abbreviations that texts spell out. For one
 * variant the first counts, and a rule that would close a circle is left out. A preferred term that
 * is itself a variant is followed to its end. A variant in lower case stands for names in capitals
 * too (`llm` for `LLM`), unless a line of their own says otherwise.
 */
export function termRules(
  abbreviations: readonly Abbreviation[],
  {own, shared}: {own: Curation; shared: Curation},
  lexicon: Lexicon
): TermRule[] {
  const rules = new Map<string, TermRule>();
  const add = (words: readonly number[], preferred: string | null, merge: Merge | null) => {
    const key = words.join(" ");
    const target = preferred === null ? null : wordsOf(preferred, lexicon);
    if (words.length === 0 || rules.has(key) || leadsTo(key, target, rules)) return;
    rules.set(key, {variant: words, preferred: target, merge});
  };
  const stops = [...own.stopWords, ...shared.stopWords].filter(({term}) => /[\s-]/u.test(term));
  const curated = [
    ...[...own.merges, ...shared.merges].map((merge) => ({...merge, merge})),
    ...stops.map(({term}) => ({variant: term, preferred: null, merge: null}))
  ];
  for (const {variant, preferred, merge} of curated)
    add(wordsOf(variant, lexicon), preferred, merge);
  for (const {variant, preferred, merge} of curated) {
    for (const words of inAnyCase(wordsOf(variant, lexicon), lexicon)) add(words, preferred, merge);
  }
  for (const {short, long} of mostSpelledOut(abbreviations, lexicon)) {
    add(wordsOf(short, lexicon), long, null);
  }
  return [...rules.values()].map((rule) => ({...rule, preferred: followed(rule, rules)}));
}

/** Abbreviations in the order of how often texts spell them out so. */
function mostSpelledOut(abbreviations: readonly Abbreviation[], lexicon: Lexicon): Abbreviation[] {
  const found = new Map<string, {short: string; long: string; times: number}>();
  for (const {short, long} of abbreviations) {
    const words = wordsOf(long, lexicon).map((id) => lexicon.keys[id] ?? "");
    const key = `${short}\n${words.join(" ")}`;
    found.set(key, {short, long, times: (found.get(key)?.times ?? 0) + 1});
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.times - one.times || (a < b ? -1 : 1))
    .map(([, abbreviation]) => abbreviation);
}

/** Words with each in every spelling that differs in capitals alone, the given one first. */
function inAnyCase(words: readonly number[], lexicon: Lexicon): number[][] {
  return words.reduce<number[][]>(
    (found, word) =>
      lexicon.inAnyCase(word).flatMap((other) => found.map((before) => [...before, other])),
    [[]]
  );
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
