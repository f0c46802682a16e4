import {expect, test} from "vitest";
import {hubOf, strippedPage} from "./pages-of-text.js";

type Entry = string | [title: string, summary: string];

/** The messages on what is no text in papers, and the terms of papers, in lower case. */
function saidOf(...entries: Entry[]) {
  const {diagnostics, terms, papers} = hubOf(strippedPage(entries));
  return {
    notes: diagnostics
      .filter(({rule}) => /^(?:text|language)-/u.test(rule))
      .map(({rule, line, reason}) => [rule, line === papers[0]?.line, reason]),
    terms: terms.map(({term}) => term.toLowerCase()).join("; ")
  };
}

test("tags and entities are told once, and are in no term", () => {
  const {notes, terms} = saidOf(
    [
      "Moss gardens <i>in</i> shade",
      "<jats:title>Abstract</jats:title> Moss gardens &amp;gt; 80 %."
    ],
    ["Shade of moss gardens", "Moss gardens keep shade."]
  );
  expect(notes).toEqual([
    ["text-markup", true, "1 of 2 listed papers hold tags or entities, which are no text"]
  ]);
  expect(terms).toContain("moss gardens");
  expect(terms).not.toMatch(/jats|amp|gt\b|title/u);
});

test("tags that are written in entities, once or twice, are in no term either", () => {
  const encoded = (lt: string, gt: string, name: string): Entry => [
    `${name} and tides`,
    `${lt}jats:title${gt}Abstract${lt}/jats:title${gt}${lt}jats:p${gt}Tides rise over ${name}, p ${lt} 0.05.${lt}/jats:p${gt}`
  ];
  const {notes, terms} = saidOf(
    encoded("&lt;", "&gt;", "moss"),
    encoded("&lt;", "&gt;", "kelp"),
    encoded("&amp;lt;", "&amp;gt;", "dunes")
  );
  expect(notes).toEqual([
    ["text-markup", true, "3 of 3 listed papers hold tags or entities, which are no text"]
  ]);
  expect(terms).toBe("tides; tides rise");
});

test("copyright lines and labels of sections are told once, and are in no term", () => {
  const {notes, terms} = saidOf(
    ["Moss gardens", "BACKGROUND: Moss gardens grow. © 2020 Elsevier Ltd. All rights reserved."],
    [
      "Moss gardens again",
      "BACKGROUND: Moss gardens fade. © 2021 Elsevier Ltd. All rights reserved."
    ]
  );
  expect(notes).toEqual([
    [
      "text-boilerplate",
      true,
      "2 of 2 listed papers hold lines of copyright, notices or labels of sections, which are no text"
    ]
  ]);
  expect(terms).not.toMatch(/background|elsevier|rights/u);
});

test("letters that were decoded with a wrong table are told, and read right", () => {
  const {notes, terms} = saidOf(
    ["Ã‰tude of moss gardens", "A rÃ©sumÃ© of moss."],
    ["Étude of kelp", "The résumé of kelp."]
  );
  expect(notes).toContainEqual([
    "text-wrong-table",
    true,
    "1 of 2 listed papers hold letters that were decoded with a wrong table, and are read right"
  ]);
  expect(terms).toContain("résumé");
  expect(terms).not.toContain("Ã".toLowerCase());
});

test("Chinese that was decoded with a wrong table is told, and read as Chinese", () => {
  const wrong = (text: string) => new TextDecoder("windows-1252").decode(Buffer.from(text));
  const titles = ["机器学习与珊瑚礁", "珊瑚礁的机器学习", "深海珊瑚礁"];
  const {notes, terms} = saidOf(...titles.map((title): Entry => [wrong(title), wrong(title)]));
  expect(notes).toContainEqual([
    "text-wrong-table",
    true,
    "3 of 3 listed papers hold letters that were decoded with a wrong table, and are read right"
  ]);
  expect(terms).toContain("珊瑚礁");
});

test("what was lost or cannot be read is told, and is in no term", () => {
  const {notes, terms} = saidOf(
    ["A r\ufffdsum\ufffd of moss gardens", "Moss \ufffd\ufffd grows."],
    ["»úÆ÷Ñ§Ï°µÄ moss", "The moss of »úÆ÷Ñ§Ï°µÄ."],
    ["Kelp", "The kelp grows."]
  );
  expect(notes).toContainEqual([
    "text-unreadable",
    true,
    "2 of 3 listed papers hold characters that were lost or decoded with a wrong table, which are left out"
  ]);
  expect(terms).not.toMatch(/sum|ñ|\ufffd/u);
});

test("a clause that three papers share word for word is told, with how many, and is in no term", () => {
  const clause = "this survey was funded by the ministry of harbour works";
  const {notes, terms} = saidOf(
    ...["Moss", "Kelp", "Dune"].map((name): Entry => [
      `${name} gardens`,
      `${name} grows, ${clause}.`
    ])
  );
  expect(notes).toEqual([
    [
      "text-repeated",
      true,
      "3 of 3 listed papers say this word for word, so it is left out of the terms"
    ]
  ]);
  expect(terms).not.toMatch(/ministry|harbour/u);
});

const dutch: Entry[] = [
  [
    "De invloed van het weer op de groei van mos",
    "Wij onderzoeken hoe het mos in de schaduw groeit."
  ],
  [
    "Het mos en de schaduw van oude bomen",
    "De schaduw van de bomen is voor het mos van groot belang."
  ]
];
const english: Entry[] = [
  [
    "The growth of moss in the shade of old trees",
    "We study how moss grows in the shade of trees."
  ],
  ["Moss and the shade that old trees give", "The shade of trees is what the moss depends on."],
  ["What the moss needs is shade", "In this paper we show that the moss needs shade to grow."]
];

test("papers in several languages are told, and so is a language whose forms are not known", () => {
  const {notes} = saidOf(...english, ...dutch);
  expect(notes).toEqual([
    ["language-mixed", false, "the 5 papers are in several languages: 3 in English, 2 in Dutch"],
    [
      "language-unknown",
      false,
      "2 of 5 listed papers are in Dutch, whose function words and forms are not known: their terms are words as they are written"
    ]
  ]);
  expect(saidOf(...english).notes).toEqual([]);
});
