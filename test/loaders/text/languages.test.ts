import {existsSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {languagesOf, stemOf, supported} from "../../../loaders/text/languages.js";
import {readCorpus, tokenisePapers} from "../../../loaders/text/corpus.js";
import {hubOf, strippedPage} from "../analysis/pages-of-text.js";
import {shown} from "../themes/corpora.js";
import {goldTitles} from "./gold-titles.js";
import {titled} from "./paper-texts.js";

test.each([
  ["English", "The learning of representations in networks"],
  ["English", "Picoides arcticus"],
  ["Spanish", "Las redes neuronales para la clasificación de las imágenes"],
  ["French", "Les réseaux de neurones pour les images"],
  ["German", "Neuronale Netze für die Medizin und der Stand"],
  ["Portuguese", "Uma rede neural para imagens com ruído e seus usos"],
  ["Italian", "Le reti neurali per le immagini della retina"],
  ["Russian", "Нейронные сети в медицине"],
  ["Ukrainian", "Нейронні мережі в медицині"],
  ["Chinese", "深度学习在医学影像分析中的应用"],
  ["Japanese", "深層学習による画像分類の研究"],
  ["Korean", "딥 러닝 모델"],
  ["Japanese", "画像処理装置の評価"],
  ["Japanese", "実験動物検査"],
  ["Chinese", "圖書館與學習"],
  ["Bulgarian", "Качество на живот при пациенти с диабет"],
  ["Serbian", "Квалитет живота пацијената"],
  ["Kazakh", "Қант диабеті науқастарының өмір сапасы"],
  ["Persian", "کیفیت زندگی بیماران دیابتی"],
  ["Georgian", "ცხოვრების ხარისხი პაციენტებში"],
  ["other", "ކުޑަކުދިންގެ ތަޢުލީމު"],
  ["Polish", "Sieci neuronowe oraz ich zastosowanie w medycynie jako narzędzie dla lekarzy"]
])("a text in %s is: %j", (language, text) => {
  expect(languagesOf([titled(text)])).toEqual([language]);
});

test("a text that says little is in the language of the others", () => {
  expect(
    languagesOf(["Les réseaux de neurones", "Des images pour les réseaux", "BERT"].map(titled))
  ).toEqual(["French", "French", "French"]);
});

const hubs = Object.entries(goldTitles);

test("of ten short titles each, hubs in supported languages are in those, 95 titles in 100", () => {
  const own = hubs.filter(([language]) => supported.has(language));
  const right = own.flatMap(([language, titles]) =>
    languagesOf(titles.map(titled)).filter((found) => found === language)
  );
  expect(hubs.map(([, titles]) => titles.length)).toEqual(hubs.map(() => 10));
  expect(own).toHaveLength(9);
  expect(right.length / 90).toBeGreaterThanOrEqual(0.95);
});

test.each(hubs.filter(([language]) => !supported.has(language)))(
  "a hub of ten short titles in %s is told to be in it, and in no supported language",
  (language, titles) => {
    const found = languagesOf(titles.map(titled));
    expect(found.filter((name) => name === language).length).toBeGreaterThanOrEqual(8);
    expect(hubOf(strippedPage([...titles])).diagnostics.map(({reason}) => reason)).toContainEqual(
      expect.stringMatching(
        new RegExp(`of 10 listed papers are in ${language}, whose function words`, "u")
      )
    );
  }
);

test("of ninety short titles in supported languages, each alone, 87 are told to be in theirs", () => {
  const alone = hubs
    .filter(([language]) => supported.has(language))
    .flatMap(([language, titles]) =>
      titles.map((title) => [title, language, languagesOf([titled(title)])[0]])
    );
  const right = alone.filter(([, language, found]) => language === found);
  expect(alone).toHaveLength(90);
  expect(right).toHaveLength(87);
});

const pubmed = "../shared/corpora/pubmed-titles-20k.tsv";

test.runIf(existsSync(pubmed))("997 in 1,000 titles of PubMed are in English, each alone", () => {
  const titles = readFileSync(pubmed, "utf8").trim().split("\n").slice(1);
  const every = titles.filter((_, i) => i % 4 === 0).map((line) => line.split("\t")[1] ?? "");
  const found = every.filter((title) => languagesOf([titled(title)])[0] === "English");
  expect(every.length).toBeGreaterThan(4900);
  expect(found.length / every.length).toBeGreaterThanOrEqual(0.997);
});

test.each([
  [
    "Welsh",
    "Newid hinsawdd ac amaethyddiaeth yng Nghymru",
    "Ansawdd dŵr mewn afonydd trefol",
    "Iechyd meddwl myfyrwyr prifysgol",
    "Dysgu peirianyddol ar gyfer diagnosis"
  ],
  [
    "Icelandic",
    "Lífsgæði aldraðra sjúklinga",
    "Loftslagsbreytingar og landbúnaður",
    "Tauganet fyrir talgreiningu",
    "Gæði vatns í grunnum vötnum",
    "Saga stjórnmálahugmynda"
  ]
])("titles in %s, of which no word is known, are in no supported language", (_, ...titles) => {
  const found = languagesOf(titles.map(titled));
  expect(found.filter((language) => supported.has(language))).toEqual([]);
});

test("a title of a hub in English with a few words that are of no language is in English", () => {
  const titles = ["The learning of layers", "Picoides arcticus", "Networks and their layers"];
  expect(languagesOf(titles.map(titled))).toEqual(["English", "English", "English"]);
});

test.each(["Indonesian", "Spanish", "German"])(
  "half of a hub may be in %s and half in English, and 90 in 100 of its titles are told so",
  (language) => {
    const [one = [], other = []] = [goldTitles.English, goldTitles[language]];
    const found = languagesOf([...one, ...other].map(titled));
    const right = found.filter((name, i) => name === (i < 10 ? "English" : language));
    expect(right.length).toBeGreaterThanOrEqual(18);
  }
);

test("nine languages are supported, and others have no stems", () => {
  expect([...supported].sort()).toEqual(
    "Chinese English French German Italian Japanese Portuguese Russian Spanish".split(" ")
  );
  expect(stemOf("redes", "Spanish")).toBe(stemOf("red", "Spanish"));
  expect(stemOf("sieci", "Polish")).toBeNull();
});

test("words of other languages are folded to their stems, and phrases end at their function words", () => {
  const titles = ["Las redes neuronales en la medicina", "La red neuronal, una calidad de vida"];
  expect(shown(readCorpus(titles.map(titled)))).toEqual([
    "red neuronal | medicin",
    "red neuronal | calid de vid"
  ]);
});

test("characters without spaces are words that are held to each other", () => {
  const {tokens} = tokenisePapers(["深度学习在医学中的应用", "基于BERT的深度学习"].map(titled));
  expect(shown(tokens)).toEqual(["深 度 学 习 | 医 学 | 应 用", "BERT | 深 度 学 习"]);
  expect(tokens.languages).toEqual(["Chinese", "Chinese"]);
  expect(shown(readCorpus([titled("ニューラルネットワークによる画像分類")]))).toEqual([
    "ニューラルネットワーク | 画 像 分 類"
  ]);
});
