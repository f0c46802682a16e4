import type {Tables} from "npm:hubscope";
import {figure} from "../figures/figure.js";
import {compareTerms, type DistinctiveTerm} from "./compare-terms.js";
import {
  compareRefusal,
  countsWords,
  discoveryRate,
  discoveryWords,
  distinctiveFinding,
  type Compared
} from "./distinctive-words.js";
import {element, svgElement} from "../page/dom.js";
import {followSelection} from "../interaction/follow-selection.js";
import {sentenceNodes} from "../page/page-words.js";
import {papersOfTerms, termFilter, termPick} from "./paper-sets.js";
import type {Selection} from "../interaction/selection.js";
import {told} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";
import {pickButton} from "../interaction/pick-button.js";

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
