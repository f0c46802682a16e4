import fc from "fast-check";
import {expect, test} from "vitest";
import {Lexicon} from "../../../loaders/text/lexicon.js";
import {keyOf} from "../../../loaders/text/word-key.js";

function keys(token: string): string[] {
  const lexicon = new Lexicon();
  return lexicon.words(token).map(({id}) => lexicon.keys[id] ?? "");
}

test.each([
  ["Networks", "network"],
  ["LLMs", "LLM"],
  ["LLaMA", "LLaMA"],
  ["BERT", "BERT"],
  ["GPT-4", "GPT4"],
  ["GPT-3.5", "GPT3.5"],
  ["VAE2s", "VAE2"],
  ["ÉCOLE", "ECOLE"],
  ["iPhone", "iphone"],
  ["A", "a"],
  ["C++", "c++"]
])("keyOf(%j) is %j", (word, key) => {
  expect(keyOf(word)).toBe(key);
});

test.each([
  ["Self-Supervised", ["self", "supervised"]],
  ["BERT-based", ["BERT", "based"]],
  ["state-of-the-art", ["state", "of", "the", "art"]],
  ["aa--bb", ["aa", "bb"]],
  ["pre-training", ["pretraining"]],
  ["follow-up", ["followup"]],
  ["trade-offs", ["tradeoff"]],
  ["plug-in", ["plugin"]],
  ["top-down", ["top", "down"]],
  ["built-in", ["built", "in"]],
  ["in-vitro", ["in", "vitro"]],
  ["Multi-Head", ["multihead"]],
  ["Non-IID", ["noniid"]],
  ["co-author-network", ["coauthornetwork"]],
  ["GPT-4-based", ["GPT4", "based"]],
  ["top-5", ["top5"]],
  ["2,4-D", ["2,4d"]],
  ["2,4-dichlorophenoxyacetic", ["2,4dichlorophenoxyacetic"]],
  ["1,000-fold", ["1,000", "fold"]],
  ["5-fold", ["5", "fold"]],
  ["T-cell", ["t", "cell"]],
  ["UNet", ["u", "net"]],
  ["DNase", ["DNase"]],
  ["TNF-α", ["TNF", "alpha"]],
  ["TNFα", ["TNF", "alpha"]],
  ["γ-ray", ["gamma", "ray"]],
  ["λόγος", ["λογος"]],
  ["U-Net", ["u", "net"]],
  ["K-Means", ["k", "means"]]
])("Lexicon.words(%j) are %j", (token, expected) => {
  expect(keys(token)).toEqual(expected);
});

test.each([
  ["pretraining", "Pre-Training", "pre-training", "PRE-TRAINING"],
  ["multi-agent", "Multi-Agent", "multi-agents", "Multi-agent"],
  ["k-means", "K-Means", "K-means"],
  ["Q-learning", "Q-Learning", "q-learning"],
  ["non-IID", "Non-IID"],
  ["U-Net", "UNet", "U-net", "u-net"],
  ["CO₂", "CO2"],
  ["TNF-α", "TNFα", "TNF-alpha"],
  ["γ-ray", "gamma-ray", "Gamma-Rays"],
  ["Ca²⁺", "Ca2+"],
  ["Schrödinger", "Schrodinger", "Schroedinger"],
  ["NF-κB", "NFκB", "NF-kB", "NFkB", "NF-kappaB", "NFkappaB", "NF-kappa-B"],
  ["TNF-α", "TNFa", "TNF-a"],
  ["naïve", "naive"],
  ["behaviour", "behavior", "Behaviours"],
  ["optimisation", "optimization", "Optimisations"],
  ["modelling", "modeling"],
  ["analyse", "analyze"],
  ["haemoglobin", "hemoglobin"],
  ["tumours", "tumor"],
  ["centre", "center"],
  ["COVID-19", "COVID19"],
  ["ConvNet", "ConvNets"],
  ["ResNet", "ResNets"],
  ["GPT-4", "GPT4"]
])("%j has the key of however a title writes it", (...forms) => {
  expect(new Set(forms.map((form) => keys(form).join(" "))).size).toBe(1);
});

test("Lexicon.words says where each word stands in its token", () => {
  const lexicon = new Lexicon();
  expect(lexicon.words("task--task-aware").map(({from, to}) => [from, to])).toEqual([
    [0, 4],
    [6, 10],
    [11, 16]
  ]);
  expect(lexicon.words("Pre-training").map(({from, to}) => [from, to])).toEqual([[0, 12]]);
});

test("Lexicon.id and Lexicon.find know each key once", () => {
  const lexicon = new Lexicon();
  expect([lexicon.id("a"), lexicon.id("b"), lexicon.id("a")]).toEqual([0, 1, 0]);
  expect(lexicon.keys).toEqual(["a", "b"]);
  expect(lexicon.find("b")).toBe(1);
  expect(lexicon.find("c")).toBeUndefined();
  expect(lexicon.find("constructor")).toBeUndefined();
});

function settledKeys(lexicon: Lexicon, words: {id: number}[][]): string[] {
  const settled = lexicon.settled();
  return words.flat().map(({id}) => lexicon.keys[settled[id] ?? -1] ?? "");
}

test("Lexicon.settled reads what is shouted as the ordinary word, else as the name there is", () => {
  const lexicon = new Lexicon();
  const shouted = ["TOKENS", "CLIP", "LLMS", "GRAPH"].map((word) => lexicon.shout(word));
  for (const word of ["token", "CLIP", "clip", "LLM", "CLIP"]) lexicon.words(word);
  expect(settledKeys(lexicon, shouted)).toEqual(["token", "clip", "LLM", "graph"]);
  const written = ["token", "CLIP", "clip"].map((word) => lexicon.words(word));
  expect(settledKeys(lexicon, written)).toEqual(["token", "CLIP", "clip"]);
});

test("Lexicon.settled reads what is shouted as a known acronym, though some text has the word", () => {
  const lexicon = new Lexicon(new Set(["CLIP"]));
  const shouted = lexicon.shout("CLIP");
  lexicon.words("clip");
  lexicon.words("CLIP");
  expect(settledKeys(lexicon, [shouted])).toEqual(["CLIP"]);
});

test("Lexicon.settled reads a name with a number or capitals inside in any case", () => {
  const lexicon = new Lexicon();
  const words = ["COVID-19", "Covid-19", "PyTorch", "pytorch", "BERT", "bert", "CarT", "cart"];
  expect(
    settledKeys(
      lexicon,
      words.map((word) => lexicon.words(word))
    )
  ).toEqual(["COVID19", "COVID19", "PyTorch", "PyTorch", "BERT", "bert", "CarT", "cart"]);
});

test("Lexicon.inAnyCase gives what a key in lower case may stand for, and a name only itself", () => {
  const lexicon = new Lexicon();
  const [llm = -1, name = -1, other = -1, plain = -1] = ["llm", "LLM", "LlM", "layer"].map((key) =>
    lexicon.id(key)
  );
  expect(lexicon.inAnyCase(llm)).toEqual([llm, name, other]);
  expect(lexicon.inAnyCase(name)).toEqual([name]);
  expect(lexicon.inAnyCase(plain)).toEqual([plain]);
});

const token = fc
  .array(
    fc.constantFrom(
      "pre",
      "Multi",
      "task",
      "Tasks",
      "LLMs",
      "K",
      "4",
      "é",
      "non",
      "C++",
      "",
      "layers"
    ),
    {minLength: 1, maxLength: 4}
  )
  .map((parts) => parts.join("-"))
  .filter((text) => /^[\p{L}\p{N}].*[^-]$|^[\p{L}\p{N}]$/u.test(text));

test("the words of a token lie in it, in order, and each alone is that word", () => {
  fc.assert(
    fc.property(token, (text) => {
      const lexicon = new Lexicon();
      const words = lexicon.words(text);
      expect(words.length).toBeGreaterThan(0);
      let end = 0;
      for (const {id, from, to} of words) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
        expect(lexicon.words(text.slice(from, to)).map((word) => word.id)).toEqual([id]);
      }
      expect(end).toBe(text.length);
      expect(words[0]?.from).toBe(0);
    }),
    {numRuns: 1000}
  );
});

test("copy(acronyms) knows the same words, and neither changes with the other", () => {
  const lexicon = new Lexicon();
  const [id = -1] = lexicon.shout("CLIP").map((word) => word.id);
  const named = lexicon.words("CLIP")[0]?.id;
  lexicon.words("clip");
  const copy = lexicon.copy(new Set(["CLIP"]));
  expect(copy.keys).toEqual(lexicon.keys);
  expect(copy.words("CLIP")).toEqual(lexicon.words("CLIP"));
  expect(copy.settled()[id]).toBe(named);
  expect(lexicon.settled()[id]).toBe(lexicon.find("clip"));
  lexicon.id("BERT");
  expect(copy.find("BERT")).toBeUndefined();
  copy.id("LLM");
  expect(lexicon.find("LLM")).toBeUndefined();
  expect(copy.inAnyCase(copy.id("clip"))).toEqual(lexicon.inAnyCase(lexicon.id("clip")));
});
