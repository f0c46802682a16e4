import {expect, test} from "vitest";
import {readNamedGroups} from "../../../loaders/clusters/named-groups.js";
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
