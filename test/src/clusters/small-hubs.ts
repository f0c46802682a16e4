import {paper, papers} from "../rows.js";
import {exampleThemes, themeTables, type ThemeTables} from "../themes/theme-rows.js";

const pair = [["scaling law", "power law"]];

/** The tables of hubs that are small or odd, by what is odd about them. */
export const smallHubs: Record<string, ThemeTables> = {
  "no paper": themeTables([], {papers: 0}),
  "one paper": themeTables(pair, {papers: 1}),
  "two papers": themeTables(pair, {papers: 2}),
  "three papers": themeTables(pair, {papers: 3}),
  "no theme": {...themeTables([], {papers: 3}), papers: papers(3)},
  "one theme": themeTables(pair, {papers: 12}),
  "all papers in one theme": themeTables(pair, {papers: 6}),
  "titles only": withTitlesOnly(exampleThemes())
};

function withTitlesOnly(rows: ThemeTables): ThemeTables {
  return {
    ...rows,
    papers: rows.papers.map((row) => paper({...row, summary: null})),
    paper_terms: rows.paper_terms.filter(({part}) => part === "title")
  };
}
