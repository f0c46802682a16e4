import {expect, it} from "vitest";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import {strippedPage} from "./pages-of-text.js";

const topics = ["moss genomes", "river sediments", "bird songs"];
const works = topics.flatMap((topic, t) =>
  ["northern", "southern"].map((place, i) => ({
    title: `A study of ${place} things, number ${String(t)}`,
    abstract: `BACKGROUND: We ask of ${topic}. METHODS: We count ${topic} by hand. RESULTS: Many. © 2020 The Author(s). Published by ACME Ltd.`,
    year: 2015 + i
  }))
);

function hubOf(files: Record<string, string>) {
  return analyse({
    id: "hub",
    path: "hub",
    diagnostics: [],
    curation: uncurated,
    pages: Object.entries(files).map(([path, text]) => ({
      source: {path, bytes: new TextEncoder().encode(text)},
      provenance: null
    }))
  }).core();
}

const csv = (rows: typeof works) =>
  [
    "title,abstract,year",
    ...rows.map((row) =>
      Object.values(row)
        .map((one) => `"${one}"`)
        .join(",")
    )
  ].join("\n");

it("terms are read from abstracts, without labels of sections and lines of copyright", () => {
  const {terms, papers, paper_sources, hubs} = hubOf({"1.csv": csv(works)});
  const found = new Set(terms.map(({term}) => term.toLowerCase()));
  for (const topic of topics) expect(found).toContain(topic);
  expect([...found].join(" ")).not.toMatch(/background|methods|results|acme|author|published/u);
  expect(hubs).toMatchObject([{with_abstract: 6, title_only: 0}]);
  expect(papers[0]?.abstract).toContain("BACKGROUND: We ask of moss genomes.");
  expect(paper_sources[0]?.abstract).toContain("Published by ACME Ltd.");
});

it("places of terms are places in title, summary or abstract, also where a page has the summary", () => {
  const page = strippedPage(
    works.map(({title}): [string, string] => [title, "Of bird songs, too"])
  );
  const {paper_terms, paper_themes, papers} = hubOf({"0.txt": page, "1.csv": csv(works)});
  const byId = new Map(papers.map((paper) => [paper.paper_id, paper]));
  const parts = new Set<string>();
  for (const {paper_id, term_id, part, start, end} of paper_terms) {
    const paper = byId.get(paper_id);
    const text =
      part === "title" ? paper?.title : part === "summary" ? paper?.summary : paper?.abstract;
    parts.add(part);
    if (term_id.includes("bird")) expect(text?.slice(start, end).toLowerCase()).toContain("bird");
    expect(text?.slice(start, end)).toMatch(/^\w.*\w$/u);
  }
  expect(parts).toEqual(new Set(["title", "summary", "abstract"]));
  expect(paper_themes.some(({evidence}) => evidence.includes('"abstract"'))).toBe(true);
});

it("a hub without abstracts has the same themes as one whose records have none", () => {
  const bare = works.map((row) => ({...row, abstract: ""}));
  const {terms, hubs} = hubOf({"1.csv": csv(bare)});
  expect(hubs).toMatchObject([{with_abstract: 0, title_only: 6}]);
  expect(terms.some(({term}) => /moss|bird/u.test(term))).toBe(false);
});
