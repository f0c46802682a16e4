import fc from "fast-check";
import {expect, it} from "vitest";
import {mergeHub} from "../../../loaders/papers/merged-hub.js";
import {paperRows, recordRows} from "../../../loaders/papers/papers.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";

const work = fc
  .record({
    id: fc.integer({min: 1, max: 6}),
    title: fc.constantFrom(null, "Deep networks", "DEEP NETWORKS", "Editorial", "Fast graphs"),
    doi: fc.constantFrom(null, "10.1000/a", "10.1000/B", "10.48550/arXiv.2101.00001"),
    publication_year: fc.constantFrom(null, 2017, 2018, 2021),
    type: fc.constantFrom("article", "preprint", "erratum"),
    author: fc.constantFrom(null, "Ann Gray", "Bo Stone")
  })
  .map(({id, author, ...rest}) => ({
    id: `https://openalex.org/W${String(id)}`,
    ...rest,
    authorships: author === null ? [] : [{author: {display_name: author}}]
  }));

/** What a hub of these files says of its papers, but for the places where it stands. */
function saidBy(files: readonly (readonly unknown[])[]) {
  const {readings, papers} = mergeHub({
    id: "hub",
    path: "hub",
    diagnostics: [],
    curation: uncurated,
    pages: files.map((lines, i) => {
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
      const bytes = new TextEncoder().encode(text);
      return {source: {path: `${String(i)}.jsonl`, bytes}, provenance: null};
    })
  });
  const rows = paperRows("hub", papers.papers);
  const of = recordRows(
    "hub",
    readings,
    (reading, record) => rows[papers.paperOf[reading]?.[record] ?? -1]?.paper_id ?? null
  );
  const placeless = <Row extends object>(row: Row) => ({...row, path: "", line: 0, column: 0});
  return {
    papers: rows.map(placeless),
    sources: of.paper_sources.map(placeless),
    ids: of.paper_ids.map(placeless),
    pairs: papers.versions.map(({preprint, article}) =>
      [preprint, article].map((paper) => rows[paper]?.paper_id)
    )
  };
}

const works = fc.array(work, {minLength: 1, maxLength: 8});

it("mergeHub(input) makes the same hub of a file of JSON lines wherever it is split into pages", () => {
  fc.assert(
    fc.property(works, fc.array(fc.nat(8), {maxLength: 3}), (lines, cuts) => {
      const ends = [...cuts.map((cut) => Math.min(cut, lines.length)), lines.length].sort(
        (a, b) => a - b
      );
      const parts = ends
        .map((end, i) => lines.slice(ends[i - 1] ?? 0, end))
        .filter((part) => part.length > 0);
      expect(saidBy(parts)).toEqual(saidBy([lines]));
    }),
    {numRuns: 150}
  );
});

it("mergeHub(input) makes the same papers whatever the order of the lines", () => {
  const sorted = (lines: readonly unknown[]) => {
    const {papers, sources, ids, pairs} = saidBy([lines]);
    const placed = papers.map((paper) => ({...paper, position: 0}));
    return [placed, sources, ids, pairs].map((rows) =>
      rows.map((row) => JSON.stringify(row)).sort()
    );
  };
  const shuffled = works.chain((lines) =>
    fc.tuple(
      fc.constant(lines),
      fc.shuffledSubarray(lines, {minLength: lines.length, maxLength: lines.length})
    )
  );
  fc.assert(
    fc.property(shuffled, ([lines, turned]) => {
      expect(sorted(turned)).toEqual(sorted(lines));
    }),
    {numRuns: 150}
  );
});

it("mergeHub(input) decides on versions by same.csv, and warns of ids that no record has", () => {
  const lines = [
    {id: "https://openalex.org/W1", title: "Fast graphs", doi: "10.1000/a"},
    {id: "https://openalex.org/W2", title: "Fast graphs", doi: "10.48550/arXiv.2101.00001"}
  ];
  const bytes = new TextEncoder().encode(lines.map((line) => JSON.stringify(line)).join("\n"));
  const merged = (text: string) =>
    mergeHub({
      id: "hub",
      path: "hub",
      diagnostics: [],
      curation: {...uncurated, same: {path: "same.csv", text: `one,other,same\n${text}`}},
      pages: [{source: {path: "1.jsonl", bytes}, provenance: null}]
    });
  expect(merged("").papers).toMatchObject({papers: [{}, {}], versions: [{}]});
  expect(merged("arxiv:2101.00001,doi:10.1000/a,yes").papers.papers).toHaveLength(1);
  expect(merged("arxiv:2101.00001,doi:10.1000/a,no").papers).toMatchObject({versions: []});
  expect(merged("arxiv:1,doi:10.1000/a,no").diagnostics).toMatchObject([
    {rule: "curation-unused", place: {path: "same.csv", line: 2}}
  ]);
});
