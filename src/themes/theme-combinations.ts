import {desc, escape, op} from "npm:arquero";
import {groupsOf, tableOf} from "../tables/verbs.js";
import {inTheTable, type Sentence} from "../page/page-words.js";
import {themesOfPapers, type Theme} from "./themes.js";
import {agree, capitalised, count, digits, inWords, listed, quoted} from "../page/words.js";
import type {Paper} from "../tables/paper.js";

/** The papers that carry exactly some themes, or none. */
export interface Combination {
  themes: Theme[];
  papers: Paper[];
}

/**
 * Which themes papers carry together: each paper counts in the one combination of all its themes.
 * The most frequent first; equals by the number of themes, then by the order of the themes.
 */
export function themeCombinations(
  papers: readonly Paper[],
  themes: readonly Theme[]
): Combination[] {
  const carried = themesOfPapers(themes);
  const ownOf = ({paper_id}: Pick<Paper, "paper_id">) => carried.get(paper_id) ?? [];
  const place = new Map(themes.map((theme, i) => [theme, String(i).padStart(9, "0")]));
  const combined = tableOf(papers, ["paper_id", "position"])
    .derive({
      places: escape((paper: Paper) =>
        ownOf(paper)
          .map((theme) => place.get(theme))
          .join(" ")
      ),
      themes: escape((paper: Paper) => ownOf(paper).length)
    })
    .orderby("position")
    .groupby("places", "themes")
    .rollup({size: op.count(), row: op.array_agg("row")})
    .orderby(desc("size"), "themes", "places");
  return groupsOf(papers, combined).map((own) => ({
    themes: own[0] === undefined ? [] : ownOf(own[0]),
    papers: own
  }));
}

/** How often papers carry several themes, and which together, in a sentence. */
export function combinationsFinding(combinations: readonly Combination[]): string {
  const n = sum(combinations);
  const mixed = combinations.filter(({themes}) => themes.length > 1);
  const several = sum(mixed);
  const [first, second] = mixed;
  if (first === undefined) {
    return n === 1
      ? "The one listed paper does not carry more than one theme."
      : `${n === 2 ? "Neither" : "None"} of ${count(n, "listed paper")} carries more than one theme.`;
  }
  const head = `${capitalised(inWords(several))} of ${count(n, "listed paper")} ${agree(several, "carries", "carry")} more than one theme`;
  const size = first.papers.length;
  if (mixed.length === 1) return `${head}: ${names(first)}.`;
  return size === (second?.papers.length ?? 0)
    ? `${head}; no combination stands out (${size === 1 ? "each has one paper" : `the most frequent have ${digits(size)} papers each`}).`
    : `${head}, most often ${names(first)} (${digits(size)}).`;
}

function sum(combinations: readonly Combination[]): number {
  return combinations.reduce((total, {papers}) => total + papers.length, 0);
}

function names({themes}: Combination): string {
  return listed(themes.map(({name}) => quoted(name)));
}

/** What is said of the combinations that are not drawn after those that are, in a sentence. */
export function combinationsLeft(
  left: readonly Combination[],
  shown: readonly Combination[]
): Sentence {
  const [first, last] = [left[0]?.papers.length ?? 0, left.at(-1)?.papers.length ?? 0];
  const are = agree(left.length, "combination");
  const end = [inTheTable(left.length), "."];
  if (first < (shown.at(-1)?.papers.length ?? 0)) {
    return [`${digits(left.length)} rarer ${are} `, ...end];
  }
  const of = first === last ? count(first, "paper") : `${digits(last)} to ${count(first, "paper")}`;
  return [
    `${digits(left.length)} more ${are} of ${of}${left.length === 1 ? "" : " each"} `,
    ...end
  ];
}

/** A combination in words, to stand by itself. */
export function combinationName({themes}: Combination): string {
  return themes.length === 0 ? "no theme" : themes.map(({name}) => name).join(" + ");
}

/** What a filter by a combination asks for, in words that follow "papers". */
export function withCombination(combination: Combination): string {
  const {themes} = combination;
  if (themes.length === 0) return "without a theme";
  return themes.length === 1
    ? `with the theme ${names(combination)} alone`
    : `with exactly the themes ${names(combination)}`;
}
