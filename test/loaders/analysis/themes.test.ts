import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {readHub} from "../../../loaders/library/read-hub.js";
import {themes} from "../../../loaders/analysis/themes.js";
import type {Tables} from "../../../loaders/tables/tables.js";
import {hubOf, strippedPage} from "./pages-of-text.js";
import {curationFiles} from "../themes/curated.js";

const example = "loaders/hubs/opening-the-black-box.txt";
const original = "../shared/hubs/opening-the-black-box.txt";
const named = [
  "mutual information and its estimation",
  "scaling laws",
  "pruning, layer and channel selection",
  "language-model representation",
  "calibration and alignment"
];

describe("themes of the example hub", () => {
  for (const path of [example, original])
    describe.skipIf(!existsSync(path))(path, () => {
      let found: Tables | undefined;
      const tables = () => (found ??= analyse(readHub(path)).core());

      it("shows the themes that a reader of its titles named beforehand", () => {
        const shown = tables()
          .themes.filter(({papers}) => papers > 0)
          .map(({theme}) => theme);
        expect(shown).toEqual(expect.arrayContaining(named));
      });

      it("ties every paper of a theme to words that stand in it", () => {
        const papers = new Map(tables().papers.map((paper) => [paper.paper_id, paper]));
        const terms = new Map(tables().terms.map((term) => [term.term_id, term]));
        expect(tables().paper_themes.length).toBeGreaterThan(20);
        for (const {paper_id, evidence} of tables().paper_themes) {
          const places: {term_id: string; part: "title" | "summary"; start: number; end: number}[] =
            JSON.parse(evidence);
          expect(places.length).toBeGreaterThan(0);
          for (const {term_id, part, start, end} of places) {
            const written = papers.get(paper_id)?.[part]?.slice(start, end) ?? "";
            const forms: string[] = JSON.parse(terms.get(term_id)?.forms ?? "[]");
            expect(forms.map((form) => form.toLowerCase())).toContain(
              written.replace("- ", "-").toLowerCase()
            );
          }
        }
      });
    });

  it("counts in its tables agree with each other", () => {
    const tables = analyse(readHub(example)).core();
    for (const {theme_id, papers} of tables.themes) {
      expect(tables.paper_themes.filter((row) => row.theme_id === theme_id)).toHaveLength(papers);
    }
    for (const {term_id, papers} of tables.terms) {
      const places = tables.paper_terms.filter((row) => row.term_id === term_id);
      expect(new Set(places.map(({paper_id}) => paper_id)).size).toBe(papers);
    }
  });

  it.for([example, "../shared/hubs/opening-the-black-box.txt"])(
    "a theme of %s has the papers of each of its phrases, also where these stand in longer terms",
    (path, {skip}) => {
      if (!existsSync(path)) skip(`${path} is not there`);
      const {terms, paper_terms, paper_themes} = analyse(readHub(path)).core();
      const carried = new Set(paper_themes.map((row) => `${row.theme_id} ${row.paper_id}`));
      const ofPhrases = terms
        .filter(({theme_id, words}) => theme_id !== null && words > 1)
        .flatMap(({theme_id, term_id}) =>
          paper_terms
            .filter((place) => place.term_id === term_id)
            .map(({paper_id}) => `${String(theme_id)} ${paper_id}`)
        );
      expect(ofPhrases.length).toBeGreaterThan(10);
      expect(ofPhrases.filter((one) => !carried.has(one))).toEqual([]);
    }
  );
});

describe("themes of any hub", () => {
  const page = strippedPage([
    ["Scaling laws", "Scaling laws of language models."],
    ["More scaling laws", "A study of language models."],
    ["Pruning", "Channel pruning of networks."],
    ["Channel pruning", "Pruning of channels in networks."]
  ]);
  const analysis = (texts: Parameters<typeof curationFiles>[0], of = page) => {
    const {hubs, papers} = hubOf(of);
    const [row] = hubs;
    if (row === undefined) throw new Error("the page gives no hub");
    return themes(row, papers, {...uncurated, own: curationFiles(texts)});
  };
  const everywhere = (tables: ReturnType<typeof analysis>["tables"]) => JSON.stringify(tables);

  it("groups terms that stand together", () => {
    const {tables} = analysis({});
    expect(tables.themes.map(({theme, papers}) => [theme, papers])).toEqual(
      [
        ["language models, scaling laws", 2],
        ["channel, pruning", 2]
      ].map(([, papers]) => [expect.any(String), papers])
    );
    const ofTerm = new Map(tables.terms.map(({term_id, theme_id}) => [term_id, theme_id]));
    expect(ofTerm.get("scaling law")).toBe(ofTerm.get("language model"));
    expect(ofTerm.get("pruning")).not.toBe(ofTerm.get("scaling law"));
  });

  it("lets nothing remain of a term that the thesaurus leaves out", () => {
    expect(everywhere(analysis({}).tables)).toContain("language model");
    const {tables} = analysis({thesaurus: "variant,preferred\nlanguage model,\n"});
    expect(everywhere({...tables, theme_uptake: []})).not.toContain("language model");
  });

  it("names a curated theme as its file does, and takes its terms from the detected ones", () => {
    const {tables} = analysis({
      themes: "theme,term\nlaws of scale,scaling law\nlaws of scale,language model\n"
    });
    expect(tables.themes).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({theme: "laws of scale", origin: "curated", papers: 2})
      ])
    );
    expect(tables.themes.filter(({terms}) => terms.includes("scaling law"))).toHaveLength(1);
  });

  it("is the same whatever the order of the papers, but for the order of rows", () => {
    const entries: [string, string][] = [
      ["Scaling laws", "Scaling laws of language models."],
      ["More scaling laws", "A study of language models."],
      ["Pruning", "Channel pruning of networks."],
      ["Channel pruning", "Pruning of channels in networks."]
    ];
    const of = (list: [string, string][]) => {
      const {tables} = analysis({}, strippedPage(list));
      return tables.terms.map(({term_id, papers, c_value}) => [term_id, papers, c_value]).sort();
    };
    expect(of([...entries].reverse())).toEqual(of(entries));
  });

  it.each([
    ["no papers", []],
    ["one paper", ["A title"]],
    ["two papers", ["Pruning networks", "Pruning networks"]],
    ["three papers with nothing in common", ["Alpha", "Beta", "Gamma"]],
    ["papers of stop words", ["The", "Of the", "And"]]
  ])("does not fail on %s", (_, titles) => {
    const {tables} = analysis({}, strippedPage(titles));
    expect(tables.themes.every(({papers}) => papers <= titles.length)).toBe(true);
  });
});

describe("uptake of the hub's own words", () => {
  const text = (abstract: string) =>
    [
      "hub",
      "Scaling Laws",
      "2 Pith papers cite this work. Polarity classification is still indexing.",
      "abstract",
      abstract,
      "citing papers explorer",
      "-",
      "A study of scaling laws",
      "It tests power laws on models.",
      "-",
      "Another",
      "Also on scaling laws."
    ].join("\n");

  it("counts the papers that echo each word, as the longest phrase that a paper has", () => {
    const {theme_uptake} = hubOf(text("We state scaling laws. Nobody repeats quokkas."));
    const rows = theme_uptake.map(({part, sentence, term, papers}) => [
      part,
      sentence,
      term,
      papers
    ]);
    expect(rows).toEqual(
      expect.arrayContaining([
        ["title", 1, "Scaling Laws", 2],
        ["abstract", 1, "scaling laws", 2],
        ["abstract", 2, "quokkas", 0]
      ])
    );
  });

  it("has a row without a term for a sentence of stop words", () => {
    const {theme_uptake} = hubOf(text("It was this. Then scaling."));
    expect(theme_uptake).toContainEqual(
      expect.objectContaining({part: "abstract", sentence: 1, term: null, papers: 0})
    );
  });

  it("gives offsets that hold the term in the text as written", () => {
    const {hubs, theme_uptake} = analyse(readHub(example)).core();
    for (const {part, term, start, end} of theme_uptake) {
      if (term === null) continue;
      const own = hubs[0]?.[part === "title" ? "title" : "abstract"] ?? "";
      expect(own.slice(start ?? 0, end ?? 0)).toBe(term);
    }
  });
});

describe("every paper that has a word of the hub", () => {
  it("can be named: by the table of terms, or by the evidence of what is none", () => {
    const {papers, paper_terms, theme_uptake} = analyse(readHub(example)).core();
    const texts = new Map(papers.map((paper) => [paper.paper_id, paper]));
    const ofTerms = new Map<string, Set<string>>();
    for (const {term_id, paper_id} of paper_terms)
      ofTerms.set(term_id, (ofTerms.get(term_id) ?? new Set()).add(paper_id));
    let others = 0;
    for (const {term_id, papers: count, evidence} of theme_uptake) {
      if (count === 0) expect(evidence).toBeNull();
      const named = ofTerms.get(term_id ?? "");
      if (named !== undefined) expect([evidence, named.size]).toEqual([null, count]);
      else if (count > 0) {
        others += 1;
        const places: {paper_id: string; part: string; start: number; end: number}[] = JSON.parse(
          evidence ?? "[]"
        );
        expect(new Set(places.map(({paper_id}) => paper_id)).size).toBe(count);
        for (const {paper_id, part, start, end} of places) {
          const written = texts.get(paper_id)?.[part === "title" ? "title" : "summary"];
          expect(written?.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/su);
        }
      }
    }
    expect(others).toBeGreaterThan(5);
  });
});

describe("adding a hub", () => {
  it("does not change another hub's tables", () => {
    const before: Tables = analyse(readHub(example)).core();
    analyse(readHub(example)).core();
    expect(analyse(readHub(example)).core()).toEqual(before);
    expect(readFileSync("loaders/curation/background.csv", "utf8")).toContain("(all),");
  });
});
