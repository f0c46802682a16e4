import fc from "fast-check";
import {expect, test} from "vitest";
import {
  type Corpus,
  occurrencesOfAll,
  type PaperText,
  readCorpus,
  toLeft,
  toRight,
  withHyphen,
  tokenisePapers,
  wordsOf
} from "../../../loaders/text/corpus.js";
import {Lexicon} from "../../../loaders/text/lexicon.js";
import {keyOf} from "../../../loaders/text/word-key.js";
import {curatedCorpus} from "../../../loaders/themes/curated-corpus.js";
import {noCuration} from "../../../loaders/vocabulary/read-curation.js";
import {shown} from "../themes/corpora.js";
import {curated} from "../themes/curated.js";
import {paperTexts, reordered, titled} from "./paper-texts.js";

function keysOf({lexicon, words}: Corpus): string[] {
  return Array.from(words, (id) => lexicon.keys[id] ?? "");
}

function keysByPaper(corpus: Corpus): string[][] {
  const keys = keysOf(corpus);
  return Array.from(corpus.papers.slice(1), (end, paper) => keys.slice(corpus.papers[paper], end));
}

test("readCorpus reads the words of papers in order, with their places", () => {
  const corpus = readCorpus([
    {title: "Self-supervised LLMs: Pruning", summary: "\\emph{Pruning} works."},
    {title: null, summary: null},
    {title: null, summary: "LLMs work"}
  ]);
  expect(keysOf(corpus)).toEqual("self supervised LLM pruning pruning work LLM work".split(" "));
  expect([...corpus.from]).toEqual([0, 5, 16, 22, 6, 15, 0, 5]);
  expect([...corpus.to]).toEqual([4, 15, 20, 29, 13, 20, 4, 9]);
  expect([...corpus.starts]).toEqual([1, 0, 0, 1, 1, 0, 1, 0]);
  expect([...corpus.inTitle]).toEqual([1, 1, 1, 1, 0, 0, 0, 0]);
  expect([...corpus.bracketed]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect([...corpus.papers]).toEqual([0, 6, 6, 8]);
});

test.each([
  ["a prefix broken off its word", "Pre- training nets", ["pretraining", "net"]],
  ["a number broken off its name", "GPT- 4 nets", ["GPT4", "net"]],
  ["a letter broken off its name", "k-\nmeans", ["k", "means"]],
  ["words that a hyphen joins", "Task- Aware", ["task", "aware"]],
  ["a hyphen for a word to come", "pre- and post-training", ["pre", "and", "posttraining"]],
  ["a hyphen before a lone letter", "task- a", ["task", "a"]],
  ["a hyphen before a bracket", "pre- (training)", ["pre", "training"]],
  ["a hyphen at the end", "pre- ", ["pre"]],
  [
    "any hyphen of Unicode",
    "self\u2010supervised pre\u2011training",
    "self supervised pretraining"
  ],
  [
    "a name with a dash",
    "Navier–Stokes and Kullback–Leibler",
    ["navier", "stokes", "and", "kullback", "leibler"]
  ],
  ["years", "1990–2020", ["1990", "2020"]],
  ["LaTeX's accents", "Poincar\\'e and Schr{\\\"o}dinger", ["poincare", "and", "schrodinger"]]
])("readCorpus reads %s", (_, title, keys) => {
  const corpus = readCorpus([{title, summary: null}]);
  expect(keysOf(corpus)).toEqual(typeof keys === "string" ? keys.split(" ") : keys);
});

test("a word that a text breaks, or writes in LaTeX, has its whole place", () => {
  const title = "Pre- training of Poincar\\'e maps";
  const {from, to} = readCorpus([{title, summary: null}]);
  const written = Array.from(from, (start, i) => title.slice(start, to[i]));
  expect(written).toEqual(["Pre- training", "of", "Poincar\\'e", "maps"]);
});

test("readCorpus says which word an opening bracket stands before", () => {
  const {bracketed} = readCorpus([{title: "Graph (neural-net) layers ( (deep", summary: "(a"}]);
  expect([...bracketed]).toEqual([0, 1, 0, 0, 1, 1]);
});

test("readCorpus([]) has no words", () => {
  const {words, papers} = readCorpus([]);
  expect(words).toHaveLength(0);
  expect([...papers]).toEqual([0]);
});

test("occurrencesOfAll(corpus) counts every word, those of titles twice", () => {
  const papers = [
    {title: "Layer pruning", summary: "Pruning of layers works."},
    {title: null, summary: "Entropy"}
  ];
  expect(occurrencesOfAll(readCorpus(papers))).toBe(2 * 2 + 4 + 1);
  expect(occurrencesOfAll(readCorpus([]))).toBe(0);
});

test.each([
  [
    ["TOKEN PRUNING", "Pruning a token"],
    ["token pruning", "pruning a token"]
  ],
  [["TOKEN PRUNING"], ["token pruning"]],
  [
    ["LLMS FOR MRI: PRUNING A CLIP", "LLMs and MRI", "A clip"],
    ["LLM for MRI pruning a clip", "LLM and MRI", "a clip"]
  ],
  [
    ["Tuning CLIP for AIDS", "Video clips as legal aids"],
    ["tuning CLIP for AIDS", "video clip as legal aid"]
  ],
  [["The WHO on IT: who owns it"], ["the WHO on IT who own it"]],
  [
    ["Covid-19 and COVID-19", "COVID19"],
    ["COVID19 and COVID19", "COVID19"]
  ],
  [
    ["PyTorch", "On pytorch", "A CAR in a car"],
    ["PyTorch", "on PyTorch", "a car in a car"]
  ]
])("readCorpus of %j reads capitals as the names or words that they are: %j", (titles, words) => {
  const read = (order: readonly string[]) =>
    keysByPaper(readCorpus(order.map(titled))).map((keys) => keys.join(" "));
  expect(read(titles)).toEqual(words);
  expect(read(titles.toReversed())).toEqual(words.toReversed());
});

test("a word in capitals that its paper has in lower case too is that word", () => {
  const papers = [{title: "All about TOKEN", summary: "A token."}, titled("TOKEN, a name")];
  expect(keysByPaper(readCorpus(papers))).toEqual([
    ["all", "about", "token", "a", "token"],
    ["TOKEN", "a", "name"]
  ]);
});

test("readCorpus takes a lexicon that knows other words", () => {
  const lexicon = new Lexicon();
  lexicon.id("entropy");
  expect([...readCorpus([{title: "Pruning entropy", summary: null}], lexicon).words]).toEqual([
    1, 0
  ]);
});

test("every word lies inside its text, and what stands there is that word", () => {
  fc.assert(
    fc.property(paperTexts, (papers) => {
      const corpus = readCorpus(papers);
      papers.forEach(({title, summary}, paper) => {
        let last = {inTitle: 1, to: 0};
        for (let at = corpus.papers[paper] ?? 0; at < (corpus.papers[paper + 1] ?? 0); ++at) {
          const inTitle = corpus.inTitle[at] ?? -1;
          const from = corpus.from[at] ?? -1;
          const to = corpus.to[at] ?? -1;
          const text = (inTitle === 1 ? title : summary) ?? "";
          if (last.inTitle !== inTitle) last = {inTitle, to: 0};
          expect(inTitle).toBe(last.inTitle);
          expect(from).toBeGreaterThanOrEqual(last.to);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          last = {inTitle, to};
          const [word, ...more] = corpus.lexicon.words(
            text.slice(from, to).replace(/-\s+/u, "-").replaceAll("–", "-")
          );
          expect(more).toEqual([]);
          const key = corpus.lexicon.keys[corpus.words[at] ?? -1] ?? "";
          expect(key.toLowerCase()).toBe(corpus.lexicon.keys[word?.id ?? -1]?.toLowerCase());
        }
      });
    }),
    {numRuns: 1000}
  );
});

test("a word of a single piece has the key of what stands there", () => {
  fc.assert(
    fc.property(paperTexts, (papers) => {
      const {lexicon, words, from, to, inTitle, papers: offsets} = readCorpus(papers);
      const lower = (key: string) => key.toLowerCase();
      papers.forEach(({title, summary}, paper) => {
        for (let at = offsets[paper] ?? 0; at < (offsets[paper + 1] ?? 0); ++at) {
          const written = ((inTitle[at] === 1 ? title : summary) ?? "").slice(from[at], to[at]);
          if (written.includes("-")) continue;
          expect(lower(lexicon.keys[words[at] ?? -1] ?? "")).toBe(
            lower(keyOf(written === "TOKEN" ? "token" : written))
          );
        }
      });
    })
  );
});

test("the words of a paper do not depend on the order of the papers", () => {
  fc.assert(
    fc.property(reordered, ([papers, others]) => {
      const words = (list: PaperText[]) =>
        keysByPaper(readCorpus(list)).map((keys, i) => [list[i], keys.join(" ")]);
      const sorted = (list: unknown[]) => list.map((one) => JSON.stringify(one)).sort();
      expect(sorted(words(others))).toEqual(sorted(words(papers)));
    })
  );
});

test("a paper, its title and its summary each start a phrase", () => {
  fc.assert(
    fc.property(paperTexts, (papers) => {
      const {starts, inTitle, papers: offsets} = readCorpus(papers);
      papers.forEach((_, paper) => {
        const first = offsets[paper] ?? 0;
        const end = offsets[paper + 1] ?? 0;
        if (first < end) expect(starts[first]).toBe(1);
        for (let at = first + 1; at < end; ++at) {
          if (inTitle[at] !== inTitle[at - 1]) expect(starts[at]).toBe(1);
        }
      });
    })
  );
});

test("tokenisePapers(papers, hub) has what each text spells out, the hub's last", () => {
  const {abbreviations} = tokenisePapers([titled("Mutual information (MI)")], {
    title: null,
    summary: "The information bottleneck (IB)."
  });
  expect(abbreviations).toEqual([
    {short: "MI", long: "Mutual information", paper: 0},
    {short: "IB", long: "information bottleneck", paper: 1}
  ]);
});

test("what was read can be curated again and again, and stays as it was read", () => {
  const read = tokenisePapers(["CLIP pruning", "A clip"].map(titled));
  const keys = [...read.tokens.lexicon.keys];
  const merged = curated({thesaurus: "variant,preferred\nCLIP,image encoder\n"});
  const plain = () => shown(curatedCorpus(read, {own: noCuration, shared: noCuration}).corpus);
  expect(plain()).toEqual(["CLIP pruning", "a clip"]);
  expect(shown(curatedCorpus(read, {own: merged, shared: noCuration}).corpus)).toEqual([
    "image encoder pruning",
    "a clip"
  ]);
  expect(plain()).toEqual(["CLIP pruning", "a clip"]);
  expect(read.tokens.lexicon.keys).toEqual(keys);
});

const keys = (phrase: string) => {
  const lexicon = new Lexicon();
  return wordsOf(phrase, lexicon).map((id) => lexicon.keys[id]);
};

test.each([
  ["Self-supervised Models", ["self", "supervised", "model"]],
  ["self supervised, model", ["self", "supervised", "model"]],
  ["\\emph{Poincar\\'e} maps", ["poincare", "map"]],
  ["LLMs", ["LLM"]],
  ["…", []],
  ["", []]
])("wordsOf(%j, lexicon) are %j", (phrase, words) => {
  expect(keys(phrase)).toEqual(words);
});

test("a letter or number in a name is bound to what it tells apart", () => {
  const {bound} = readCorpus([titled("The vitamin-C and T-cell, k- means, GPT-4 net, top-down")]);
  const left = toLeft | withHyphen;
  const broken = toLeft;
  expect([...bound]).toEqual([
    0,
    toRight,
    left,
    0,
    toRight,
    left,
    toRight,
    broken,
    0,
    0,
    0,
    withHyphen
  ]);
});

test("a clause that three papers have word for word is told, and left out of their words", () => {
  const clause = "It improves accuracy and reduces cost";
  const papers = ["Reefs", "Tides", "Moons"].map((title) => ({
    title,
    summary: `${clause}; ${title}.`
  }));
  const {tokens, repeated} = tokenisePapers(papers);
  expect(shown(tokens)).toEqual(["reef | reef", "tide | tide", "moon | moon"]);
  expect(repeated).toEqual([{text: clause, papers: 3, paper: 0}]);
  const two = tokenisePapers(papers.slice(1));
  expect(two.repeated).toEqual([]);
  expect(shown(two.tokens)[0]).toBe("tide | it improve accuracy and reduce cost | tide");
});

test("markup, lines of copyright and labels give no words", () => {
  const text =
    "<jats:title>Aims</jats:title><jats:p>CO<sub>2</sub> &amp;gt;80% © 2019 Elsevier Ltd.</jats:p>";
  expect(shown(readCorpus([{title: "RETRACTED: Reefs", summary: text}]))).toEqual([
    "reef | CO2 | 80"
  ]);
});
