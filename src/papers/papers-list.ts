import type {PaperRow} from "npm:hubscope";
import {figure} from "../figures/figure.js";
import {readStated, type PageState} from "../interaction/page-state.js";
import type {Selection} from "../interaction/selection.js";
import {idsOfUntitled} from "../marks/paper-words.js";
import {themesOf} from "../themes/themes.js";
import {bylinesOf} from "./bylines.js";
import type {PapersDatabase} from "./papers-query.js";
import {papersTable} from "./papers-table.js";
import type {Abstracts, Paper} from "../tables/paper.js";

/** The citing papers: each with its themes, to search, filter, sort and choose. */
export const papersList = figure({
  name: "The papers",
  needs: [
    "papers",
    "paper_ids",
    "paper_authors.paper_id",
    "paper_authors.source",
    "paper_authors.line",
    "paper_authors.position",
    "paper_authors.author",
    "paper_sources.paper_id",
    "paper_sources.source",
    "paper_sources.line",
    "paper_sources.venue",
    "paper_sources.flags"
  ],
  controls: ["trial"],
  inPlace: true,
  fluid: true,
  query: ({papers, ...said}) => ({
    papers,
    ids: idsOfUntitled(papers, said.paper_ids),
    bylines: bylinesOf(said)
  }),
  draw({papers, ids, bylines}, {selection, state, trial, abstracts}) {
    const themes = () => {
      if (trial === undefined) return [];
      const {terms, themes, paper_themes} = trial.value;
      return themesOf({papers, terms, themes, paper_themes});
    };
    const open = async (tell: (far: string) => void) =>
      openDatabase(await withAbstracts(papers, {abstracts, tell}), tell);
    const list = papersTable(papers, {
      ...{open, selection, themes, tried: trial, state, ids, bylines, abstracts}
    });
    if (selection !== undefined && state !== undefined) {
      const known = new Set(papers.map(({paper_id: id}) => id));
      queueMicrotask(() => bindChosen({selection, state, known}));
    }
    return list;
  }
});

/** The papers with their abstracts, which are read where they are not there. */
async function withAbstracts(
  papers: Paper[],
  {abstracts, tell}: {abstracts: Abstracts | undefined; tell: (far: string) => void}
): Promise<PaperRow[]> {
  if (hasAbstracts(papers)) return papers;
  tell("reading the abstracts");
  const known = await abstracts?.(null);
  return papers.map((paper) => ({...paper, abstract: known?.get(paper.paper_id) ?? null}));
}

function hasAbstracts(papers: Paper[]): papers is PaperRow[] {
  return papers.every(({abstract}) => abstract !== undefined);
}

/** DuckDB with the papers; in a report that is one file, which has none, a search without it. */
async function openDatabase(
  papers: PaperRow[],
  tell: (far: string) => void
): Promise<PapersDatabase> {
  if (!document.documentElement.matches(".one-file"))
    return (await import("./open-papers.js")).openPapers(papers, tell);
  return (await import("./search-papers.js")).searchPapers(papers);
}

const name = "paper";

/**
 * Keeps the chosen paper in the page's address, and takes it from there where `known` has it; where
 * not, the page tells.
 */
function bindChosen({
  selection,
  state,
  known
}: {
  selection: Selection;
  state: PageState;
  known: ReadonlySet<string>;
}): void {
  let kept = selection.value.chosen;
  const restore = () => {
    kept = readStated(state, name, (stated) => (known.has(stated) ? stated : null));
    if (kept !== selection.value.chosen) selection.choose(kept);
  };
  restore();
  selection.listen(({chosen}) => {
    if (chosen === kept) return;
    kept = chosen;
    state.set(name, kept);
  });
  state.listen(restore);
}
