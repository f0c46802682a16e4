import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import type {PaperText} from "../../../loaders/text/corpus.js";
import {themes} from "../../../loaders/analysis/themes.js";
import type {Tables} from "../../../loaders/tables/tables.js";
import {curationFiles} from "../themes/curated.js";
import {papersOfFewWords, papersReordered, renamed, renamedPapers} from "../themes/corpora.js";

type Found = Pick<
  Tables,
  "terms" | "paper_terms" | "themes" | "paper_themes" | "theme_links" | "theme_uptake"
>;

const abstract = "graph layers of tokens! A kernel is a prior, or a layer token kernel graph.";

function found(papers: readonly PaperText[], thesaurus = "", own = abstract): Found {
  const rows = papers.map((paper) => ({...paper, paper_id: JSON.stringify(paper)}));
  const files = curationFiles({thesaurus: `variant,preferred\n${thesaurus}`});
  const hub = {hub_id: "h", title: null, abstract: own};
  return themes(hub, rows, {...uncurated, own: files}).tables;
}

const listOf = (json: string): string[] => JSON.parse(json);

describe("the order of the papers", () => {
  it("changes no term, no link, no theme and no echo", () => {
    fc.assert(
      fc.property(papersReordered, ([papers, others]) => {
        const [one, other] = [found(papers), found(others)];
        expect(other.terms).toEqual(one.terms);
        expect(other.theme_links).toEqual(one.theme_links);
        expect(other.theme_uptake).toEqual(one.theme_uptake);
        const measures = (tables: Found) =>
          tables.themes.map(({theme, terms, papers: of, centrality, density, quadrant}) => [
            theme,
            terms,
            of,
            centrality,
            density,
            quadrant
          ]);
        expect(measures(other)).toEqual(measures(one));
        const carried = (tables: Found) =>
          tables.paper_themes.map(({paper_id, theme_id}) => `${theme_id} ${paper_id}`).sort();
        expect(carried(other)).toEqual(carried(one));
      })
    );
  });
});

describe("a term that the thesaurus leaves out", () => {
  it("vanishes from every table", () => {
    fc.assert(
      fc.property(papersOfFewWords, fc.nat(), (papers, at) => {
        const {terms} = found(papers);
        const ignored = terms[at % Math.max(1, terms.length)]?.term_id;
        if (ignored === undefined) return;
        const left = found(papers, `${ignored},\n`);
        const ids = [
          ...left.terms.map(({term_id}) => term_id),
          ...left.paper_terms.map(({term_id}) => term_id),
          ...left.theme_links.flatMap(({one, other}) => [one, other]),
          ...left.themes.flatMap((theme) => listOf(theme.terms)),
          ...left.theme_uptake.map(({term_id}) => term_id ?? "")
        ];
        for (const id of ids) expect(` ${id} `).not.toContain(` ${ignored} `);
        for (const {evidence} of left.paper_themes) expect(evidence).not.toContain(`"${ignored}"`);
      })
    );
  });
});

describe("other words in the place of the words", () => {
  it("change no count and no measure", () => {
    const counts = (tables: Found, name = (id: string) => id) => [
      new Map(
        tables.terms.map((term) => [
          name(term.term_id),
          [term.papers, term.occurrences, term.c_value]
        ])
      ),
      new Map(
        tables.theme_links.map(({one, other, hub_id: _, ...measures}) => [
          [name(one), name(other)].sort().join(),
          measures
        ])
      ),
      tables.theme_uptake.map(({papers, echoes}) => [papers, echoes])
    ];
    fc.assert(
      fc.property(papersOfFewWords, (papers) => {
        const other = found(renamedPapers(papers), "", renamed(abstract));
        expect(counts(other)).toEqual(counts(found(papers), renamed));
      })
    );
  });
});

describe("small and odd hubs", () => {
  const repeat = (count: number, title: string, summary: string | null = null) =>
    Array.from({length: count}, (_, i) => ({title: `${title}${" ".repeat(i)}`, summary}));
  const both = "Graph layers and token kernels";

  it.each([
    ["no paper", [], 0, 0],
    ["one paper", repeat(1, both), 0, 0],
    ["two papers with nothing in common", [...repeat(1, "Graph"), ...repeat(1, "Token")], 0, 0],
    ["two papers alike", repeat(2, both), 1, 2],
    ["three papers alike, titles only", repeat(3, both), 1, 3],
    ["papers without any text", [{title: null, summary: null}], 0, 0],
    ["papers of one shared term, and so of no theme", repeat(4, "Graph"), 0, 0],
    ["all papers in one theme", repeat(12, "Of it", "Graph layers, token kernels."), 1, 12]
  ])("%s", (_name, papers, themeCount, covered) => {
    const tables = found(papers);
    expect(tables.themes).toHaveLength(themeCount);
    expect(new Set(tables.paper_themes.map(({paper_id}) => paper_id)).size).toBe(covered);
    for (const {centrality, density, quadrant} of tables.themes) {
      expect([Number.isFinite(centrality), Number.isFinite(density), quadrant]).toEqual([
        true,
        true,
        null
      ]);
    }
    expect(tables.theme_uptake.map(({sentence}) => sentence)).toEqual(
      expect.arrayContaining([1, 2])
    );
  });
});

test("a second version of a work changes no measure of a theme whose terms hold one another", () => {
  const papers = [
    ["Neural network pruning", "Of tokens and a network."],
    ["Token kernels of a neural network", "A network for tokens."],
    ["Tokens, kernels and the network", "For a neural network."],
    ["Kernels", "For the pruning of tokens in a neural network."],
    ["Pruning", "Of kernels."],
    ["The network", null]
  ].map(([title = "", summary = null]) => ({title, summary}));
  const measured = (all: typeof papers) =>
    found(all).themes.map(({terms, centrality, density}) => ({terms, centrality, density}));
  const once = measured(papers);
  expect(JSON.stringify(once)).toContain("neural network");
  expect(once.some(({density}) => density > 0)).toBe(true);
  expect(measured([...papers, ...papers.slice(5)])).toEqual(once);
});
