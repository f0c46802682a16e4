import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {noBackground} from "../../../loaders/vocabulary/background.js";
import {tokenisePapers} from "../../../loaders/text/corpus.js";
import {defaultMinPapers, findTerms} from "../../../loaders/themes/terms.js";
import {curated} from "./curated.js";

const paper = (title: string, summary: string | null = null) => ({title, summary});
const terms = (papers: ReturnType<typeof paper>[], own = curated(), shared = curated()) =>
  findTerms(tokenisePapers(papers), {own, shared, background: noBackground});

describe("findTerms(papers, options)", () => {
  it("finds words and phrases of two papers or more, by their most frequent form", () => {
    const found = terms([
      paper("Mutual Information Bounds", "Estimates of mutual information, with bounds."),
      paper("Neural Estimators", "An estimate for mutual information."),
      paper("Something else")
    ]);
    expect(found.terms.map(({surface, papers}) => [surface, papers])).toEqual([
      ["mutual information", 2],
      ["estimate", 2]
    ]);
  });

  it("ties an abbreviation to what it stands for when a text spells it out", () => {
    const found = terms([
      ...["A", "B", "C"].map((title) => paper(title, "On mutual information (MI).")),
      paper("D", "The MI of two layers.")
    ]);
    expect(found.terms).toMatchObject([
      {id: "mutual information", surface: "mutual information", papers: 4}
    ]);
  });

  it("puts an acronym that one paper spells out in no other paper's mouth", () => {
    const others = Array.from({length: 5}, () => paper("MI Estimation", "Bounds of MI."));
    const found = terms([paper("Motivational Interviewing (MI)", null), ...others]);
    expect(found.terms.map(({id}) => id)).not.toContain("motivational interviewing");
    expect(found.terms.find(({id}) => id === "MI estimation")).toMatchObject({papers: 5});
  });

  it("ties an abbreviation to what it stands for before its bracket too", () => {
    const found = terms([
      paper("A", "We study MI (mutual information) here, and MI again."),
      paper("B", "On mutual information.")
    ]);
    expect(found.terms).toMatchObject([{id: "mutual information", papers: 2}]);
  });

  it("does not take what one paper abbreviates for what others do", () => {
    const found = terms([
      paper("A", "Uses mutual information (MI)."),
      paper("B", "Mutual information again."),
      paper("C", "Cases of myocardial infarction (MI); MI is rare."),
      paper("D", "Patients after myocardial infarction (MI).")
    ]);
    expect(found.terms.map(({id, papers}) => [id, papers])).toEqual([
      ["myocardial infarction", 2],
      ["mutual information", 2]
    ]);
  });

  it("reads a merged variant as the preferred term, where the variant stands", () => {
    const own = curated({thesaurus: "variant,preferred\nLLM,language model\n"});
    const {terms: found, places} = terms(
      [paper("Language models", null), paper("Pruning", "Prunes LLMs.")],
      own
    );
    expect(found).toMatchObject([{id: "language model", papers: 2}]);
    expect([places.from[1], places.to[1]]).toEqual([7, 11]);
  });

  it("warns of a line of the hub's own files that no paper has a use for", () => {
    const own = curated({
      thesaurus: "variant,preferred\nxyz,abc\n",
      stopwords: "zebra\n",
      themes: "theme,term\nnothing,quux\n"
    });
    expect(
      terms([paper("A")], own).diagnostics.map(({rule, place}) => [rule, place.path, place.line])
    ).toEqual([
      ["curation-unused", "thesaurus.csv", 2],
      ["curation-unused", "stopwords.txt", 1],
      ["curation-unused", "themes.csv", 2]
    ]);
  });

  it("has no row for a term of a theme that no paper has, nor for one that a line leaves out", () => {
    const own = curated({
      stopwords: "pruning\n",
      themes: "theme,term\nA,pruning\nA,quux\nA,layer\n"
    });
    const {terms: found, diagnostics} = terms([paper("Pruning layers"), paper("Pruning")], own);
    expect(found.map(({id}) => id)).toEqual(["layer"]);
    expect(diagnostics.map(({reason, place}) => [reason, place.line])).toEqual([
      ["the line at stopwords.txt:1 leaves the term out", 2],
      ["no paper of the hub has the term", 3]
    ]);
  });

  it("keeps a term of the hub's own theme that is a stop word for all hubs", () => {
    const own = curated({themes: "theme,term\nA,pruning\n"});
    const shared = curated({stopwords: "pruning\n", themes: "theme,term\nB,pruning\n"});
    const {terms: found} = terms([paper("Pruning layers")], own, shared);
    expect(found.map(({id, papers}) => [id, papers])).toEqual([["pruning", 1]]);
    expect(terms([paper("Pruning layers")], curated(), shared).terms).toEqual([]);
  });

  it("does not warn of a line for all hubs that one hub has no use for", () => {
    const shared = curated({
      thesaurus: "variant,preferred\nxyz,abc\n",
      stopwords: "zebra\n",
      themes: "theme,term\nnothing,quux\n"
    });
    expect(terms([paper("A")], curated(), shared).diagnostics).toEqual([]);
  });

  it("finds a curated term in the papers' capitals, and one that the thesaurus merges", () => {
    const own = curated({
      thesaurus: "variant,preferred\nLLM,language model\n",
      themes: "theme,term\nmodels,llm\nmodels,bert\n"
    });
    const {terms: found, diagnostics} = terms([paper("LLM or BERT"), paper("A")], own);
    expect(diagnostics).toEqual([]);
    expect(found.map(({id, papers}) => [id, papers])).toEqual([
      ["language model", 1],
      ["BERT", 1]
    ]);
  });

  it("shows a word that LaTeX writes with accents as the word it is", () => {
    const found = terms([paper("A", "A Poincar\\'e map."), paper("B", "Of Poincaré.")]);
    expect(found.terms).toMatchObject([{surface: "Poincaré", papers: 2}]);
  });

  it("keeps a curated term of a single paper", () => {
    const own = curated({themes: "theme,term\ncalibration,calibrated\n"});
    expect(terms([paper("Well calibrated"), paper("B")], own).terms).toMatchObject([
      {id: "calibrated", papers: 1, origin: "curated"}
    ]);
  });

  it("takes what is no phrase by itself, as the start of one, for none of the longer ones", () => {
    const {terms: found} = terms([
      ...["A", "B", "C"].map((letter) => paper(`${letter}: quality of life`)),
      paper("Quality"),
      paper("Quality, once more")
    ]);
    expect(found.map(({id, occurrences, cValue}) => [id, occurrences, cValue])).toEqual([
      ["quality of life", 6, 6 * (1 + Math.log2(3))],
      ["quality", 10, 10 - 6]
    ]);
  });

  it("counts a word as common by all papers that have it, be it a noun there or a verb", () => {
    const {terms: found} = terms([
      paper("The estimate"),
      paper("An estimate"),
      paper("How to estimate it"),
      ...Array.from({length: 8}, (_, i) => paper(`Paper ${"abcdefgh".charAt(i)}`))
    ]);
    const counted = found.map(({id, papers, common}) => [id, papers, common]);
    expect(counted).toContainEqual(["estimate", 3, true]);
  });

  it("marks a single word of more than 22.5 % of ten papers or more as common", () => {
    const papers = Array.from({length: 10}, (_, i) =>
      paper(i < 3 ? "Layers and depth" : i < 5 ? "Depth" : "Width")
    );
    const common = terms(papers).terms.map((term) => [term.id, term.common]);
    expect(common).toEqual(
      expect.arrayContaining([
        ["depth", true],
        ["width", true],
        ["layer", true]
      ])
    );
    expect(terms(papers.slice(0, 5)).terms.every((term) => !term.common)).toBe(true);
  });

  it("marks each place in the text as written, also around LaTeX and a broken hyphen", () => {
    const papers = [
      paper("Task- Aware Pruning", "The \\textit{Information Plane} of $x^2$ nets."),
      paper("Task-aware pruning", "An information plane.")
    ];
    const {terms: found, places} = terms(papers);
    const written = Array.from(places.term, (term, i) => {
      const {title, summary} = papers[places.paper[i] ?? 0] ?? paper("");
      return [
        found[term]?.id,
        ((places.inTitle[i] === 1 ? title : summary) ?? "").slice(places.from[i], places.to[i])
      ];
    });
    expect(written).toEqual(
      expect.arrayContaining([
        ["information plane", "Information Plane"],
        ["information plane", "information plane"],
        ["task aware pruning", "Task- Aware Pruning"],
        ["task aware pruning", "Task-aware pruning"]
      ])
    );
  });

  it("gives the same counts in any order of the papers", () => {
    const word = fc.constantFrom(
      "scaling",
      "law",
      "mutual",
      "information",
      "the",
      "layer",
      "pruning"
    );
    const text = fc.array(word, {minLength: 1, maxLength: 6}).map((words) => words.join(" "));
    const papers = fc.array(fc.record({title: text, summary: fc.option(text, {nil: null})}), {
      maxLength: 8
    });
    const counts = (list: {title: string; summary: string | null}[]) =>
      terms(list)
        .terms.map(({id, papers: of, occurrences, cValue}) => [id, of, occurrences, cValue])
        .sort();
    fc.assert(
      fc.property(
        papers.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length}))
        ),
        ([list, shuffled]) => {
          expect(counts(shuffled)).toEqual(counts(list));
        }
      )
    );
  });
});

describe("defaultMinPapers(papers)", () => {
  it.each([
    [0, 2],
    [31, 2],
    [1_000, 2],
    [10_000, 20],
    [100_000, 200]
  ])("%i papers: %i", (papers, least) => {
    expect(defaultMinPapers(papers)).toBe(least);
  });
});
