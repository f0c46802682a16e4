import {performance} from "node:perf_hooks";
import {readCurationFiles} from "../../library/read-curation-files.js";
import {themes, type Stage} from "../../analysis/themes.js";
import {themesPapers} from "./themes-papers.js";

/** A run of the themes: milliseconds in all and a stage, and how many terms and themes there are. */
export interface ThemesRun {
  all: number;
  stages: Record<Stage, number>;
  terms: number;
  themes: number;
}

/** A function that finds the terms and themes of so many made-up papers each time, and times it. */
export function themesRun(papers: number): () => ThemesRun {
  const rows = themesPapers(papers).map((paper, i) => ({paper_id: String(i), ...paper}));
  const hub = {hub_id: "bench", title: "A Hub", abstract: rows[0]?.summary ?? null};
  const curation = readCurationFiles("");
  return () => {
    const stages = {terms: 0, "co-words": 0, themes: 0, diagram: 0, uptake: 0, tables: 0};
    const start = performance.now();
    const {tables} = themes(hub, rows, curation, {
      staged: (stage, run) => {
        const from = performance.now();
        const result = run();
        stages[stage] = performance.now() - from;
        return result;
      }
    });
    const all = performance.now() - start;
    return {all, stages, terms: tables.terms.length, themes: tables.themes.length};
  };
}
