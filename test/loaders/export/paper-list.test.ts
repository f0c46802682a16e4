import {expect, test} from "vitest";
import {paperList} from "../../../loaders/export/paper-list.js";
import {paper} from "../../src/rows.js";

const papers = [
  paper({position: 1, field: "cs.LG", novelty: 7.5, representative: true}),
  paper({position: 2, summary: null}),
  paper({position: 3})
];
const rows = {
  papers,
  clusters: [
    {clustering_id: "a", cluster_id: 2, name: "planes, words"},
    {clustering_id: "b", cluster_id: 2, name: "of another"}
  ],
  memberships: [
    {clustering_id: "a", paper_id: "p1", cluster_id: 2, floating: true},
    {clustering_id: "a", paper_id: "p2", cluster_id: null, floating: false},
    {clustering_id: "b", paper_id: "p3", cluster_id: 2, floating: false}
  ]
};
const themes = new Map([["p1", ["mutual information, layers", "scaling"]]]);

test("paperList: papers with their themes, their group of one clustering, and flags", () => {
  const list = paperList(rows, {clusteringId: "a", themes, words: "with “plane”"});
  expect(list.grain).toBe("One row per citing paper with “plane”. Groups are those of a.");
  const names = Object.keys(list.columns);
  for (const row of list.rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(names));
  expect(list.rows).toMatchObject([
    {
      paper_id: "p1",
      field: "cs.LG",
      novelty: 7.5,
      themes: "mutual information, layers; scaling",
      group_id: 2,
      group_name: "planes, words",
      floating: true,
      representative: true,
      title_only: false,
      synthetic: false
    },
    {
      paper_id: "p2",
      themes: "",
      group_id: null,
      group_name: null,
      floating: false,
      title_only: true
    },
    {paper_id: "p3", themes: "", group_id: null, group_name: null, floating: null}
  ]);
});

test("paperList without groups says nothing of them", () => {
  const list = paperList({...rows, memberships: []}, {clusteringId: "", themes: new Map()});
  expect(list.grain).toBe("One row per citing paper.");
});
