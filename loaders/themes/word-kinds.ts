import {type Corpus, toLeft, toRight} from "../text/corpus.js";
import {tagsOf} from "../text/word-tags.js";

/** A verb, an adverb or a word of grammar: no phrase runs across it. */
export const other = 0;
/** A noun, which may end a phrase. */
export const noun = 1;
/** An adjective or a participle, which may stand before a noun. */
export const modifier = 2;

/** What a word may be by itself: what the lexicon, or else its ending, leaves open. */
interface Reading {
  /** What it is where nothing says more. */
  first: number;
  /** It may be a verb as well, and is where the words of grammar around it say so. */
  mayBeVerb: boolean;
  /** It is a noun where it stands for one: where nothing follows that it could describe. */
  mayBeNoun: boolean;
  /** The lexicon does not have it as a noun, so the papers' own use of it says whether it is one. */
  isUnknown: boolean;
  /** It describes others where it stands before one in each of its places. */
  mayDescribe: boolean;
  /** Nothing says what it is but the papers: a verb where most of its places say so. */
  isOpen: boolean;
}

const word = /^[a-z]+$/u;
const number = /^\d/u;
const likeAdjective =
  /(?:al|ic|ive|ous|ful|less|ble|ish|wise|ward|ent|ant|ian|ean|oid|ile|verse|ed|like)$/u;
/** A participle, but for such nouns as `testbed`, `watershed`, `seaweed`. */
const participle = /(?:[^beh]|[^s]h)ed$/u;
const mayDescribe = /ate$/u;
const gerund = /[a-z]{2}ing$/u;
/**
 * An adverb is made of an adjective, and none ends in -a, -o or -f: `anomaly`, `monopoly`,
 * `mayfly`.
 */
const adverb = /[a-z]{2}[b-eg-np-z]ly$/u;

const reads = (
  first: number,
  {
    mayBeVerb = false,
    mayBeNoun = false,
    isUnknown = false,
    mayDescribe = false,
    isOpen = false
  }: Partial<Reading> = {}
): Reading => ({first, mayBeVerb, mayBeNoun, isUnknown, mayDescribe, isOpen});

function readingOf(key: string): Reading {
  if (!word.test(key)) return reads(noun);
  const tags = tagsOf(key);
  const isGerund = gerund.test(key);
  if (tags === undefined) {
    if (adverb.test(key)) return reads(other);
    return isGerund || likeAdjective.test(key)
      ? reads(modifier, {mayBeNoun: !participle.test(key), isUnknown: true, isOpen: !isGerund})
      : reads(noun, {mayBeVerb: true, mayDescribe: mayDescribe.test(key), isOpen: true});
  }
  const [first = ""] = tags;
  const isNoun = tags.some((tag) => tag.startsWith("NN") || tag === "FW");
  const mayBeVerb = tags.some((tag) => tag === "VB" || tag === "VBP" || tag === "VBZ");
  if (first.startsWith("NN")) return reads(noun, {mayBeVerb});
  if (isGerund)
    return isNoun
      ? reads(noun, {mayDescribe: true})
      : reads(modifier, {mayBeNoun: true, isUnknown: true});
  if (first.startsWith("JJ") || first === "VBN" || first === "VBD")
    return reads(modifier, {mayBeNoun: isNoun});
  if (isNoun) return reads(noun, {mayBeVerb: true});
  return reads(tags.some((tag) => tag === "VBN" || tag.startsWith("JJ")) ? modifier : other);
}

const listed = (words: string) => new Set(words.split(" "));
const beforeVerb = listed(
  "to we they i you he she it can could may might must shall should will would cannot do does did not who"
);
const afterVerb = listed(
  "the a an this these those our their its his her us them it that how whether what why"
);
const beforeNoun = listed(
  "the a an this these those our their its his of in on for with by from under over between via no each every any some many such"
);
const ofOne = listed("this each every another");
const conjunctions = listed("and or but nor versus vs");
const copula = listed("is are was were be been being become remain not more most less very as too");

const held = toLeft | toRight;
const leastNounShare = 1 / 3;
const leastVerbShare = 1 / 2;
const fewestAsVerb = 2;

/**
 * What each word of a corpus is at its place: `noun`, `modifier` or `other`. The lexicon says what
 * a word may be, and its ending where the lexicon does not have it; the words of grammar beside it
 * say whether it is a verb there; a plural form after a noun in the singular that `this` or `each`
 * begins is one (`this study uses`), and so is a stop word before an adjective (`uses deep
 * features`). A word that looks like an adjective or a participle is a noun in the plural (`nets`),
 * and where nothing follows that it could describe (`the latent of`); a gerund, or a word that the
 * lexicon does not have, everywhere if it is one in more than a third of its places. A word of
 * which nothing else is known is a verb everywhere but after an article or a preposition, where
 * more than half of its places, two at least, say that it is one (`we align`, `to gamble on`). A
 * gerund that may be a noun, or a word in -ate that the lexicon does not have, describes others if
 * it stands before one in each of its places (`intermediate layers`). In other languages than
 * English all words but stop words are nouns. `isStop` are the words that end phrases, of which
 * those that `mayStand` in one are read like all others.
 */
export function wordKinds(
  {
    words,
    starts,
    papers,
    lexicon,
    from,
    to,
    languages,
    bound
  }: Omit<Corpus, "bracketed" | "inTitle">,
  isStop: Uint8Array,
  mayStand: Uint8Array = new Uint8Array(isStop.length)
): Uint8Array {
  const readings = lexicon.keys.map(readingOf);
  const isIn = (list: ReadonlySet<string>) =>
    Uint8Array.from(lexicon.keys, (key) => (list.has(key) ? 1 : 0));
  const verbAfter = isIn(beforeVerb);
  const verbBefore = isIn(afterVerb);
  const nounAfter = isIn(beforeNoun);
  const isAfter = isIn(listed("of at from under"));
  const saysOf = isIn(copula);
  const saysNot = isIn(listed("not cannot"));
  const joins = isIn(conjunctions);
  const saysOne = isIn(ofOne);
  const breaks = Uint8Array.from(starts);
  for (const end of papers) if (end < words.length) breaks[end] = 1;

  const found = new Uint8Array(words.length);
  const times = new Int32Array(readings.length);
  const asVerb = new Int32Array(readings.length);
  const places = new Int32Array(readings.length);
  const asNoun = new Int32Array(readings.length);
  const open: number[] = [];
  let paper = 0;
  for (let at = 0; at < words.length; ++at) {
    while (at >= (papers[paper + 1] ?? Infinity)) paper += 1;
    const id = words[at] ?? 0;
    if (languages[paper] !== "English") {
      const isAlone = isStop[id] === 1 && mayStand[id] !== 1 && ((bound[at] ?? 0) & held) === 0;
      found[at] = isAlone ? other : noun;
      continue;
    }
    const {
      first = noun,
      mayBeVerb = false,
      mayBeNoun = false,
      isUnknown = false,
      isOpen = false
    } = readings[id] ?? {};
    const before = breaks[at] === 1 ? -1 : (words[at - 1] ?? -1);
    const after = at + 1 === words.length || breaks[at + 1] === 1 ? -1 : (words[at + 1] ?? -1);
    found[at] = isStop[id] === 1 && mayStand[id] !== 1 ? other : first;
    if (mayBeVerb && nounAfter[before] !== 1) {
      const isVerb =
        verbAfter[before] === 1 ||
        (after >= 0 && verbBefore[after] === 1) ||
        (isPlural(at) &&
          ((isStop[id] === 1 && readings[after]?.first === modifier) ||
            (breaks[at] !== 1 && isOfOne(at - 1))));
      if (isVerb) found[at] = other;
      if (isVerb && isOpen && !isPlural(at)) asVerb[id] = (asVerb[id] ?? 0) + 1;
    }
    if (isOpen) {
      times[id] = (times[id] ?? 0) + 1;
      const isAlone = after < 0 || isStop[after] === 1;
      if (!mayBeVerb && verbAfter[before] === 1 && saysNot[before] !== 1 && isAlone)
        asVerb[id] = (asVerb[id] ?? 0) + 1;
    }
    if (!mayBeNoun) continue;
    const ends =
      after < 0 ||
      (isStop[after] === 1 &&
        (mayStand[after] !== 1 || readings[after]?.first !== noun) &&
        verbBefore[after] !== 1 &&
        joins[after] !== 1);
    const stands =
      ends &&
      saysOf[before] !== 1 &&
      (isUnknown || isPlural(at) || follows(at) || isAfter[before] === 1);
    if (stands || (!isUnknown && isPlural(at))) found[at] = noun;
    if (!isUnknown) continue;
    places[id] = (places[id] ?? 0) + 1;
    if (stands) asNoun[id] = (asNoun[id] ?? 0) + 1;
    else open.push(at);
  }
  for (const at of open) {
    const id = words[at] ?? 0;
    if ((asNoun[id] ?? 0) > leastNounShare * (places[id] ?? 0)) found[at] = noun;
    else if (gerund.test(lexicon.keys[id] ?? "") && !follows(at)) found[at] = other;
  }
  const areVerbs = Uint8Array.from(asVerb, (count, id) =>
    count >= fewestAsVerb && count > leastVerbShare * (times[id] ?? 0) ? 1 : 0
  );
  if (areVerbs.includes(1))
    for (let at = 0; at < words.length; ++at) {
      const isNounHere = at > 0 && breaks[at] !== 1 && nounAfter[words[at - 1] ?? 0] === 1;
      if (areVerbs[words[at] ?? 0] === 1 && !isNounHere) found[at] = other;
    }
  const before = new Int32Array(readings.length);
  const all = new Int32Array(readings.length);
  const describing: number[] = [];
  for (let at = 0; at < words.length; ++at) {
    const id = words[at] ?? 0;
    if (found[at] !== noun || readings[id]?.mayDescribe !== true) continue;
    describing.push(at);
    all[id] = (all[id] ?? 0) + 1;
    const isBefore =
      at + 1 < words.length &&
      breaks[at + 1] !== 1 &&
      found[at + 1] !== other &&
      !number.test(lexicon.keys[words[at + 1] ?? -1] ?? "");
    if (isBefore) before[id] = (before[id] ?? 0) + 1;
  }
  for (const at of describing) {
    const id = words[at] ?? 0;
    if ((all[id] ?? 0) > 1 && before[id] === all[id] && !follows(at)) found[at] = modifier;
  }
  return found;

  function isPlural(at: number): boolean {
    return (to[at] ?? 0) - (from[at] ?? 0) > (lexicon.keys[words[at] ?? 0] ?? "").length;
  }

  /** Whether what ends at a place is a noun of which a word before says that it is one. */
  function isOfOne(at: number): boolean {
    if (at < 1 || found[at] !== noun || isPlural(at)) return false;
    let first = at;
    while (first > 0 && breaks[first] !== 1 && found[first - 1] !== other) first -= 1;
    return first > 0 && breaks[first] !== 1 && saysOne[words[first - 1] ?? 0] === 1;
  }

  function follows(at: number): boolean {
    return at > 0 && breaks[at] !== 1 && found[at - 1] !== other;
  }
}
