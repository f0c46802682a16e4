import {pageSentence, type Sentence} from "../../../src/page/page-words.js";

const number =
  "(?:(?<![\\p{L}\\p{N}.])\\d[\\d,]*|\\b(?:one|two|three|four|five|six|seven|eight|nine|both|all|none|neither))";
const counted = new RegExp(
  `(?<before>\\S*\\s?\\S*\\s?)(?<count>${number})(?<between>(?: (?!(?:or|and|in|is|are|has|have|with|which|by|to|at)\\b)[\\p{L}’]+| \\d[\\d,]*){0,4}) papers?\\b(?<after>.{0,40})`,
  "giu"
);

/** Sets of papers of which it is said what they are: the populations, and parts of them by name. */
const named =
  /\b(?:listed|citing|classified|unclassified|known|selected|representative|real)\b|\beach year’s\b/u;

/** What says behind a count which papers they are. */
const namedAfter =
  /^(?: (?:that |which )?(?:chosen|are selected|are listed|listed|it lists|the page calls|the page counts|stay together|is in none|would settle)\b| (?:with|without) | of (?:the |which |\d{4}\b)| in the branch| of “|,? which are listed)/u;

/** What is no count: a limit that is asked for, a size of samples, what is true of each paper. */
const limits =
  /\b(?:at least|from|fewer than|less than|up to|takes|more than|every|each|any|no|show at|dot is|each are|M on|terms of|word of|runs? with|that have|select its|cover|demo;) $/iu;

/** A population, of which counts behind it are parts. */
const population = /\b(?:listed|citing) papers?\b/u;

/**
 * The counts of papers in what is said at once that do not say which papers are meant: listed, citing,
 * those with something, or a part of such as stand before.
 */
export function countsOfNoPopulation(sentence: string | Sentence): string[] {
  const said = typeof sentence === "string" ? sentence : pageSentence(sentence);
  const text = said.replaceAll(/“[^”]*”/gu, "“”");
  return [...text.matchAll(counted)].flatMap(({index, groups = {}}) => {
    const {before = "", count = "", between = "", after = ""} = groups;
    const isNamed =
      named.test(between) || namedAfter.test(after) || population.test(text.slice(0, index));
    return isNamed || limits.test(before) ? [] : `${before}${count}${between} papers${after}`;
  });
}
