import {expect, it} from "vitest";
import {syntheticMark} from "../../../loaders/tables/hubs.js";
import {
  countedBySource,
  importSummary,
  messages
} from "../../../loaders/analysis/import-summary.js";
import {hubOf, strippedPage} from "./pages-of-text.js";

it("importSummary(tables)", () => {
  const page = strippedPage([["A", "Studies A."], "B"], {
    declared: 3,
    before: ["abstract", "Text."]
  });
  expect(importSummary(hubOf(page)).map(({name, value}) => `${name}: ${value}`)).toEqual([
    "Title: A Work",
    "Tier: hub",
    "Abstract: 5 characters",
    "Citing papers: 2 listed, 3 declared",
    "Summaries: 1 paper with one, 1 with a title only",
    "Representatives: 0 papers",
    "Roles: none",
    "Polarities: none",
    "Facets: none",
    "Not said: years (OpenAlex, Scopus, Web of Science), authors (OpenAlex, Scopus, PubMed), roles of single papers (Semantic Scholar, scite), citing sentences (Semantic Scholar, scite)",
    "Lines: 10 of 10 accounted for",
    "Messages: 0 errors, 1 warning, 2 notes"
  ]);
});

it("importSummary(tables) says first that a hub is synthetic", () => {
  const [first] = importSummary(hubOf(`${syntheticMark}\n${strippedPage(["A"])}`));
  expect(first).toEqual({name: "Synthetic", value: "made up, no real papers"});
});

it("countedBySource(sources) is what files of one list say it has", () => {
  const row = {path: "a", format: "openalex", total: 5};
  const rows = (...others: {format?: string; total?: number | null}[]) =>
    [{}, ...others].flatMap((other) => {
      const [source] = hubOf(strippedPage(["A"])).sources;
      return source === undefined ? [] : {...source, ...row, ...other};
    });
  expect(countedBySource(rows())).toBe(5);
  expect(countedBySource(rows({}))).toBe(5);
  expect(countedBySource(rows({total: 6}))).toBeNull();
  expect(countedBySource(rows({format: "crossref"}))).toBeNull();
  expect(countedBySource([])).toBeNull();
});

it("messages(tables) stand with the line they are about, errors first", () => {
  const [message] = messages(hubOf(strippedPage(["A", "B"], {declared: 3})));
  expect(message).toMatchObject({
    row: {severity: "warning", rule: "declared-count"},
    excerpt: "3 Pith papers cite this work. Polarity classification is still indexing.\n^"
  });
  const [refused] = messages(hubOf("Dear reader,"));
  expect(refused).toMatchObject({row: {severity: "error"}, excerpt: "Dear reader,\n^"});
});

it("a message about no line of the text has no excerpt", () => {
  const {diagnostics} = hubOf("");
  expect(messages({diagnostics, lines: []})[0]?.excerpt).toBeNull();
});
