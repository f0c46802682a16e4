import * as bibtexParser from "latex-utensils/out/src/bibtex/bibtex_parser.js";
import Papa from "papaparse";
import {SaxesParser} from "saxes";
import {analyse} from "../../analysis/analyse.js";
import {topicFreePapers} from "../../demo/planted-papers.js";
import {matchPapers} from "../../papers/match.js";
import {readSource} from "../../sources/read-source.js";
import {paperRecord, type Reading} from "../../sources/reading.js";
import {uncurated} from "../../vocabulary/curation.js";
import {inTurn, median, time, type BenchRow} from "./row.js";

const records = 4_000;
const ofTables = 20_000;

/**
 * Reading a format, with the joins of its records, against the library that reads its syntax, on
 * the same bytes in turn; the tables of a hub of works of OpenAlex, without clusters, against
 * parsing their JSON; and how the time of joins grows with the records.
 */
export function sourceRows(): BenchRow[] {
  const works = madeUpWorks(records);
  const formats: readonly [name: string, text: string, bare: (text: string) => unknown][] = [
    ["OpenAlex against JSON.parse", works.map(openAlexLine).join("\n"), parseLines],
    ["Scopus against papaparse", scopusTable(works), (text) => Papa.parse(text)],
    ["BibTeX against latex-utensils", works.map(bibtexEntry).join("\n"), bibtexParser.parse],
    ["PubMed's XML against saxes", pubmedXml(works), parseXml]
  ];
  const rows = formats.map(([name, text, bare]) => {
    const bytes = new TextEncoder().encode(text);
    const {ratio, times} = inTurn(
      () => matchPapers([readSource({path: "made-up", bytes})]),
      () => bare(new TextDecoder().decode(bytes))
    );
    return {
      name: `read and join ${name}`,
      figure: `${ratio.toFixed(2)} ×`,
      target: "≥ 0.3 ×",
      detail: `of its speed on ${(bytes.length / 1e6).toFixed(0)} MB: ${times}`
    };
  });
  return [...rows, tables(), joins()];
}

function tables(): BenchRow {
  const text = madeUpWorks(ofTables).map(openAlexLine).join("\n");
  const bytes = new TextEncoder().encode(text);
  const page = {source: {path: "made-up.jsonl", bytes}, provenance: null};
  const input = {id: "x", path: "", pages: [page], diagnostics: [], curation: uncurated};
  const {ratio, times} = inTurn(
    () => Object.values(analyse(input).core()),
    () => parseLines(new TextDecoder().decode(bytes)),
    3
  );
  return {
    name: `tables of ${String(ofTables)} works of OpenAlex`,
    figure: `${(1 / ratio).toFixed(1)} ×`,
    target: "≤ 2.5 ×",
    detail: `of the time of JSON.parse, without clusters: ${times}`
  };
}

function joins(): BenchRow {
  const sizes = [10_000, 100_000];
  const [small = NaN, large = NaN] = sizes.map((size) => {
    const readings = [0, 1].map((file) => titledReading(size, file));
    return median(Array.from({length: 5}, () => time(() => matchPapers(readings)))) / size;
  });
  return {
    name: "join, time a record, 10k → 100k of two files",
    figure: `${(large / small).toFixed(2)} ×`,
    target: "about 1 ×",
    detail: "half of them by DOI, half by title, year and author"
  };
}

/** A reading of so many records, which have an id or a title that another file has too. */
function titledReading(size: number, file: number): Reading {
  const place = {path: `${String(file)}.json`, line: 1, column: 1};
  return {
    format: "openalex",
    statement: null,
    records: Array.from({length: size}, (_, i) =>
      paperRecord(`source ${String(file)}`, place, {
        title: `On the ${String(i * 7919)}th of many matters of some length`,
        date: String(1990 + (i % 30)),
        authors: [`Lee, ${String.fromCharCode(65 + (i % 26))}.`],
        ids: i % 2 === 0 ? [{scheme: "doi", id: `10.1234/${String(i)}`}] : []
      })
    ),
    totals: [],
    total: null,
    fields: [],
    lines: {length: 0, accounted: () => 0, *[Symbol.iterator]() {}},
    messages: []
  };
}

interface Work {
  title: string;
  abstract: string;
  number: number;
}

function madeUpWorks(papers: number): Work[] {
  return topicFreePapers({papers}).map(({title, summary}, number) => ({
    title: title ?? "",
    abstract: Array.from({length: 6}, () => summary ?? "").join(" "),
    number: number + 1
  }));
}

const yearOf = ({number}: Work) => 1990 + (number % 30);
const names = ["Lee", "Ray", "Day", "Fox"];

function openAlexLine(work: Work): string {
  const {title, abstract, number} = work;
  const index: Record<string, number[]> = {};
  abstract.split(" ").forEach((word, at) => (index[word] ??= []).push(at));
  const address = (id: number) => `https://openalex.org/W${String(id)}`;
  return JSON.stringify({
    id: address(number),
    doi: `https://doi.org/10.1234/${String(number)}`,
    title,
    publication_year: yearOf(work),
    language: "en",
    type: "article",
    authorships: names.map((name) => ({
      author: {id: name, display_name: `Ann ${name}`},
      institutions: [{display_name: `University of ${name}`, country_code: "US"}],
      countries: ["US"]
    })),
    primary_location: {source: {display_name: "Acta palustria"}},
    primary_topic: {field: {display_name: "Ecology"}},
    referenced_works_count: 30,
    referenced_works: Array.from({length: 30}, (_, i) => address(number * 31 + i)),
    related_works: Array.from({length: 10}, (_, i) => address(number * 37 + i)),
    abstract_inverted_index: index
  });
}

function scopusTable(works: readonly Work[]): string {
  const columns = "Authors,Title,Year,Source title,DOI,Abstract,Document Type,EID";
  const rows = works.map((work) =>
    [
      names.map((name) => `${name}, A.`).join("; "),
      ...[work.title, String(yearOf(work)), "Acta palustria", `10.1234/${String(work.number)}`],
      ...[work.abstract, "Article", `2-s2.0-${String(work.number)}`]
    ]
      .map((cell) => `"${cell}"`)
      .join(",")
  );
  return [columns, ...rows].join("\n");
}

function bibtexEntry(work: Work): string {
  const fields = {
    author: names.map((name) => `${name}, Ann`).join(" and "),
    title: work.title,
    year: String(yearOf(work)),
    journal: "Acta palustria",
    doi: `10.1234/${String(work.number)}`,
    abstract: work.abstract
  };
  const written = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@article{key${String(work.number)},\n${written.join(",\n")}\n}\n`;
}

function pubmedXml(works: readonly Work[]): string {
  const articles = works.map(
    (work) => `<PubmedArticle><MedlineCitation><PMID>${String(work.number)}</PMID><Article>
<Journal><JournalIssue><PubDate><Year>${String(yearOf(work))}</Year></PubDate></JournalIssue><Title>Acta palustria</Title></Journal>
<ArticleTitle>${work.title}</ArticleTitle><Abstract><AbstractText>${work.abstract}</AbstractText></Abstract>
<AuthorList>${names.map((name) => `<Author><LastName>${name}</LastName><ForeName>Ann</ForeName></Author>`).join("")}</AuthorList>
</Article></MedlineCitation></PubmedArticle>`
  );
  return `<PubmedArticleSet>\n${articles.join("\n")}\n</PubmedArticleSet>\n`;
}

function parseLines(text: string): number {
  return text.split("\n").map((line): unknown => JSON.parse(line)).length;
}

function parseXml(text: string): void {
  new SaxesParser().write(text).close();
}
