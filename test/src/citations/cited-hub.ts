import {randomLcg} from "d3-random";
import {generateHubText} from "../../../loaders/demo/generate-hub-text.js";
import {recordRows} from "../../../loaders/papers/papers.js";
import type {Tables} from "../../../loaders/tables/tables.js";
import {hubOf} from "../../loaders/analysis/pages-of-text.js";
import {readingOf, type SaidOfPaper} from "../../loaders/papers/readings.js";

const sections = ["Introduction", "Methods", "Results", null];
const families = ["Lee", "Ray", "Okafor", "Nowak", "Silva", "Tanaka", "Ibsen", "Kaya", "Moreau"];
const venues = ["NeurIPS", "ICML", "Entropy", "Neural Computation"];

/**
 * The tables of a hub of page text with dates, beside which two made-up sources stand: one with
 * authors, venue, ids and labelled sentences, one with stances. Papers of the first theme cite it for
 * its method, later ones more often with a stance against it.
 */
export function citedHub({papers = 60, seed = 3}: {papers?: number; seed?: number} = {}): Tables {
  const tables = hubOf(generateHubText({papers, extraction: "whole", title: "A Cited Work"}));
  return withSources(tables, sourcesOf(tables, seed));
}

/** The tables of a hub with what sources say of its papers, by source, in the order of the papers. */
export function withSources(
  tables: Tables,
  sources: Readonly<Record<string, readonly SaidOfPaper[]>>
): Tables {
  const id = tables.hubs[0]?.hub_id ?? "";
  const readings = Object.entries(sources).map(([name, said]) => readingOf(name, said));
  const hubs = tables.hubs.map((hub) => ({...hub, authors: "Ada Lee\nBo Ray"}));
  const paperOf = (_: number, i: number) => tables.papers[i]?.paper_id ?? null;
  return {...tables, hubs, ...recordRows(id, readings, paperOf)};
}

function sourcesOf(tables: Tables, seed: number): Record<string, SaidOfPaper[]> {
  const random = randomLcg(seed);
  const pick = <Value>(list: readonly Value[]): Value | null =>
    list[Math.floor(random() * list.length)] ?? null;
  const [theme] = tables.themes;
  const carrying = new Set(
    tables.paper_themes.flatMap(({theme_id, paper_id}) =>
      theme_id === theme?.theme_id ? [paper_id] : []
    )
  );
  const labelled = tables.papers.map(({paper_id, position, year}): SaidOfPaper => {
    const usual = carrying.has(paper_id) ? "methodology" : "background";
    const roles = random() < 0.3 ? [] : [random() < 0.85 ? usual : "result"];
    if (roles.length > 0 && random() < 0.15) roles.push("methodology");
    const authors = Array.from(
      {length: 1 + Math.floor(random() * 4)},
      () => `${String.fromCodePoint(65 + Math.floor(random() * 4))}. ${pick(families) ?? ""}`
    );
    return {
      ids: [`doi:10.1234/made-up.${String(position)}`, `arxiv:2101.0${String(1000 + position)}`],
      authors: random() < 0.9 ? [...new Set(authors)] : [],
      venue: random() < 0.8 ? pick(venues) : null,
      date: year === null ? null : String(year),
      language: "en",
      fields: ["Computer Science"],
      citations: roles.map((role, i) => ({
        sentence: `In paper ${String(position)}, remark ${String(i + 1)}, we follow (Lee et al., 2015) and others [3, 4].`,
        section: pick(sections),
        role,
        polarity: null,
        confidence: random() < 0.5 ? null : 0.5 + random() / 2,
        cited: null
      }))
    };
  });
  const stances = tables.papers.map(({position, year}): SaidOfPaper => {
    const late = (year ?? 0) > 2023;
    const polarity = random() < (late ? 0.6 : 0.1) ? "contrasting" : "supporting";
    const sentence = `Unlike [7], remark of paper ${String(position)}.`;
    const citation = {sentence, section: null, role: null, polarity, confidence: null, cited: null};
    return {citations: random() < 0.5 ? [citation] : []};
  });
  return {"semantic-scholar": labelled, scite: stances};
}
