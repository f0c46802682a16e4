import {discoveryRate} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {versionsWords} from "../page/hub-words.js";
import {followSelection, type SelectedBy, type Selection} from "../interaction/selection.js";
import {pickButton} from "../interaction/pick-button.js";
import {element, svgElement} from "../page/dom.js";
import {sentenceNodes, type Sentence} from "../page/page-words.js";
import {agree, count, digits, pointsMore, quoted, sharePercent, told} from "../page/words.js";
import {compareTerms, setsApart, type Comparison, type DistinctiveTerm} from "./compare-terms.js";
import {papersOfTerms, termFilter, termPick} from "./paper-sets.js";
import type {Tables} from "../tables/paper.js";

const most = 12;
const wide = 520;

type Rows = Pick<Tables, "papers" | "terms" | "paper_terms">;

/**
 * The words that set the selected papers apart from the rest, by an exact test over papers, of
 * which versions of one work count once: with the counts, and for those that pass how many more of the
 * works have them. The order is by Fightin'
 * Words z. Follows the selection. A click on a term selects the papers that have it.
 */
export const distinctiveTerms = figure({
  name: "Distinctive words",
  needs: ["papers", "terms", "paper_terms"],
  filters: [termFilter],
  controls: ["trial"],
  query: (tables) => tables,
  draw(rows, {width, selection}) {
    const node = element("div", {class: "distinctive"});
    const draw = (ids: ReadonlySet<string> | null, words: string, by: readonly SelectedBy[]) =>
      node.replaceChildren(compared(rows, ids, {width, words, by, selection}));
    draw(null, "", []);
    let last: ReadonlySet<string> | null = null;
    followSelection(selection, node, (value) => {
      if (value.matched === last) return;
      last = value.matched;
      draw(value.matched, value.words, selectedBy([...value.filters.values()]));
    });
    return node;
  }
});

function selectedBy(filters: readonly {by?: SelectedBy}[]): SelectedBy[] {
  return filters.flatMap(({by}) => by ?? []);
}

function compared(
  rows: Rows,
  ids: ReadonlySet<string> | null,
  {
    width,
    words,
    by,
    selection
  }: {
    width: number;
    words: string;
    by: readonly SelectedBy[];
    selection: Selection | undefined;
  }
): HTMLElement {
  const total = rows.papers.length;
  const group = rows.papers.filter(({paper_id}) => ids === null || ids.has(paper_id)).length;
  const sizes = {group, total, words};
  const refusal = compareRefusal(sizes);
  if (refusal.length > 0 || ids === null)
    return element(
      "p",
      {class: ids === null ? "refusal prompt" : "refusal"},
      ...sentenceNodes(refusal)
    );
  const comparison = compareTerms(rows, ids, by);
  const {terms} = comparison;
  const more = terms.filter(({difference}) => difference > 0);
  const several = more.filter((one) => one.group > 1);
  const shown = firstWholeTerms(several.length > 0 ? several : more, most);
  const said = told(
    discoveryWords(comparison),
    selectingWords(comparison),
    versionsWords(comparison)
  );
  return chartFigure({
    finding: distinctiveFinding({...comparison, terms: shown}, sizes),
    body: [
      ...(shown.length === 0 ? [] : [list(shown, {rows, comparison, width, selection})]),
      ...(said === "" ? [] : [element("p", {class: "note-line"}, said)])
    ],
    ...(shown.length > 0 && {
      reading: told(
        shown.some(setsApart) &&
          "A full bar is a word that sets the papers apart, with how many percentage points more of them have it than of the others, and the interval of that (Newcombe 1998, adjusted for the choice of words by Benjamini & Yekutieli 2005).",
        "Order and length of the bars are by Fightin’ Words z, which is no test."
      )
    }),
    twin: {
      name: "distinctive terms",
      rows: terms.map((one) => ({
        term: one.term.term,
        "selected works": one.group,
        "other works": one.rest,
        z: Math.round(one.z * 100) / 100,
        "points more": Math.round(one.difference * 1000) / 10,
        p: one.keyness?.p ?? null,
        "adjusted p": one.keyness?.adjusted ?? null,
        "sets apart": one.keyness === null ? "not tested" : setsApart(one) ? "yes" : "no"
      }))
    }
  });
}

/** The first so many terms that are no part of one before them. */
function firstWholeTerms(terms: readonly DistinctiveTerm[], most: number): DistinctiveTerm[] {
  const kept: DistinctiveTerm[] = [];
  for (const one of terms) {
    if (kept.length === most) break;
    const part = ` ${one.term.term_id} `;
    if (!kept.some(({term}) => ` ${term.term_id} `.includes(part))) kept.push(one);
  }
  return kept;
}

function list(
  shown: readonly DistinctiveTerm[],
  {
    rows,
    comparison,
    width,
    selection
  }: {rows: Rows; comparison: Comparison; width: number; selection: Selection | undefined}
): HTMLElement {
  const papers = papersOfTerms(rows.paper_terms);
  const largest = Math.max(1, ...shown.map(({z}) => z));
  const room = width >= wide ? Math.min(260, width * 0.28) : Math.min(160, width * 0.4);
  return element(
    "ol",
    {class: "distinctive-rows"},
    ...shown.map((one) =>
      element(
        "li",
        {},
        pickButton(one.term.term, termPick(one.term, papers), {selection}),
        element("span", {class: "size"}, countsWords(one, comparison)),
        setsApart(one) &&
          one.keyness?.difference != null &&
          element("span", {class: "effect"}, pointsMore(one.keyness.difference)),
        bar(one, (Math.max(0, one.z) / largest) * room, room)
      )
    )
  );
}

function bar(one: DistinctiveTerm, long: number, room: number): HTMLElement {
  return element(
    "span",
    {class: "z"},
    svgElement(
      "svg",
      {width: room, height: 12, viewBox: `0 0 ${room} 12`, "aria-hidden": "true"},
      svgElement("rect", {
        class: setsApart(one) ? "mark passing" : "mark rest",
        x: 1,
        y: 1,
        width: Math.max(1, long - 2),
        height: 10
      })
    ),
    `z ${one.z.toFixed(1)}`
  );
}

/** A group of papers out of all, and what they have in common, in words that follow "papers". */
interface Compared {
  group: number;
  total: number;
  words: string;
}

/** Why a group of papers can't be compared with the rest, in a sentence; empty where it can. */
export function compareRefusal({group, total}: Compared): Sentence {
  if (total === 0) return ["There are no citing papers whose words could be compared."];
  if (total === 1) return ["There is one citing paper, and no other to compare its words with."];
  if (group === 0) return ["No paper is selected, so there are no words to compare."];
  if (group === total) {
    return [
      `All ${count(total, "paper")} are selected`,
      {
        page: ": choose a theme, a term or some papers to see which words set them apart from the rest",
        still: ", so there is no rest from which words could set them apart"
      },
      "."
    ];
  }
  return [];
}

/**
 * Which of the terms shown sets a group of papers apart most, in a sentence; that none does, or that
 * none was tested, is said of the term that comes first.
 */
export function distinctiveFinding(
  {
    terms,
    isTested,
    works,
    selecting
  }: Pick<Comparison, "terms" | "isTested" | "works" | "selecting">,
  {group, total, words}: Compared
): string {
  const papers =
    group === 1 ? "listed paper" : count(group, words === "" ? "selected paper" : "listed paper");
  const named =
    words === "" && group === 1 ? "the selected paper" : `the ${papers} ${words}`.trim();
  if (works.rest === 0)
    return `The other papers are versions of ${named}: there is no other work to compare ${agree(group, "its", "their")} words with.`;
  const isWhole = works.group + works.rest === total;
  const who = works.group === group ? named : `${named} (${count(works.group, "work")})`;
  const noun = isWhole ? "paper" : "work";
  const others =
    works.rest === 1
      ? `the other ${noun}`
      : `the other ${isWhole ? digits(works.rest) : count(works.rest, "work")}`;
  const [first] = terms;
  if (first === undefined || first.difference <= 0) {
    return `No ${selecting > 0 ? "other term" : "term"} that two ${noun}s have is more frequent in ${who} than in ${others}.`;
  }
  const counts = `${digits(first.group)} of ${digits(works.group)} ${agree(first.group, "has", "have")} it, against ${digits(first.rest)} of ${others}`;
  if (!isTested) return `${quoted(first.term.term)} comes first of the words of ${who}: ${counts}.`;
  return setsApart(first)
    ? `${quoted(first.term.term)} sets ${who} apart most: ${counts}.`
    : `No word sets ${who} apart reliably; ${quoted(first.term.term)} comes first: ${counts}.`;
}

/** The raw counts of a term in a group and in the rest: "3 of 5 against 1 of 26". */
export function countsWords(
  {group: some, rest}: DistinctiveTerm,
  {works}: Pick<Comparison, "works">
): string {
  return `${digits(some)} of ${digits(works.group)} against ${digits(rest)} of ${digits(works.rest)}`;
}

/** How many terms set papers apart by the test, and how to take the others. */
export function discoveryWords({terms, isTested}: Pick<Comparison, "terms" | "isTested">): string {
  const all = count(terms.length, "term");
  if (terms.length === 0) return "";
  if (!isTested)
    return `These papers were put together by their words, so ${terms.length === 1 ? "the one term is" : `the ${all} are`} ranked and not tested.`;
  const passed = terms.filter(({keyness}) => keyness?.isDistinctive === true);
  const passing = passed.length;
  const others = passed.filter((one) => !setsApart(one)).length;
  const ofOthers =
    others === 0
      ? ""
      : `, ${others === passing ? "as" : `${digits(others)} of them as`} ${agree(others, "a word", "words")} of the other papers`;
  const rate = `a false discovery rate of ${sharePercent(discoveryRate, 100)} (exact hypergeometric test over papers, Benjamini–Hochberg)`;
  if (passing === 0) {
    return terms.length === 1
      ? `The one term compared is not distinctive at ${rate}: read this as a ranking.`
      : `None of the ${all} compared is distinctive at ${rate}: read this as a ranking.`;
  }
  return `${digits(passing)} of the ${all} compared ${agree(passing, "is", "are")} distinctive at ${rate}${ofOthers}; read the others as a ranking.`;
}

/** How many terms are not compared because papers were selected by them; "" where none is. */
export function selectingWords({selecting}: Pick<Comparison, "selecting">): string {
  return selecting === 0
    ? ""
    : `${count(selecting, "term")} by which the papers were selected, or with ${agree(selecting, "a word", "words")} of such, ${agree(selecting, "is", "are")} left out.`;
}
