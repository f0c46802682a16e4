import {expect, it} from "vitest";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {linkedPapers, linksThere} from "../../../loaders/clusters/linked-papers.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";

const place = {hub_id: "hub", source: "openalex", path: "1.json", line: 1, column: 1};

/** Papers of these references each, by made-up names. */
function hubOf(...lists: (readonly string[])[]) {
  const papers = lists.map((_, i) => ({paper_id: `p${String(i)}`}));
  const paper_references = lists.flatMap((list, i) =>
    list.map((referenced, j) => ({
      ...place,
      paper_id: `p${String(i)}`,
      position: j + 1,
      referenced
    }))
  );
  return {papers, paper_references, paper_authors: []};
}

it("linkedPapers(hub, kind) has each link once, and none that more than half of the papers share", () => {
  const {words, papers} = linkedPapers(
    hubOf(["hub", "a", "a"], ["hub", "b"], ["hub", "a"], ["b"]),
    "references"
  );
  expect(words).toEqual(["a", "b"]);
  expect(papers.map((phrases) => phrases.map((phrase) => phrase.words[0]))).toEqual([
    [0],
    [1],
    [0],
    [1]
  ]);
});

it("linksThere(hub) has the kinds by which six papers share a link with another", () => {
  const pair = (name: string) => [[name], [name]];
  expect(linksThere(hubOf(...pair("a"), ...pair("b"), ...pair("c")))).toEqual(["references"]);
  expect(linksThere(hubOf(...pair("a"), ...pair("b"), ["c"], ["d"]))).toEqual([]);
});

/** Forty works in two halves, of words of their own and of references that are those of the words or not. */
function works(referenced: (i: number) => readonly number[]) {
  const titles = ["moss fen bog peat mire", "star moon comet orbit planet"];
  const results = Array.from({length: 40}, (_, i) => {
    const words = (titles[i % 2] ?? "").split(" ");
    const title = words.map((_word, j) => words[(i + j) % 5]).join(" of ");
    return {
      id: `https://openalex.org/W${String(i + 1)}`,
      title: `${title} ${String(i)}`,
      publication_year: 2020,
      authorships: [],
      referenced_works: [9000, ...referenced(i)].map((n) => `https://openalex.org/W${String(n)}`)
    };
  });
  const bytes = new TextEncoder().encode(JSON.stringify({meta: {count: 40}, results}));
  const page = {source: {path: "1.json", bytes}, provenance: null};
  const hub = {id: "hub", path: "hub", pages: [page], diagnostics: [], curation: uncurated};
  return analyse(hub).clusters({
    nulls: 3,
    effort: {resamples: 2, stabilityNulls: 0, methodResamples: 0, otherResamples: 0}
  });
}

it("groups by shared references stand beside those by words, with how well the two agree", () => {
  const {clusterings, memberships} = works((i) => [(i % 2) * 10 + 100, (i % 2) * 10 + 101]);
  const [linked, ...others] = clusterings.filter(({vocabulary}) => vocabulary === "references");
  expect(others).toEqual([]);
  expect(linked).toMatchObject({
    method: "leiden",
    clusters: 2,
    papers: 40,
    papers_without_terms: 0
  });
  expect(linked?.agreement).toBeGreaterThan(0.3);
  const unlike = works((i) => [i < 20 ? 100 : 110, i < 20 ? 101 : 111]).clusterings;
  expect(unlike.find(({vocabulary}) => vocabulary === "references")?.agreement).toBeLessThan(0.1);
  const reasons = memberships.filter(({clustering_id: id}) => id === linked?.clustering_id);
  expect(reasons).toHaveLength(40);
  expect(new Set(reasons.map(({terms}) => terms))).toEqual(new Set([null]));
  expect(reasons.some(({floating, co_assignment: share}) => floating || share !== null)).toBe(
    false
  );
});

it("without references the clusterings are those of words alone, the same in all that they say", () => {
  const none = works(() => []);
  const words = works((i) => [i % 2]);
  const ofWords = ({clusterings}: typeof none) =>
    clusterings
      .filter(({vocabulary}) => vocabulary !== "references")
      .map((row) => ({...row, specifications: 0}));
  expect(none.clusterings.map(({vocabulary}) => vocabulary)).not.toContain("references");
  expect(ofWords(words)).toEqual(ofWords(none));
  expect(words.stable_groups).toEqual(none.stable_groups);
  expect(words.co_assignment).toEqual(none.co_assignment);
});
