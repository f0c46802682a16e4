import {describe, expect, it} from "vitest";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {matchPapers} from "../../../loaders/papers/match.js";
import {paperRows} from "../../../loaders/papers/papers.js";
import {readSource} from "../../../loaders/sources/read-source.js";
import type {Reading} from "../../../loaders/sources/reading.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";

/**
 * Faults that users of other programs reported, each as a small made-up file and the right result.
 * The numbers are those of the list in `../shared/SOURCE_BUGS.md`.
 */
function read(content: string | Uint8Array, path = "file.txt"): Reading {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readSource({path, bytes});
}

const ris = (...lines: string[]) => [...lines, "ER  - ", ""].join("\n");
const rules = ({messages}: Reading) => messages.map(({rule}) => rule);
const titles = ({records}: Reading) => records.map(({title}) => title);

/** What is joined of files: each paper with its title and how many records it has. */
function papersOf(...files: (string | Uint8Array)[]) {
  const matched = matchPapers(files.map((file) => read(file)));
  const rows = paperRows("hub", matched.papers);
  return {
    papers: matched.papers.map(({records}, i) => [rows[i]?.title, records.length]),
    versions: matched.versions.length,
    flags: matched.papers.map(({records}) => [...new Set(records.flatMap(({flags}) => flags))])
  };
}

/** The terms of papers, each text said by two of them so that its words are terms. */
function termsOf(...abstracts: string[]): string {
  const rows = abstracts.flatMap((abstract, i) => [
    [`Number ${String(2 * i)} of some`, abstract],
    [`Other ${String(2 * i)} of these`, abstract]
  ]);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const text = [["title", "abstract"], ...rows].map((row) => row.map(cell).join(",")).join("\n");
  const bytes = new TextEncoder().encode(text);
  const page = {source: {path: "1.csv", bytes}, provenance: null};
  const hub = {id: "hub", path: "hub", pages: [page], diagnostics: [], curation: uncurated};
  const {terms} = analyse(hub).core();
  return terms
    .flatMap(({forms, term}) => [term, forms])
    .join(" ")
    .toLowerCase();
}

describe("merging and counting papers", () => {
  it("1: companion papers stay two", () => {
    const part = (name: string, doi: string, pages: string) =>
      ris(
        "TY  - JOUR",
        `TI  - Sleep in shift workers. ${name}`,
        "AU  - Gray, Ann",
        "PY  - 2019",
        `DO  - ${doi}`,
        `SP  - ${pages}`
      );
    const parts = [
      part("Part I. Design", "10.1234/aa1", "1"),
      part("Part II. Results", "10.1234/aa2", "10")
    ];
    expect(papersOf(parts.join("\n")).papers).toHaveLength(2);
    const alike = parts.map((one) => one.replace(/\. Part.*/u, ""));
    expect(papersOf(...alike).papers).toHaveLength(2);
  });

  it("2: papers with generic titles do not pile up", () => {
    const editorial = (year: string) =>
      ris(
        "TY  - JOUR",
        "TI  - Editorial",
        "AU  - Gray, Ann",
        `PY  - ${year}`,
        `JO  - Journal ${year}`
      );
    const all = ["2019", "2020", "2021"].map(editorial);
    expect(papersOf(all.join("\n")).papers).toHaveLength(3);
    expect(papersOf(...all).papers).toHaveLength(3);
    const undated = ris("TY  - JOUR", "TI  - Editorial");
    expect(papersOf([undated, undated, undated].join("\n")).papers).toHaveLength(3);
  });

  it("3: an erratum with the title of its paper is a paper of its own, and marked", () => {
    const medline = [
      ...["PMID- 111", "TI  - A map of moss genes.", "DP  - 2011", "PT  - Journal Article", ""],
      ...["PMID- 222", "TI  - A map of moss genes", "DP  - 2017", "PT  - Published Erratum", ""]
    ];
    expect(papersOf(medline.join("\n"))).toMatchObject({
      papers: [
        ["A map of moss genes", 1],
        ["A map of moss genes", 1]
      ],
      flags: [[], ["notice"]]
    });
  });

  it("4: a DOI in capitals, or with its resolver, is the same", () => {
    const of = (doi: string) => ris("TY  - JOUR", `TI  - As ${doi} says`, `DO  - ${doi}`);
    expect(papersOf(of("10.1234/ABC.5"), of("https://doi.org/10.1234/abc.5")).papers).toHaveLength(
      1
    );
  });

  it("5: one id twice is one paper, and a preprint of its title is offered as a version", () => {
    const work = (id: string, author: string, more = {}) => ({
      id: `https://openalex.org/${id}`,
      title: "Fast graphs",
      authorships: [{author: {display_name: author}}],
      ...more
    });
    const preprint = {type: "preprint", doi: "https://doi.org/10.48550/arxiv.2101.00001"};
    const results = [
      work("W1", "María R."),
      work("W1", "Maria R."),
      work("W2", "Maria R.", preprint)
    ];
    const page = JSON.stringify({meta: {count: 3}, results});
    expect(papersOf(page)).toMatchObject({
      papers: [
        ["Fast graphs", 2],
        ["Fast graphs", 1]
      ],
      versions: 1
    });
    expect(rules(read(page, "1.json"))).toEqual([]);
  });
});

describe("Web of Science and Scopus", () => {
  const scopus = (header: string, row: string) => read(`${header}\n${row}\n`, "scopus.csv");

  it.each([
    ["Gray, G.N., Stone, F.A.", ["Gray, G.N.", "Stone, F.A."]],
    ["Gray G.N., Stone F.A.", ["Gray G.N.", "Stone F.A."]],
    ["Gray, G.N.; Stone, F.A.", ["Gray, G.N.", "Stone, F.A."]]
  ])("6: the authors %s are two", (written, authors) => {
    const {records} = scopus(
      "Authors,Title,Year,Source title,EID",
      `"${written}",A map of moss,2019,Journal,2-s2.0-1`
    );
    expect(records).toMatchObject([{authors}]);
  });

  it.each([
    ["Stone, F., Univ A, Rome; Gray, G., Univ B, Oslo", "Stone, F., Gray, G."],
    ["Stone F., Univ A, Rome; Gray G., Univ B, Oslo", "Stone F., Gray G."]
  ])("7: a changed export reads alike, without the abbreviated journal: %s", (where, names) => {
    const {records, messages} = scopus(
      "Authors,Title,Year,Source title,Authors with affiliations,EID",
      `"${names}",A map of moss,2019,Journal of Moss,"${where}",2-s2.0-1`
    );
    const [record] = records;
    expect(record).toMatchObject({title: "A map of moss", venue: "Journal of Moss"});
    expect(record?.authors.map((name) => name.replace(",", ""))).toEqual(["Stone F.", "Gray G."]);
    expect(messages).toEqual([]);
  });

  it("7: a second text on funding, which the header does not name, shifts no column", () => {
    const header =
      "Authors,Title,Year,Source title,DOI,Abstract,Funding Text 1,ISSN,ISBN,CODEN,PubMed ID,Language of Original Document,Abbreviated Source Title,Document Type,Publication Stage,Open Access,Source,EID";
    const row = (funding: string, number: string) =>
      `Gray G.,Moss ${number},2019,Journal,,We map it.,${funding},1234,,JJ,${number},English,J.,Article,Final,,Scopus,2-s2.0-${number}`;
    const {records} = read(`${header}\n${row("By A", "71")}\n${row("By A,By B", "72")}\n`, "a.csv");
    expect(records.map(({ids, type, language}) => [ids.map(({id}) => id), type, language])).toEqual(
      [
        [["71", "2-s2.0-71"], "Article", "English"],
        [["72", "2-s2.0-72"], "Article", "English"]
      ]
    );
  });

  it("8: a record without most fields is kept", () => {
    const {records} = read("FN X\nVR 1.0\nPT J\nTI Only a title\nPY 2001\nER\n\nEF\n");
    expect(records).toMatchObject([{title: "Only a title", date: "2001", authors: [], ids: []}]);
  });

  it("9: tab-delimited text is read as such, whatever its name", () => {
    const reading = read("PT\tAU\tTI\tPY\nJ\tGray, A\tA title\t2015\n", "savedrecs.txt");
    expect([reading.format, titles(reading)]).toEqual(["web-of-science", ["A title"]]);
    expect(rules(reading)).toEqual([]);
  });

  it("10: UTF-16 is decoded, and named", () => {
    const text = "PT\tTI\tPY\nJ\tÜber Moos\t2015\n";
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...text], (c) => c.charCodeAt(0)).buffer)
    ]);
    const reading = read(bytes);
    expect(titles(reading)).toEqual(["Über Moos"]);
    expect(reading.messages.map(({reason}) => reason)).toEqual(["the text is read as UTF-16 LE"]);
  });

  it("11: rows that are longer than the header keep their columns; what is beyond is told", () => {
    const reading = read("PT\tTI\tPY\nJ\tA title\t2015\t\nJ\tB title\t2016\tmore\n");
    expect(reading.records.map(({title, date}) => [title, date])).toEqual([
      ["A title", "2015"],
      ["B title", "2016"]
    ]);
    expect(reading.fields.map(({field, became}) => [field, became.length])).toContainEqual([
      "column 4",
      0
    ]);
  });
});

describe("RIS", () => {
  it("12: a byte-order mark is no part of the first tag", () => {
    const {records} = read(`\ufeff${ris("TY  - JOUR", "TI  - Hill foxes")}`);
    expect(records).toMatchObject([{title: "Hill foxes", type: "JOUR"}]);
  });

  it("13: the format Refer is read, and the encoding not blamed", () => {
    const {messages, records} = read("%0 Journal Article\n%T α-waves\n%D 2004\n");
    expect(messages).toEqual([]);
    expect(records).toMatchObject([{title: "α-waves", date: "2004"}]);
  });

  it("14: TY need not be first, and NA is no abstract", () => {
    const {records} = read(
      ris("DB  - X", "TI  - Hill foxes", "AB  - NA", "TY  - JOUR", "SP  - 67-76")
    );
    expect(records).toMatchObject([{title: "Hill foxes", abstract: null, type: "JOUR"}]);
  });

  it.each([
    [["Y2  - 2019/03/27", "PY  - 2005"], "2005"],
    [["Y1  - 2013/05/28", "PY  - 2013", "DA  - 2014/04/01"], "2013"],
    [["DA  - 2014/04/01", "PY  - 2013", "Y1  - 2013/05/28"], "2013"],
    [["Y2  - 2019/03/27"], undefined]
  ])("15: the year of %j is %s, never that of access", (lines, year) => {
    const [record] = read(ris("TY  - JOUR", "TI  - Hill foxes", ...lines)).records;
    expect(record?.date?.slice(0, 4)).toBe(year);
  });

  it("16: an abstract that stands twice is one", () => {
    const text = "Place cells keep maps.";
    const {records} = read(ris("TY  - JOUR", "TI  - A", `N2  - ${text}`, `AB  - ${text}`));
    expect(records).toMatchObject([{abstract: text}]);
  });

  it.each([
    ["PY  - 0000", null],
    ["DA  - June 14, 1990", "1990-06-14"],
    ["PY  - 2020///", "2020"]
  ])("17: the date of %s is %s", (line, date) => {
    expect(read(ris("TY  - JOUR", "TI  - A", line)).records).toMatchObject([{date}]);
  });
});

describe("BibTeX", () => {
  it("18: what is not closed is told with its line, and the next entry is read", () => {
    const reading = read(
      "@article{ WOS:1, Title = {{A {B}}, Year = {2019} }\n@article{ WOS:2, Title = {{Good}}, Year = {2020} }\n"
    );
    expect(titles(reading)).toEqual(["Good"]);
    expect(reading.messages.map(({rule, place}) => [rule, place.line])).toEqual([
      ["unreadable-record", 1]
    ]);
  });

  it.each([
    ["@misc{k, title = {T}, month = jul, year = {2010}, }", "2010-07"],
    ["@misc{k, title = {T}, month = Apr, year = 2010}", "2010-04"],
    ["@misc{k, title = {T}, month = sometime, year = 2010}", "2010"]
  ])("19: a bare month is one, %s", (entry, date) => {
    expect(read(entry).records).toMatchObject([{title: "T", date}]);
  });

  it("20: an entry without a key keeps its first field", () => {
    const {records} = read("@misc{ author = {ACME}, title = {Harbour report}, year = {2009} }");
    expect(records).toMatchObject([{authors: ["ACME"], title: "Harbour report", date: "2009"}]);
  });
});

describe("markup and characters", () => {
  it.each([
    [
      "21: encoded tags",
      "Roles of &lt;i&gt;gene1&lt;/i&gt; in A &amp;amp; B",
      "Roles of gene1 in A & B"
    ],
    ["22: a torn entity", "Energy #x2013; a review", "Energy – a review"],
    ["22: no entity", "Terms & conditions; a survey", "Terms & conditions; a survey"]
  ])("%s", (_, written, title) => {
    expect(titles(read(ris("TY  - JOUR", `TI  - ${written}`)))).toEqual([title]);
  });

  it("23: entities and less-than signs of an inverted index", () => {
    const index = {
      "R&amp;D": [0],
      regions: [1],
      "<0.5": [2],
      mm: [3],
      and: [4],
      ">2": [5],
      "mm.": [6]
    };
    const work = {id: "https://openalex.org/W1", title: "A", abstract_inverted_index: index};
    expect(read(JSON.stringify(work)).records).toMatchObject([
      {abstract: "R&D regions <0.5 mm and >2 mm."}
    ]);
  });

  it("24: titles of sections in JATS are not glued to the text", () => {
    const abstract =
      "<jats:title>Abstract</jats:title>\n  <jats:p>We test <jats:italic>E. coli</jats:italic>.</jats:p>";
    const item = {DOI: "10.1234/x", title: ["A"], abstract};
    const answer = {status: "ok", "message-type": "work", message: item};
    expect(read(JSON.stringify(answer)).records).toMatchObject([{abstract: "We test E. coli."}]);
  });

  it("25: all sections of an abstract are kept, and their labels are no terms", () => {
    const abstract =
      "OBJECTIVE: To learn mosses. METHODS: We asked 12 gardens. RESULTS: They grew.";
    expect(read(ris("TY  - JOUR", "TI  - A", `AB  - ${abstract}`)).records).toMatchObject([
      {abstract}
    ]);
    const terms = termsOf(abstract, abstract.replace("12", "13"));
    expect(terms).toContain("moss");
    expect(terms).not.toMatch(/objective|method|result|mosses we/u);
  });

  it("26: JSON lines end at line feeds alone", () => {
    const lines = ["A\u2028B", "C\u0085D"].map((title, i) =>
      JSON.stringify({id: `https://openalex.org/W${String(i + 1)}`, title})
    );
    expect(titles(read(lines.join("\n")))).toEqual(["A B", "C D"]);
  });
});

describe("answers of services", () => {
  it("27: empty is not zero", () => {
    const reading = read('{"paperId":"a1","citationCount":148,"citations":[]}', "1.json");
    expect(reading.messages.map(({reason}) => reason)).toEqual([
      "the file holds 0 papers of 148 that the source counts"
    ]);
    expect(reading.total).toBe(148);
  });

  it("28: a row of nulls is kept, an error is told, and one keyword is a list of one", () => {
    const row = {citingPaper: {paperId: null, title: null, year: null, authors: null}};
    expect(read(JSON.stringify({data: [row]})).records).toMatchObject([{title: null, authors: []}]);
    expect(rules(read('{"error":"not found"}'))).toEqual(["no-papers"]);
    const work = {id: "https://openalex.org/W1", title: "A", topics: {field: {display_name: "AI"}}};
    expect(read(JSON.stringify(work)).records).toMatchObject([{fields: ["AI"]}]);
  });
});

describe("years, retractions, languages", () => {
  it.each([
    ["Retraction: A new enzyme", ["retracted"]],
    ["RETRACTED ARTICLE: A new enzyme", ["retracted"]],
    ["Expression of concern: A new enzyme", ["notice"]],
    ["A new enzyme", []]
  ])("29: %s is marked %j", (title, flags) => {
    expect(read(ris("TY  - JOUR", `TI  - ${title}`)).records).toMatchObject([{flags}]);
  });

  it("29: a year before the cited work is kept and told, and is in no chart over years", () => {
    const cited = {id: "https://openalex.org/W9", title: "A work", publication_year: 2021};
    const citing = [1899, 2021, 2022].map((publication_year, i) => ({
      id: `https://openalex.org/W${String(i + 1)}`,
      title: `Citing ${String(i)}`,
      publication_year
    }));
    const files = {"a.hub.json": cited, "1.json": {meta: {count: 3}, results: citing}};
    const pages = Object.entries(files).map(([path, value]) => ({
      source: {path, bytes: new TextEncoder().encode(JSON.stringify(value))},
      provenance: null
    }));
    const hub = {id: "hub", path: "hub", pages, diagnostics: [], curation: uncurated};
    const {diagnostics, papers, paper_sources} = analyse(hub).core();
    expect(papers.map(({year}) => year)).toEqual([null, 2021, 2022]);
    expect(paper_sources.map(({date}) => date)).toEqual(["1899", "2021", "2022"]);
    expect(diagnostics.filter(({rule}) => rule === "before-cited-work")).toMatchObject([
      {text: "Citing 0", actual: "1899", expected: "2021 or later"}
    ]);
  });

  it("30: function words of a second language in an abstract are no terms", () => {
    const abstract =
      "A systematic review of reading. Uma revisão sistemática dos estudos de leitura.";
    const words = termsOf(abstract, abstract.replace("reading", "writing")).split(/[^\p{L}]+/u);
    for (const word of ["uma", "dos", "de"]) expect(words).not.toContain(word);
  });
});

describe("looked for", () => {
  it("a line of copyright at the end of an abstract is no term", () => {
    const terms = termsOf(
      "We mapped mosses. © 2020 The Author(s). Published by ACME Ltd.",
      "We mapped mosses. © 2020 Elsevier Ltd. All rights reserved."
    );
    expect(terms).toContain("moss");
    expect(terms).not.toMatch(/acme|elsevier|author|rights|published/u);
  });

  it("a title in capitals joins its twin, whose form is shown", () => {
    const of = (title: string) =>
      ris("TY  - JOUR", `TI  - ${title}`, "AU  - Gray, A", "PY  - 2019");
    expect(papersOf(of("A MAP OF GENES"), of("A map of genes")).papers).toEqual([
      ["A map of genes", 2]
    ]);
  });
});
