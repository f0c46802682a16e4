import {expect, it} from "vitest";
import {readSource} from "../../../loaders/sources/read-source.js";

const fileOf = (name: string, value: unknown) => ({
  path: `loaders/hubs/a-work/${name}`,
  bytes: new TextEncoder().encode(JSON.stringify(value))
});
const openalex = {
  id: "https://openalex.org/W1",
  doi: "https://doi.org/10.1000/Cited",
  title: "A work of many",
  authorships: [{author: {display_name: "Ann Lee"}}, {author: {display_name: "Bob Ray"}}],
  abstract_inverted_index: {We: [0], ask: [1]}
};
const semanticScholar = {paperId: "a".repeat(40), title: "A work of many", citationCount: 148};
const europePmc = {
  version: "6.9",
  hitCount: 1,
  resultList: {result: [{id: "7", source: "MED", title: "A work of many."}]}
};

it.each([
  ["openalex", openalex],
  ["semantic-scholar", semanticScholar],
  ["europe-pmc", europePmc]
])(
  "readSource(source) takes the work in <name>.hub.json of %s for the cited one",
  (format, answer) => {
    const own = readSource(fileOf("a-work.hub.json", answer));
    expect(own).toMatchObject({format, records: [], statement: {title: "A work of many"}});
    expect(own.messages).toEqual([]);
    expect(readSource(fileOf("1.json", answer)).records).toHaveLength(1);
  }
);

it("readSource(source) states ids, abstract and authors of the cited work", () => {
  expect(readSource(fileOf("a-work.hub.json", openalex)).statement).toMatchObject({
    ids: [
      {scheme: "openalex", id: "W1"},
      {scheme: "doi", id: "10.1000/cited"}
    ],
    abstract: "We ask",
    authors: "Ann Lee\nBob Ray",
    declared: null
  });
});

it("readSource(source) says of a <name>.hub.json without a work why there is none", () => {
  const {records, statement, messages} = readSource(
    fileOf("a-work.hub.json", {error: "Paper not found"})
  );
  expect([records, statement]).toEqual([[], null]);
  expect(messages.map(({rule}) => rule)).toEqual(["no-papers"]);
});
