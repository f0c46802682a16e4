import {expect, test} from "vitest";
import {sidebar} from "../../../loaders/site/sidebar.js";

const hubs = (count: number) =>
  Array.from({length: count}, (_, i) => ({name: `Hub ${String(i)}`, path: `/hub/h${String(i)}`}));
const analyses = [{name: "An analysis", path: "/analyses/one"}];
const others = [{name: "SQL notebook", path: "/sql"}];

test("sidebar({hubs, analyses, others}) lists 24 hubs, and leaves 25 to the library", () => {
  expect(sidebar({hubs: hubs(24), analyses: [], others})).toEqual([
    {name: "Hubs", pages: hubs(24)},
    ...others
  ]);
  expect(sidebar({hubs: hubs(25), analyses: [], others})).toEqual(others);
});

test("sidebar({hubs, analyses, others}) has a section of analyses only where there are some", () => {
  const names = sidebar({hubs: hubs(1), analyses, others}).map(({name}) => name);
  expect(names).toEqual(["Hubs", "Analyses", "SQL notebook"]);
  expect(sidebar({hubs: [], analyses, others})[1]).toEqual({name: "Analyses", pages: analyses});
});
