import {expect, test} from "vitest";
import {labelClusters, labelWarnings} from "../../../loaders/clusters/labels.js";
import {readNamedGroups} from "../../../loaders/clusters/named-groups.js";
import {formatDiagnostic} from "../../../loaders/messages/diagnostic.js";
import {workKey} from "../../../loaders/text/identity.js";

const titles = ["Ants", "Bees", "Wasps", "Cats", "Dogs", "Ants"];
const papers = titles.map((title) => ({work_key: workKey(title)}));
const file = (text: string) => ({path: "labels.csv", text});
const read = (text: string) => readNamedGroups(file(text), "label", papers);
const clusters = (...lists: number[][]) => lists.map((list) => new Set(list));

const insects = "label,title\n# seen by a reader\ninsects,Ants\ninsects,bees\ninsects,Wasps\n";
const pets = 'pets,Cats\npets,"Dogs"\n';

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
