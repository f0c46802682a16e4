import {expect, test} from "vitest";
import {withKnownIds} from "../../../loaders/themes/known-themes.js";

const terms = ["graph", "layer", "token", "kernel", "prior", "loss"].map((id) => ({id}));
const group = (id: string, ...members: number[]) => ({
  id,
  name: id,
  origin: "detected" as const,
  terms: members
});
const idOf = (phrase: string) => (phrase === "nets" ? "graph" : phrase);
const known = [
  {id: "graph-layer", colour: 4, terms: ["nets", "layer"]},
  {id: "token-loss", colour: 2, terms: ["token", "loss"]}
];
const idsOf = (...groups: ReturnType<typeof group>[]) =>
  withKnownIds(groups, known, {terms, idOf}).map(({id, colour}) => [id, colour]);

test("a theme takes the id and the colour of the known one that it shares most terms with, merged ones too", () => {
  expect(idsOf(group("layer-prior", 0, 1, 4), group("kernel", 3))).toEqual([
    ["graph-layer", 4],
    ["kernel", undefined]
  ]);
});

test("a new theme does not take the id of a known one, be that here or gone", () => {
  expect(idsOf(group("token-loss", 3, 4), group("token-loss-2", 3), group("x", 2, 5))).toEqual([
    ["token-loss-2", undefined],
    ["token-loss-2-2", undefined],
    ["token-loss", 2]
  ]);
});
