import type {Tables} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {pickButton} from "../interaction/pick-button.js";
import {element, svgElement} from "../page/dom.js";
import {sentenceNodes, type Sentence} from "../page/page-words.js";
import {agree, count, digits, quoted, told} from "../page/words.js";
import {compareTerms, type DistinctiveTerm} from "./compare-terms.js";
import {papersOfTerms, termFilter, termPick} from "./paper-sets.js";

const most = 12;
const wide = 520;

type Rows = Pick<Tables, "papers" | "terms" | "paper_terms">;

/**
 * The words that set the selected papers apart from the rest: terms by Fightin' Words z, with the
 * counts of papers. Follows the selection. A click on a term selects the papers that have it.
 */
export const distinctiveTerms = figure({
  name: "Distinctive words",
  needs: ["papers", "terms", "paper_terms"],
  filters: [termFilter],
  controls: ["trial"],
  query: (tables) => tables,
  draw(rows, {width, selection}) {
    const node = element("div", {class: "distinctive"});
    const draw = (ids: ReadonlySet<string> | null, words: string) =>
      node.replaceChildren(compared(rows, ids, {width, words, selection}));
    draw(null, "");
    let last: ReadonlySet<string> | null = null;
    followSelection(selection, node, (value) => {
      if (value.matched === last) return;
      last = value.matched;
      draw(value.matched, value.words);
    });
    return node;
  }
});

function compared(
  rows: Rows,
  ids: ReadonlySet<string> | null,
  {width, words, selection}: {width: number; words: string; selection: Selection | undefined}
): HTMLElement {
  const total = rows.papers.length;
  const group = rows.papers.filter(({paper_id}) => ids === null || ids.has(paper_id)).length;
  const sizes = {group, total, words};
  const refusal = compareRefusal(sizes);
  if (refusal.length > 0 || ids === null)
    return element("p", {class: "refusal"}, ...sentenceNodes(refusal));
  const terms = compareTerms(rows, ids);
  const more = terms.filter(({z}) => z > 0);
  const several = more.filter((one) => one.group > 1);
  const shown = firstWholeTerms(several.length > 0 ? several : more, most);
  return chartFigure({
    finding: distinctiveFinding(shown, sizes),
    body: [
      ...(shown.length === 0 ? [] : [list(shown, {rows, compared: sizes, width, selection})]),
      ...(terms.length === 0 ? [] : [element("p", {class: "note-line"}, discoveryWords(terms))])
    ],
    ...(shown.length > 0 && {
      reading: told(
        `A bar is as long as z, the log-odds of a term in the selected papers against the rest over its standard error (Fightin’ Words)${shown.some(({adjusted}) => adjusted <= discoveryRate) ? "; a full bar passes the false discovery rate" : ""}.`,
        "Words by which papers were selected stand out by construction."
      )
    }),
    twin: {
      name: "distinctive terms",
      rows: terms.map((one) => ({
        term: one.term.term,
        "selected papers": one.group,
        "other papers": one.rest,
        z: Math.round(one.z * 100) / 100,
        "adjusted p": Math.round(one.adjusted * 1e4) / 1e4
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
    compared,
    width,
    selection
  }: {rows: Rows; compared: Compared; width: number; selection: Selection | undefined}
): HTMLElement {
  const papers = papersOfTerms(rows.paper_terms);
  const largest = Math.max(...shown.map(({z}) => z));
  const room = width >= wide ? Math.min(260, width * 0.28) : Math.min(160, width * 0.4);
  return element(
    "ol",
    {class: "distinctive-rows"},
    ...shown.map((one) =>
      element(
        "li",
        {},
        pickButton(one.term.term, termPick(one.term, papers), {selection}),
        element("span", {class: "size"}, countsWords(one, compared)),
        bar(one, (one.z / largest) * room, room)
      )
    )
  );
}

function bar({z, adjusted}: DistinctiveTerm, long: number, room: number): HTMLElement {
  return element(
    "span",
    {class: "z"},
    svgElement(
      "svg",
      {width: room, height: 12, viewBox: `0 0 ${room} 12`, "aria-hidden": "true"},
      svgElement("rect", {
        class: adjusted <= discoveryRate ? "mark passing" : "mark rest",
        x: 1,
        y: 1,
        width: Math.max(1, long - 2),
        height: 10
      })
    ),
    `z ${z.toFixed(1)}`
  );
}

/** The false discovery rate that terms are tested at. */
const discoveryRate = 0.05;

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
 * Which term sets a group of papers apart most, in a sentence; where none passes the false discovery
 * rate, that comes first.
 */
export function distinctiveFinding(terms: readonly DistinctiveTerm[], compared: Compared): string {
  const {group, total, words} = compared;
  const papers = group === 1 ? "paper" : count(group, words === "" ? "selected paper" : "paper");
  const who = words === "" && group === 1 ? "the selected paper" : `the ${papers} ${words}`.trim();
  const others = total - group === 1 ? "the other paper" : `the other ${digits(total - group)}`;
  const [first] = terms;
  if (first === undefined || first.z <= 0) {
    return `No term that two papers have is more frequent in ${who} than in ${others}.`;
  }
  const counts = `${digits(first.group)} of ${digits(group)} ${agree(first.group, "has", "have")} it, against ${digits(first.rest)} of ${others}`;
  if (terms.every(({adjusted}) => adjusted > discoveryRate)) {
    return `No word sets ${who} apart reliably; ${quoted(first.term.term)} comes first: ${counts}.`;
  }
  return `${quoted(first.term.term)} sets ${who} apart most: ${counts}.`;
}

/** The raw counts of a term in a group and in the rest: "3 of 5 against 1 of 26". */
export function countsWords(
  {group: some, rest}: DistinctiveTerm,
  {group, total}: Compared
): string {
  return `${digits(some)} of ${digits(group)} against ${digits(rest)} of ${digits(total - group)}`;
}

/** How many terms pass the false discovery rate, and how to take the others. */
export function discoveryWords(terms: readonly DistinctiveTerm[]): string {
  const passed = terms.filter(({adjusted}) => adjusted <= discoveryRate);
  const passing = passed.length;
  const others = passed.filter(({z}) => z <= 0).length;
  const ofOthers =
    others === 0
      ? ""
      : `, ${others === passing ? "as" : `${digits(others)} of them as`} ${agree(others, "a word", "words")} of the other papers`;
  const all = count(terms.length, "term");
  const rate = "a false discovery rate of 5\u00a0% (Benjamini–Hochberg)";
  if (terms.length === 0) return "";
  if (passing === 0) {
    return terms.length === 1
      ? `The one term compared does not pass ${rate}: read this as a ranking.`
      : `None of the ${all} compared passes ${rate}: read this as a ranking.`;
  }
  return `${digits(passing)} of the ${all} compared ${agree(passing, "passes", "pass")} ${rate}${ofOthers}; read the others as a ranking.`;
}
