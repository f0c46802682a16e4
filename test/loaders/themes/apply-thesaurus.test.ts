import fc from "fast-check";
import {expect, test} from "vitest";
import {type Corpus, readCorpus, wordsOf} from "../../../loaders/text/corpus.js";
import {
  applyThesaurus,
  type Rule,
  rulesOf as holding
} from "../../../loaders/themes/apply-thesaurus.js";
import {titled} from "../text/paper-texts.js";
import {corpusOf, papersOfFewWords, shown} from "./corpora.js";

function rulesOf({lexicon}: Corpus, pairs: readonly (readonly [string, string | null])[]): Rule[] {
  return pairs.map(([variant, preferred]) => ({
    variant: wordsOf(variant, lexicon),
    preferred: preferred === null ? null : wordsOf(preferred, lexicon)
  }));
}

function rewritten(titles: readonly string[], ...pairs: (readonly [string, string | null])[]) {
  const corpus = corpusOf(...titles);
  const {corpus: result, uses} = applyThesaurus(corpus, rulesOf(corpus, pairs));
  return {papers: shown(result), uses};
}

test("a variant is read as its preferred words, each with the whole place of the variant", () => {
  const corpus = readCorpus([
    titled("Pruning LLMs, fast"),
    {title: null, summary: "Large language models"}
  ]);
  const {corpus: result, uses} = applyThesaurus(
    corpus,
    rulesOf(corpus, [
      ["LLM", "language model"],
      ["large language model", "language model"],
      ["kernel", "graph"]
    ])
  );
  expect(shown(result)).toEqual(["pruning language model | fast", "language model"]);
  expect([...result.from]).toEqual([0, 8, 8, 14, 0, 0]);
  expect([...result.to]).toEqual([7, 12, 12, 18, 21, 21]);
  expect([...result.inTitle]).toEqual([1, 1, 1, 1, 0, 0]);
  expect([...result.starts]).toEqual([1, 0, 0, 1, 1, 0]);
  expect(uses).toEqual([1, 1, 0]);
});

test("a variant to ignore leaves a break", () => {
  expect(rewritten(["graph token layer", "token"], ["token", null])).toEqual({
    papers: ["graph | layer", ""],
    uses: [2]
  });
});

test("of variants at one place the longest counts", () => {
  expect(
    rewritten(
      ["graph layer token", "graph layer"],
      ["graph layer", "prior"],
      ["graph layer token", "kernel"]
    )
  ).toEqual({papers: ["kernel", "prior"], uses: [1, 1]});
});

test("a variant does not stand across punctuation, or across papers", () => {
  expect(rewritten(["graph, layer", "graph", "layer"], ["graph layer", "prior"])).toEqual({
    papers: ["graph | layer", "graph", "layer"],
    uses: [0]
  });
  const corpus = corpusOf("graph", "layer");
  corpus.starts[1] = 0;
  expect(applyThesaurus(corpus, rulesOf(corpus, [["graph layer", "prior"]])).uses).toEqual([0]);
});

test("rules are not applied to each other's results", () => {
  expect(rewritten(["graph"], ["graph", "layer"], ["layer", "token"]).papers).toEqual(["layer"]);
  expect(rewritten(["graph"], ["graph", "graph graph"]).papers).toEqual(["graph graph"]);
});

test("but what is to be ignored is ignored in them too", () => {
  const rules = [
    ["LLM", "language model"],
    ["model pruning", null]
  ] as const;
  expect(rewritten(["LLM pruning of layers", "model pruning"], ...rules)).toEqual({
    papers: ["language | of layer", ""],
    uses: [1, 2]
  });
});

test("a term with its variant in brackets stands there once", () => {
  const rule = ["MI", "mutual information"] as const;
  expect(
    rewritten(
      [
        "Mutual information (MI) bounds",
        "MI (mutual information) bounds",
        "On MI, mutual information",
        "Mutual information. Later MI",
        "Mutual information, a MI",
        "Information (MI)"
      ],
      rule
    ).papers
  ).toEqual([
    "mutual information | bound",
    "mutual information | bound",
    "on mutual information | mutual information",
    "mutual information | later mutual information",
    "mutual information | a mutual information",
    "information | mutual information"
  ]);
});

test("a title's last words are not bracketed with the first of its summary, or of the next title", () => {
  const corpus = readCorpus([
    {title: "MI", summary: "MI"},
    {title: "MI", summary: null}
  ]);
  const {corpus: result} = applyThesaurus(corpus, rulesOf(corpus, [["MI", "mutual information"]]));
  expect(shown(result)).toEqual(["mutual information | mutual information", "mutual information"]);
});

test("without rules a corpus is itself", () => {
  const corpus = corpusOf("graph layer");
  expect(applyThesaurus(corpus, [])).toEqual({corpus, uses: []});
});

const words = ["graph", "layer", "token", "kernel", "prior"];
const phrase = fc
  .array(fc.constantFrom(...words), {minLength: 1, maxLength: 3})
  .map((parts) => parts.join(" "));
const pairs = fc.uniqueArray(fc.tuple(phrase, fc.option(phrase, {nil: null})), {
  maxLength: 6,
  selector: ([variant]) => variant
});

test("rewriting papers together is rewriting each on its own", () => {
  fc.assert(
    fc.property(papersOfFewWords, pairs, (papers, of) => {
      const corpus = readCorpus(papers);
      const together = applyThesaurus(corpus, rulesOf(corpus, of));
      const apart = papers.map((paper) => {
        const own = readCorpus([paper], corpus.lexicon);
        return applyThesaurus(own, rulesOf(own, of));
      });
      expect(together.corpus.papers).toHaveLength(papers.length + 1);
      expect(shown(together.corpus)).toEqual(apart.flatMap((one) => shown(one.corpus)));
      for (const column of ["words", "from", "to", "starts", "bracketed", "inTitle"] as const) {
        expect([...together.corpus[column]]).toEqual(
          apart.flatMap((one) => [...one.corpus[column]])
        );
      }
      expect(together.uses).toEqual(
        of.map((_, i) => apart.reduce((sum, {uses}) => sum + (uses[i] ?? NaN), 0))
      );
    }),
    {numRuns: 500}
  );
});

test("a term to ignore vanishes everywhere", () => {
  fc.assert(
    fc.property(papersOfFewWords, pairs, phrase, (papers, of, ignored) => {
      const corpus = readCorpus(papers);
      const others = of.filter(([variant]) => variant !== ignored);
      const {corpus: result} = applyThesaurus(
        corpus,
        rulesOf(corpus, [...others, [ignored, null]])
      );
      for (const text of shown(result)) expect(` ${text} `).not.toContain(` ${ignored} `);
    }),
    {numRuns: 1000}
  );
});

test("every place lies inside its text, and the corpus given stays as it was", () => {
  fc.assert(
    fc.property(papersOfFewWords, pairs, (papers, of) => {
      const corpus = readCorpus(papers);
      const rules = rulesOf(corpus, of);
      const before = structuredClone({...corpus, lexicon: null});
      const {corpus: result} = applyThesaurus(corpus, rules);
      expect({...corpus, lexicon: null}).toEqual(before);
      papers.forEach(({title, summary}, paper) => {
        for (let at = result.papers[paper] ?? 0; at < (result.papers[paper + 1] ?? 0); ++at) {
          const text = (result.inTitle[at] === 1 ? title : summary) ?? "";
          expect(result.to[at]).toBeGreaterThan(result.from[at] ?? NaN);
          expect(result.to[at]).toBeLessThanOrEqual(text.length);
          expect(text.slice(result.from[at], result.to[at])).toMatch(/^[a-z].*[a-z]$/u);
        }
      });
    })
  );
});

test("a rule for some papers holds in those, and before one for all", () => {
  const corpus = corpusOf("MI", "the MI", "MI");
  const [forAll, forOne] = rulesOf(corpus, [
    ["MI", "mutual information"],
    ["MI", "motor imagery"]
  ]);
  if (forAll === undefined || forOne === undefined) throw new Error("no rules");
  const rules = [forAll, {...forOne, only: new Set([1])}];
  const {corpus: result, uses} = applyThesaurus(corpus, rules);
  expect(shown(result)).toEqual(["mutual information", "the motor imagery", "mutual information"]);
  expect(uses).toEqual([2, 1]);
  expect(holding(rules)).toEqual([forAll]);
  expect(holding(rules, 1)).toEqual([forOne, forAll]);
});
