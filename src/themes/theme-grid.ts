import {firstOf} from "../page/pager.js";
import {inTheTable, tableHasAll, type Sentence} from "../page/page-words.js";
import {blockOrder, orderByOverlap} from "../figures/matrix.js";
import {themesOfPapers, type Theme} from "./themes.js";
import {agree, count, digits, inWords, quoted} from "../page/words.js";
import type {Paper} from "../tables/paper.js";

/** Papers × themes, both ordered. */
export interface ThemeGrid {
  /** The largest first, then each beside the one it shares most papers with. */
  themes: Theme[];
  /** Papers with their themes, so that papers of the same themes stand together. */
  rows: {paper: Paper; carries: boolean[]}[];
}

/** Orders papers and themes by what they share; papers without a theme come last. */
export function themeGrid(papers: readonly Paper[], themes: readonly Theme[]): ThemeGrid {
  const sets = themes.map(({papers: own}) => new Set(own.map(({paper_id}) => paper_id)));
  const ordered = orderByOverlap(sets).flatMap((i) => themes[i] ?? []);
  const carried = themesOfPapers(themes);
  const rows = papers
    .toSorted((a, b) => a.position - b.position)
    .map((paper) => {
      const own = carried.get(paper.paper_id) ?? [];
      return {paper, carries: ordered.map((theme) => own.includes(theme))};
    });
  const order = blockOrder(rows.map(({carries}) => carries));
  return {themes: ordered, rows: order.flatMap((i) => rows[i] ?? [])};
}

/** How to read the grid, of what is drawn: titles alone are small, papers without a theme hatched. */
export function gridReading({rows}: ThemeGrid): string {
  const small = rows.some(({paper, carries}) => paper.title_only && carries.includes(true));
  const hatched = rows.some(({carries}) => !carries.includes(true));
  const parts = [
    "A row is a paper, a column a theme, a dot a paper that carries the theme",
    small && "small dots are papers with a title only",
    hatched && "the hatched ones at the end carry no theme"
  ];
  return `${parts.filter((part) => part !== false).join("; ")}.`;
}

/** Which papers of the grid are drawn, in a sentence; without parts where all are. */
export function gridDrawn({
  drawn,
  wanted,
  all
}: {
  drawn: number;
  wanted: number;
  all: number;
}): Sentence {
  if (wanted === all) {
    return drawn === all
      ? []
      : [
          `${firstOf(drawn, count(all, "listed paper"), "in this order are drawn")}`,
          tableHasAll,
          "."
        ];
  }
  if (wanted === 0) return [`None of ${count(all, "listed paper")} is selected, so none is drawn.`];
  const selected = count(wanted, "selected paper");
  const left = all - wanted;
  const rest = [
    left === 1 ? "the other one " : `the other ${digits(left)} `,
    inTheTable(left),
    "."
  ];
  return drawn === wanted
    ? [`${wanted === 1 ? "The one selected paper is" : `The ${selected} are`} drawn; `, ...rest]
    : [`${firstOf(drawn, selected, "in this order are drawn")}; `, ...rest];
}

/** Which two themes share most papers, in a sentence. */
export function gridFinding({themes, rows}: ThemeGrid): string {
  const [first] = themes;
  if (themes.length === 1 && first !== undefined) {
    return `With one theme, ${quoted(first.name)}, there is nothing for the ${count(rows.length, "listed paper")} to share.`;
  }
  const pairs = themes.flatMap((one, i) =>
    themes.slice(i + 1).map((other, k) => ({
      one,
      other,
      both: rows.filter(({carries}) => carries[i] && carries[i + 1 + k]).length
    }))
  );
  const most = Math.max(0, ...pairs.map(({both}) => both));
  const top = pairs.filter(({both}) => both === most);
  const [pair] = top;
  if (most === 0 || pair === undefined) {
    return `No two of the ${inWords(themes.length)} themes share a paper.`;
  }
  const shared = `${digits(most)} of ${count(rows.length, "listed paper")}`;
  return top.length === 1
    ? `${quoted(pair.one.name)} and ${quoted(pair.other.name)} share the most papers: ${shared} ${agree(most, "carries", "carry")} both.`
    : `No two of ${digits(themes.length)} themes stand out by what they share: at most ${shared} ${agree(most, "carries", "carry")} the same two.`;
}
