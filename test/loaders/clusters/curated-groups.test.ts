import {expect, test} from "vitest";
import {
  anchorsFile,
  labelClusters,
  labelWarnings,
  readAnchors,
  readNamedGroups
} from "../../../loaders/clusters/curated-groups.js";
import {formatDiagnostic} from "../../../loaders/messages/diagnostic.js";
import {workKey} from "../../../loaders/text/identity.js";

const titles = ["Ants", "Bees", "Wasps", "Cats", "Dogs", "Ants"];
const papers = titles.map((title) => ({work_key: workKey(title)}));
const read = (text: string) => readNamedGroups({path: "labels.csv", text}, "label", papers);

const insects = "label,title\n# seen by a reader\ninsects,Ants\ninsects,bees\ninsects,Wasps\n";
const pets = 'pets,Cats\npets,"Dogs"\n';

test("a group is the papers of its titles, whatever their case, each of those that share one", () => {
  const {groups, diagnostics} = read(insects + pets);
  expect(diagnostics).toEqual([]);
  expect(groups).toEqual([
    {
      name: "insects",
      place: {path: "labels.csv", line: 3, column: 1},
      papers: new Set([0, 5, 1, 2]),
      titles: 4
    },
    {
      name: "pets",
      place: {path: "labels.csv", line: 6, column: 1},
      papers: new Set([3, 4]),
      titles: 2
    }
  ]);
});

test("a line without a label or a title is a warning and no group", () => {
  const {groups, diagnostics} = read("label,title\n,Ants\npets,\n");
  expect(groups).toEqual([]);
  expect(diagnostics.map(({reason, place}) => [place.line, reason])).toEqual([
    [2, "the line has no label"],
    [3, "the line has no title"]
  ]);
});

test("without a file there are no labels", () => {
  expect(readNamedGroups(null, "label", papers)).toEqual({groups: [], diagnostics: []});
});

const clusters = (...lists: number[][]) => lists.map((list) => new Set(list));

test("a label goes to the cluster that shares at least half of its papers", () => {
  const {groups} = read(insects + pets);
  const named = labelClusters(clusters([3, 4, 5], [0, 1, 2]), groups);
  expect(named.map((group) => group?.name ?? null)).toEqual(["pets", "insects"]);
  expect(labelClusters(clusters([0, 3], [1, 4], [2]), groups)).toEqual([null, null, null]);
});

test("no two clusters get one label", () => {
  const {groups} = read("label,title\nall,Ants\nall,Bees\nall,Wasps\nall,Cats\n");
  const named = labelClusters(clusters([0, 5, 1], [2, 3]), groups);
  expect(named.map((group) => group?.name ?? null)).toEqual(["all", null]);
});

test("labelled clusters that are as they were give no warning", () => {
  const {groups} = read(insects + pets);
  expect(labelWarnings(clusters([0, 1, 2, 5], [3, 4]), groups)).toEqual([]);
});

test("a cluster that has changed since it was labelled is a warning at the label's first line", () => {
  const {groups} = read(insects + pets + "pets,Parrots\n");
  const warnings = labelWarnings(clusters([0, 1, 5, 4], [3]), groups).map(formatDiagnostic);
  expect(warnings).toEqual([
    "labels.csv:3:1 warning label-changed the cluster has changed since it was labelled: 1 paper came, 1 paper left\n    insects",
    "labels.csv:6:1 warning label-unused no cluster shares half of its papers with the label\n    pets"
  ]);
});

test("a title that no paper has counts among those that left", () => {
  const {groups} = read(insects + pets + "pets,Parrots\n");
  const [warning] = labelWarnings(clusters([0, 1, 2, 5], [3, 4]), groups);
  expect(warning?.reason).toMatch(/0 papers came, 1 paper left$/u);
});

const anchoredTitles = ["Ants, bees", '"Wasps"', "Cats", null, "Two\nlines"];
const anchoredPapers = anchoredTitles.map((title) => ({title, work_key: workKey(title)}));
const anchored = [
  {id: 7, papers: new Set([2])},
  {id: 1, papers: new Set([1, 0, 3, 4])}
];

test("anchorsFile lists the titles of each cluster, and readAnchors reads them back", () => {
  const text = anchorsFile(anchored, anchoredPapers);
  expect(text.split("\n")).toEqual([
    "cluster,title",
    "# The clusters whose ids and colours later builds keep: written by `npm run labels`, not by hand.",
    '1,"Ants, bees"',
    '1,"""Wasps"""',
    "1,Two lines",
    "7,Cats",
    ""
  ]);
  expect(readAnchors({path: "anchors.csv", text}, anchoredPapers)).toEqual({
    identities: [
      {id: 1, papers: new Set([0, 1, 4])},
      {id: 7, papers: new Set([2])}
    ],
    diagnostics: []
  });
});

test("a cluster that is no whole number from 1 is a warning where it stands", () => {
  const text = "cluster,title\nants,Cats\n0,Cats\n2,Cats\n";
  const {identities, diagnostics} = readAnchors({path: "anchors.csv", text}, anchoredPapers);
  expect(identities).toEqual([{id: 2, papers: new Set([2])}]);
  expect(diagnostics.map(({place}) => place.line)).toEqual([2, 3]);
});

test("a cluster whose papers are gone keeps its id for itself", () => {
  const text = "cluster,title\n3,Gone\n";
  const {identities} = readAnchors({path: "anchors.csv", text}, anchoredPapers);
  expect(identities).toEqual([{id: 3, papers: new Set()}]);
});
