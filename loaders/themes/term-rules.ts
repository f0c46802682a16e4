import {keysOf, type SpelledOut, wordsOf} from "../text/corpus.js";
import type {Lexicon} from "../text/lexicon.js";
import {termSettings} from "../tables/themes.js";
import type {Curation, Merge} from "../vocabulary/curation.js";
import type {Rule} from "./apply-thesaurus.js";

/** A rule and the line of a curation file that made it; null for an abbreviation found in the text. */
export interface TermRule extends Rule {
  merge: Merge | null;
}

/** What the papers themselves say of terms. */
interface OfPapers {
  /** The papers that have one of some words, by their indices; none by default. */
  papersWith?: (words: readonly string[]) => ReadonlySet<number>;
  /** Spellings of one compound; none by default. */
  spellings?: readonly {variant: readonly number[]; preferred: readonly number[]}[];
}

/**
 * The rules by which variants are read as preferred terms: those of the hub's own thesaurus, then
 * those for all hubs, then stop phrases, then the abbreviations that texts spell out, then the
 * spellings of compounds. For one variant the first counts, and a rule that would close a circle is
 * left out. A preferred term that is itself a variant is followed to its end. A variant in lower
 * case stands for names in capitals too (`llm` for `LLM`), unless a line of their own says
 * otherwise. An abbreviation is read in each paper as that paper spells it out; in the others as
 * three papers or more and nine in ten of those that spell it out do, and as written where they are
 * fewer or agree less. A line that names words that must stand near holds in the papers that
 * `papersWith` says have one of them.
 */
export function termRules(
  abbreviations: readonly SpelledOut[],
  {own, shared}: {own: Curation; shared: Curation},
  lexicon: Lexicon,
  {papersWith = () => new Set(), spellings = []}: OfPapers = {}
): TermRule[] {
  const rules = new Map<string, TermRule>();
  const add = (words: readonly number[], preferred: string | null, merge: Merge | null) =>
    addWords(words, preferred === null ? null : wordsOf(preferred, lexicon), merge);
  const addWords = (
    words: readonly number[],
    target: readonly number[] | null,
    merge: Merge | null
  ) => {
    const key = words.join(" ");
    if (words.length === 0 || rules.has(key) || leadsTo(key, target, rules)) return;
    rules.set(key, {variant: words, preferred: target, merge});
  };
  const stops = [...own.stopWords, ...shared.stopWords].filter(({term}) => /[\s-]/u.test(term));
  const merges = [...own.merges, ...shared.merges];
  const curated = [
    ...merges.filter(({near}) => near.length === 0).map((merge) => ({...merge, merge})),
    ...stops.map(({term}) => ({variant: term, preferred: null, merge: null}))
  ];
  for (const {variant, preferred, merge} of curated)
    add(wordsOf(variant, lexicon), preferred, merge);
  for (const {variant, preferred, merge} of curated) {
    for (const words of lexicon.phraseInAnyCase(wordsOf(variant, lexicon))) {
      add(words, preferred, merge);
    }
  }
  const local: TermRule[] = [];
  const spelled = new Map<string, {long: string; papers: ReadonlySet<number>}[]>();
  for (const {short, senses} of abbreviationExpansion(abbreviations, lexicon)) {
    const words = wordsOf(short, lexicon);
    const key = words.join(" ");
    if (words.length === 0 || rules.has(key)) continue;
    spelled.set(
      key,
      senses.map(({long, papers}) => ({long: wordsOf(long, lexicon).join(" "), papers}))
    );
    const [first, ...others] = senses;
    const times = senses.reduce((sum, {papers}) => sum + papers.size, 0);
    const agreed =
      first !== undefined &&
      first.papers.size >= termSettings.spelledOut.fewestPapers &&
      first.papers.size >= termSettings.spelledOut.agreement * times;
    if (agreed) add(words, first.long, null);
    for (const {long, papers} of agreed ? others : senses) {
      const preferred = wordsOf(long, lexicon);
      if (leadsTo(key, preferred, rules)) continue;
      local.push({variant: words, preferred, merge: null, only: papers});
    }
  }
  const near: TermRule[] = [];
  for (const merge of merges) {
    if (merge.near.length === 0) continue;
    const having = papersWith(merge.near);
    const target = merge.preferred === null ? null : wordsOf(merge.preferred, lexicon);
    for (const variant of lexicon.phraseInAnyCase(wordsOf(merge.variant, lexicon))) {
      const key = variant.join(" ");
      if (variant.length === 0 || rules.get(key)?.merge || leadsTo(key, target, rules)) continue;
      const otherwise = (spelled.get(key) ?? []).filter(({long}) => long !== target?.join(" "));
      const only = new Set(
        [...having].filter((paper) => !otherwise.some(({papers}) => papers.has(paper)))
      );
      near.push({variant, preferred: target, merge, only});
    }
  }
  for (const {variant, preferred} of spellings) addWords(variant, preferred, null);
  return [...rules.values(), ...near, ...local].map((rule) => ({
    ...rule,
    preferred: followed(rule, rules)
  }));
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

/** An abbreviation, and what it stands for in which papers, what the most papers say first. */
interface AbbreviationExpansion {
  short: string;
  senses: Sense[];
}

/** What an abbreviation stands for, in its most frequent form, and the papers that say so. */
interface Sense {
  long: string;
  papers: Set<number>;
}

/**
 * What abbreviations stand for, those that the most papers spell out alike first. Forms that end in
 * the same word, as `language models` and `pre-trained language models`, are one sense.
 */
function abbreviationExpansion(
  abbreviations: readonly SpelledOut[],
  lexicon: Lexicon
): AbbreviationExpansion[] {
  const found = new Map<string, Map<string, Sense>>();
  for (const {short, long, paper} of abbreviations) {
    const forms = found.get(short) ?? new Map<string, Sense>();
    const key = keysOf(long, lexicon).join(" ");
    const {papers, long: first} = forms.get(key) ?? {long, papers: new Set<number>()};
    found.set(short, forms.set(key, {long: first, papers: papers.add(paper)}));
  }
  return [...found]
    .map(([short, forms]) => ({short, senses: sensesOf(forms)}))
    .sort((a, b) => most(b) - most(a) || (a.short < b.short ? -1 : 1));
}

function sensesOf(forms: ReadonlyMap<string, Sense>): Sense[] {
  const senses = new Map<string, Sense>();
  for (const [key, {long, papers}] of [...forms].sort(byPapers)) {
    const head = key.slice(key.lastIndexOf(" ") + 1);
    const sense = senses.get(head);
    if (sense === undefined) senses.set(head, {long, papers: new Set(papers)});
    else for (const paper of papers) sense.papers.add(paper);
  }
  return [...senses].sort(byPapers).map(([, sense]) => sense);
}

function byPapers([a, one]: [string, Sense], [b, other]: [string, Sense]): number {
  return other.papers.size - one.papers.size || (a < b ? -1 : 1);
}

function most({senses: [first]}: AbbreviationExpansion): number {
  return first?.papers.size ?? 0;
}
