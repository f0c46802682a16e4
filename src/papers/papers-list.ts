import type {PaperRow} from "npm:hubscope";
import {figure} from "../figures/figure.js";
import {bindChosen} from "../interaction/bind-chosen.js";
import {themesOf} from "../themes/themes.js";
import type {PapersDatabase} from "./papers-query.js";
import {papersTable} from "./papers-table.js";

/** The citing papers: each with its themes, to search, filter, sort and choose. */
export const papersList = figure({
  name: "The papers",
  needs: ["papers"],
  controls: ["trial"],
  inPlace: true,
  fluid: true,
  query: ({papers}) => papers,
  draw(papers, {selection, state, trial}) {
    const themes = () => {
      if (trial === undefined) return [];
      const {terms, themes, paper_themes} = trial.value;
      return themesOf({papers, terms, themes, paper_themes});
    };
    const open = () => openDatabase(papers);
    const list = papersTable(papers, {open, selection, themes, tried: trial, state});
    if (selection !== undefined && state !== undefined) {
      const known = new Set(papers.map(({paper_id: id}) => id));
      queueMicrotask(() => bindChosen({selection, state, known}));
    }
    return list;
  }
});

/** DuckDB with the papers; in a report that is one file, which has none, a search without it. */
async function openDatabase(papers: PaperRow[]): Promise<PapersDatabase> {
  if (!document.documentElement.matches(".one-file"))
    return (await import("./open-papers.js")).openPapers(papers);
  return (await import("./search-papers.js")).searchPapers(papers);
}
