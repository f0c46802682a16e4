import {expect, test} from "vitest";
import {bylinesOf} from "../../../src/papers/bylines.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {plain} from "../../plain.js";
import {citedHub} from "../citations/cited-hub.js";

const author = (name: string, source = "openalex", position = 1) => ({
  ...{paper_id: "p1", source, line: 1, position},
  author: name
});
const record = (source: string, flags: string[] = [], venue: string | null = null) => ({
  ...{paper_id: "p1", source, line: 1, venue},
  flags: JSON.stringify(flags)
});
const id = (scheme: string, written: string) => ({paper_id: "p1", scheme, id: written});
const none = {paper_authors: [], paper_sources: [], paper_ids: []};
const byline = (said: Partial<Parameters<typeof bylinesOf>[0]>) => {
  const {words, link} = bylinesOf({...none, ...said})({paper_id: "p1"});
  return {words: words.map(plain), link};
};

test("a byline has the authors and the venue by the source that is asked first", () => {
  const paper_authors = [
    author("Gray, A.", "ris"),
    author("Gray, Ann"),
    author("Bo Stone", "openalex", 2)
  ];
  const paper_sources = [record("ris", [], "J. Ice"), record("openalex")];
  expect(byline({paper_authors, paper_sources}).words).toEqual(["Ann Gray and Bo Stone", "J. Ice"]);
  expect(bylinesOf({...none, paper_authors})({paper_id: "p2"})).toEqual({words: [], link: null});
});

test("a paper that a source has in two records is by the authors of the first", () => {
  const first = [author("Wei Wang"), author("Wei Wang", "openalex", 2)];
  const paper_authors = [...first, author("W. Wang"), author("Wang, W.", "openalex", 2)];
  expect(byline({paper_authors}).words).toEqual(["Wei Wang and Wei Wang"]);
});

test("a record that names the first author alone, or says that there are others, is no list of all", () => {
  const paper_authors = [author("Gray, Ann", "citation-labels")];
  const first = [record("citation-labels", ["first author alone"])];
  expect(byline({paper_authors, paper_sources: first}).words).toEqual(["first author: Ann Gray"]);
  const cut = [record("citation-labels", ["authors cut"])];
  expect(byline({paper_authors, paper_sources: cut}).words).toEqual(["Ann Gray and others"]);
});

test("the authors are those of a source that names all, where another names some", () => {
  const paper_authors = [
    author("Gray A.", "scopus"),
    author("Gray, Ann", "ris"),
    author("Stone, Bo", "ris", 2)
  ];
  const paper_sources = [record("scopus", ["first author alone"]), record("ris")];
  expect(byline({paper_authors, paper_sources}).words).toEqual(["Ann Gray and Bo Stone"]);
});

test("of more than four authors three are named", () => {
  const names = (size: number) =>
    byline({paper_authors: Array.from({length: size}, (_, i) => author(`N${i + 1}`, "ris", i + 1))})
      .words;
  expect(names(4)).toEqual(["N1, N2, N3 and N4"]);
  expect(names(6)).toEqual(["N1, N2, N3 and 3 others"]);
});

test.each([
  [id("doi", "10.1/a<b>#c"), "https://doi.org/10.1/a%3Cb%3E%23c"],
  [id("arxiv", "2101.00001"), "https://arxiv.org/abs/2101.00001"],
  [id("pmid", "123"), "https://pubmed.ncbi.nlm.nih.gov/123"],
  [id("openalex", "W1"), "https://openalex.org/W1"],
  [id("doi", "10.1/a\ud800"), "https://doi.org/10.1/a%EF%BF%BD"],
  [
    id("s2", "javascript:alert('1')"),
    "https://www.semanticscholar.org/paper/javascript%3Aalert('1')"
  ]
])("the link of %j leads to %s", (row, address) => {
  expect(byline({paper_ids: [id("issn", "1"), row]}).link).toEqual({
    words: `${row.scheme}:${row.id}`,
    address
  });
});

test("a DOI is chosen before other ids, and an id of no known scheme leads nowhere", () => {
  expect(byline({paper_ids: [id("s2", "9"), id("doi", "10.1/a")]}).link?.words).toBe("doi:10.1/a");
  expect(byline({paper_ids: [id("issn", "1")]}).link).toBeNull();
});

test("papers of the list have their authors, venue and year, and a link that opens elsewhere", async () => {
  const tables = citedHub();
  const [first] = tables.papers;
  const list = await mountChart("papersList", {
    ...tables,
    papers: tables.papers.map((row) => ({...row, date: null, year: 2021})),
    paper_authors: [{...author("<b>Gray</b>, Ann"), hub_id: "h", paper_id: first?.paper_id}],
    paper_ids: [{...id("doi", "10.1/a"), hub_id: "h", paper_id: first?.paper_id, source: "ris"}]
  });
  const entry = list.locator("li").first();
  expect(plain(await entry.locator(".byline").innerText())).toContain("Ann <b>Gray</b>");
  expect(await entry.locator(".flags").innerText()).toContain("2021");
  const link = entry.getByRole("link", {name: "doi:10.1/a"});
  expect(await link.getAttribute("href")).toBe("https://doi.org/10.1/a");
  expect(await link.getAttribute("rel")).toBe("noreferrer");
  expect(await list.locator("li").nth(1).locator(".byline a").count()).toBe(0);
});

test("authors, venues and ids of any length and script leave no page 320 px wide", async () => {
  const tables = citedHub();
  const own = {hub_id: "h", paper_id: tables.papers[0]?.paper_id, source: "openalex"};
  const width = 320;
  await mountChart(
    "papersList",
    {
      ...tables,
      paper_authors: ["Unbroken".repeat(30), "مريم حداد", "<svg onload=x>"].map((name, i) => ({
        ...own,
        ...{author: name, position: i + 1}
      })),
      paper_sources: [{...own, venue: "Zeitschrift".repeat(20)}],
      paper_ids: [{...own, scheme: "doi", id: `10.1/${"x".repeat(400)}`}]
    },
    {},
    {width}
  );
  const {page} = await chartPage();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});
