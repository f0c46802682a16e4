import {expect, test} from "vitest";
import {languagesOf, stemOf, supported} from "../../../loaders/text/languages.js";
import {readCorpus, tokenisePapers} from "../../../loaders/text/corpus.js";
import {shown} from "../themes/corpora.js";
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
  ["Polish", "Sieci neuronowe oraz ich zastosowanie w medycynie jako narzędzie dla lekarzy"]
])("a text in %s is: %j", (language, text) => {
  expect(languagesOf([titled(text)])).toEqual([language]);
});

test("a text that says little is in the language of the others", () => {
  expect(
    languagesOf(["Les réseaux de neurones", "Des images pour les réseaux", "BERT"].map(titled))
  ).toEqual(["French", "French", "French"]);
});

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
