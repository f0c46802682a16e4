import {expect, test} from "vitest";
import {anchorsFile, readAnchors} from "../../../loaders/clusters/anchors.js";
import {workKey} from "../../../loaders/text/identity.js";

const titles = ["Ants, bees", '"Wasps"', "Cats", null, "Two\nlines"];
const papers = titles.map((title) => ({title, work_key: workKey(title)}));
const clusters = [
  {id: 7, papers: new Set([2])},
  {id: 1, papers: new Set([1, 0, 3, 4])}
];

test("anchorsFile lists the titles of each cluster, and readAnchors reads them back", () => {
  const text = anchorsFile(clusters, papers);
  expect(text.split("\n")).toEqual([
    "cluster,title",
    "# The clusters whose ids and colours later builds keep: written by `npm run labels`, not by hand.",
    '1,"Ants, bees"',
    '1,"""Wasps"""',
    "1,Two lines",
    "7,Cats",
    ""
  ]);
  expect(readAnchors({path: "anchors.csv", text}, papers)).toEqual({
    identities: [
      {id: 1, papers: new Set([0, 1, 4])},
      {id: 7, papers: new Set([2])}
    ],
    diagnostics: []
  });
});

test("a cluster that is no whole number from 1 is a warning where it stands", () => {
  const text = "cluster,title\nants,Cats\n0,Cats\n2,Cats\n";
  const {identities, diagnostics} = readAnchors({path: "anchors.csv", text}, papers);
  expect(identities).toEqual([{id: 2, papers: new Set([2])}]);
  expect(diagnostics.map(({place}) => place.line)).toEqual([2, 3]);
});

test("a cluster whose papers are gone keeps its id for itself", () => {
  const text = "cluster,title\n3,Gone\n";
  const {identities} = readAnchors({path: "anchors.csv", text}, papers);
  expect(identities).toEqual([{id: 3, papers: new Set()}]);
});
