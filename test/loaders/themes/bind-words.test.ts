import {expect, test} from "vitest";
import {themes} from "../../../loaders/analysis/themes.js";
import {readCurationFiles} from "../../../loaders/library/read-curation-files.js";
import {keysOf} from "../../../loaders/text/corpus.js";
import {Lexicon} from "../../../loaders/text/lexicon.js";
import {goldPhrases} from "./gold-phrases.js";

const shared = readCurationFiles("no such hub");

function termsOf(titles: readonly string[], summaries: readonly string[] = []): string[] {
  const papers = titles.map((title, i) => ({
    paper_id: String(i),
    title,
    summary: summaries[i] ?? null
  }));
  const hub = {hub_id: "h", title: null, abstract: null};
  const {tables} = themes(hub, papers, shared, {intervals: false});
  return tables.terms.map(({term_id}) => term_id);
}

test.each([
  [["Chain of thought prompting", "Chain of thought reasoning"], "chain of thought"],
  [["In vitro fertilization", "On in-vitro fertilization"], "in vitro fertilization"],
  [["Ex vivo perfusion", "The ex vivo perfusion"], "ex vivo perfusion"],
  [["De novo design of proteins", "On de novo design"], "de novo design"],
  [["Per capita income", "The per capita income"], "per capita income"],
  [["A priori knowledge", "Using a priori knowledge"], "a priori knowledge"],
  [["Post hoc explanation", "On post hoc explanations"], "post hoc explanation"],
  [["Ad hoc networks", "The ad hoc network"], "ad hoc network"],
  [["The de facto standard", "De facto standards"], "de facto standard"],
  [["Pro bono work", "Some pro bono work"], "pro bono work"],
  [["In silico screening", "On in silico screening"], "in silico screening"],
  [["Three-toed woodpeckers", "On three-toed woodpeckers"], "three toed woodpecker"],
  [["Decision making of firms", "On decision making"], "decision making"],
  [["10-year follow-up of patients", "A 10-year follow-up"], "10 year followup"],
  [["In-context learning", "On in-context learning"], "in context learning"],
  [
    ["Out-of-distribution detection", "An out-of-distribution detection"],
    "out of distribution detection"
  ],
  [["All-cause mortality", "On all-cause mortality"], "all cause mortality"],
  [["Nets-within-nets formalism", "A nets-within-nets formalism"], "net within net formalism"],
  [["3-D printing of bone", "On 3-D printing"], "3d printing"],
  [["Lotteries of 18th-century Italy", "In 18th-century Italy"], "18th century italy"],
  [["19th century France", "Of 19th century France"], "19th century france"],
  [["First-order logic of nets", "A first-order logic"], "first order logic"],
  [["A two-stage model", "Two-stage models of trade"], "two stage model"]
])("papers with the titles %j share %j and no piece of it", (titles, term) => {
  const found = termsOf([...titles, "Something else"]);
  expect(found).toContain(term);
  expect(found.filter((other) => other !== term && term.includes(other))).toEqual([]);
});

test("set phrases of Latin are no terms alone, and neither is a number with its unit", () => {
  const titles = ["Cells in vivo", "In vivo, cells", "10-year care", "10-year survey of care"];
  expect(termsOf(titles).sort()).toEqual(["care", "cell"]);
});

test("a participle is no term though nothing follows it that it could describe", () => {
  const titles = [
    "Ad libitum-fed (AL) mice",
    "Of ad libitum-fed (AL) mice",
    "The oiled, and birds"
  ];
  const nouns = ["The oiled and a testbed", "Testbeds", "Watersheds", "A watershed"];
  expect(termsOf([...titles, ...nouns]).sort()).toEqual(["mouse", "testbed", "watershed"]);
});

test("auxiliary verbs and connectives of other languages are no terms", () => {
  expect(
    termsOf([
      "A violência foi estudada no ensino, além disso podem ser outras as causas da violência",
      "O ensino tem sido descrito e a violência também, além disso podem ser estas as causas"
    ]).sort()
  ).toEqual(["caus", "ensin", "violenc"]);
  expect(
    termsOf([
      "Acerca de los contratos, que han sido otros y que pueden ser contratos de las empresas",
      "Acerca de la empresa: cada uno de los contratos de estas, además, puede ser otro"
    ]).sort()
  ).toEqual(["contrat", "empres"]);
});

test("a date is no term, though a month may stand in one", () => {
  expect(
    termsOf([
      "Winter. December 1, 1986 - February 28, 1987. Herons",
      "Winter. December 1, 1985 - February 28, 1986. Larks",
      "The July effect in wards",
      "A July effect of surgeons"
    ])
  ).toEqual(["july effect", "winter"]);
});

test.each([
  ["a gerund", ["Reducing forests", "Reducing forests of oak", "Oak"], ["forest", "oak"]],
  [
    "a verb",
    ["It uses boreal forests", "Uses boreal forests, oak", "Oak"],
    ["boreal forest", "oak"]
  ],
  [
    "an adjective",
    ["Intermediate oaks", "The intermediate forest", "Oak, forest"],
    ["forest", "oak"]
  ],
  ["grammar", ["La selva, oak", "En la costa, oak"], ["oak"]],
  ["a unit", ["Months of age, oak", "Six months of age, oak"], ["age", "oak"]],
  ["praise", ["Good agreement of oaks", "In good agreement, oak"], ["agreement", "oak"]]
])("%s is no term and starts none", (_, titles, terms) => {
  expect(termsOf(titles).sort()).toEqual(terms);
});

test.each([
  ["ends", "A note on {}", "Rethinking {}", "Towards {}"],
  ["goes on", "{} research in practice", "Notes on {} programs", "A view of {} education"],
  [
    "stands in a sentence",
    "We ask what the {} can tell.",
    "The {} is old.",
    "Here is the {} at last."
  ]
])("of the set phrases 95 in 100 are found whole where the phrase %s", (_, ...templates) => {
  const key = (phrase: string) => keysOf(phrase, new Lexicon()).join(" ").toLowerCase();
  const missed = Object.values(goldPhrases).flatMap((phrases) => {
    const titles = phrases.flatMap((phrase, i) =>
      [i, i + 1].map((k) => (templates[k % 3] ?? "").replace("{}", phrase))
    );
    const found = new Set(termsOf(titles).map((id) => id.toLowerCase()));
    return phrases.filter((phrase) => !found.has(key(phrase)));
  });
  expect(missed.length / Object.values(goldPhrases).flat().length).toBeLessThanOrEqual(0.05);
});

test.each([
  ["Meta analysis of trials", "meta analysis"],
  ["A steady state", "steady state"],
  ["Vitamin C for all", "vitamin c"],
  ["Of hepatitis B", "hepatitis b"],
  ["The T cell again", "t cell"],
  ["Type 2 diabetes", "type 2 diabetes"],
  ["Llama 3.1", "llama 3.1"],
  ["Quality of life", "quality of life"],
  ["The internet of things", "internet of thing"],
  ["Chain of thought prompting", "chain of thought prompting"],
  ["Reinforcement learning from human feedback", "reinforcement learning from human feedback"],
  ["The area under the curve", "area under the curve"]
])("papers that share %j have the term %j", (title, term) => {
  expect(termsOf([title, `${title}, again`, "Something else"])).toContain(term);
});

test("a stop word is bound only where papers use it so", () => {
  const titles = ["Graph analysis", "Graph theory", "Lattice analysis", "Lattice of graphs"];
  const found = termsOf([...titles, "Analysis", "A lattice", "Graphs"]);
  expect(found.sort()).toEqual(["graph", "lattice"]);
  expect(termsOf(["The role of oxytocin", "A role of oxytocin"])).toEqual(["oxytocin"]);
  expect(termsOf(["We saw 31 layers", "In 31 layers"])).toEqual(["layer"]);
});

test("an adjective that orders opens a name whose word hardly ever stands without it", () => {
  const titles = ["Sheep of New Zealand", "New Zealand, oaks", "In New Zealand", "Sheep, oaks"];
  expect(termsOf(titles).sort()).toEqual(["new zealand", "oak", "sheep"]);
  expect(termsOf([...titles, "Zealand"]).sort()).toEqual(["oak", "sheep", "zealand"]);
  expect(termsOf(["New oaks", "A new oak", "New oaks", "Oaks"])).toEqual(["oak"]);
});

test("versions of a name are apart, and so are what a letter tells apart", () => {
  const found = termsOf(["Llama 2", "Llama 2", "Llama 3.1", "Llama 3.1", "GPT-3", "On GPT-3.5"]);
  expect(found.sort()).toEqual(["llama 2", "llama 3.1"]);
  expect(
    termsOf(["2,4-dichlorophenoxyacetic acid", "On 2,4-dichlorophenoxyacetic acid", "Acid"])
  ).toContain("2,4dichlorophenoxyacetic acid");
});

test("names in capitals are no words that are written so, and stop words in capitals are names", () => {
  expect(
    termsOf([
      "CLIP embeddings of birds",
      "Sharing video clips of cats",
      "Care for AIDS patients",
      "Legal aid for tenants",
      "PET scans of brains",
      "A pet at home",
      "CAR therapies of leukaemia",
      "A car of steel",
      "RAG pipelines for search",
      "A rag of cotton"
    ])
  ).toEqual([]);
  expect(
    termsOf([
      "WHO guidelines on malaria",
      "The WHO guidelines for cholera",
      "IT departments in banks",
      "IT departments of schools",
      "US elections in spring",
      "US elections and money",
      "CAN bus attacks",
      "Intrusions into the CAN bus"
    ]).sort()
  ).toEqual(["CAN bus", "IT department", "US election", "WHO guideline"]);
});

const titles = ["A note on {}", "{} in practice", "Rethinking {}"];
const summaries = [
  "We ask what the {} can tell, and where it fails.",
  "Here the {} is reviewed; its limits are discussed.",
  "Although the {} was long seen as settled, doubts remain."
];

test("of the set phrases of ten fields 95 in 100 are found whole, each in a hub of its field", () => {
  const key = (phrase: string) => keysOf(phrase, new Lexicon()).join(" ").toLowerCase();
  const all = Object.values(goldPhrases).flat();
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(Object.keys(goldPhrases)).toHaveLength(10);
  const missed = Object.values(goldPhrases).flatMap((phrases) => {
    const papers = phrases.flatMap((phrase, i) => [i, i + 1].map((k) => ({phrase, k: k % 3})));
    const fill = (list: readonly string[], {phrase, k}: {phrase: string; k: number}) =>
      (list[k] ?? "").replace("{}", phrase);
    const found = new Set(
      termsOf(
        papers.map((paper) => fill(titles, paper)),
        papers.map((paper) => fill(summaries, paper))
      ).map((id) => id.toLowerCase())
    );
    return phrases.filter((phrase) => !found.has(key(phrase)));
  });
  expect(missed.length / all.length).toBeLessThanOrEqual(0.05);
});

test.each([
  [
    ["基于深度学习的图像分类", "深度学习在医学影像中的应用", "医学影像与图像分类"],
    ["医学影像", "图像分类", "深度学习"]
  ],
  [
    ["Les réseaux de neurones pour les images", "Des réseaux de neurones et la santé"],
    ["réseaux de neurones"]
  ],
  [
    ["Las redes neuronales en la calidad de vida", "La calidad de vida con una red neuronal"],
    ["calidad de vida", "red neuronal"]
  ]
])("papers of other languages share phrases of theirs: %j", (titles, expected) => {
  const papers = titles.map((title, i) => ({paper_id: String(i), title, summary: null}));
  const {tables} = themes({hub_id: "h", title: null, abstract: null}, papers, shared, {
    intervals: false
  });
  expect(tables.terms.map(({term}) => term).sort()).toEqual(expected);
});

test("a theme is no language", () => {
  const titles = [
    ...["Neural nets of the eye", "The neural nets and the reefs", "Reefs and tides of the sea"],
    ...["The tides and the eye", "The reefs of the eye", "Neural nets for the tides"],
    ...["Les réseaux de la mer et des récifs", "Les réseaux de la mer pour des récifs"]
  ];
  const papers = titles.map((title, i) => ({paper_id: String(i), title, summary: null}));
  const {tables, languages} = themes({hub_id: "h", title: null, abstract: null}, papers, shared, {
    intervals: false
  });
  expect(languages.filter((language) => language === "French")).toHaveLength(2);
  expect(tables.themes.map(({theme}) => theme).join()).not.toMatch(/réseaux|récifs|mer/u);
});
