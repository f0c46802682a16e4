import {expect, test} from "vitest";
import {labelLines} from "../../../src/clusters/cluster-item.js";
import {paper} from "../rows.js";

test("labelLines(label, papers): a line for each paper with a title, quoted where it has to be", () => {
  const papers = [
    paper({title: 'Scaling, "laws"'}),
    paper({title: null, position: 2}),
    paper({title: "On\n pruning", position: 3}),
    paper({title: "=1+1", position: 4})
  ];
  expect(labelLines("  Scaling  laws ", papers)).toEqual({
    path: "loaders/curation/h/labels.csv",
    head: "label,title",
    lines: ['Scaling laws,"Scaling, ""laws"""', "Scaling laws,On pruning", "Scaling laws,=1+1"]
  });
});

test("labelLines: none for an empty name", () => {
  expect(labelLines(" ", [paper()]).lines).toEqual([]);
});
