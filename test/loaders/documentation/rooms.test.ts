import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {rooms} from "../../../loaders/documentation/rooms.js";
import {rooms as allowed} from "../../rooms.js";

const found = rooms(readFileSync("README.md", "utf8"));

test("rooms(readme) has every room that the list of arrows has, each with what it is for and its code", () => {
  expect(found.map(({name}) => name).sort()).toEqual(Object.keys(allowed).sort());
  expect(found.filter(({files, lines}) => files === 0 || lines < files)).toEqual([]);
  expect(found.filter(({purpose}) => purpose.length < 10)).toEqual([]);
});

test("rooms(readme): a room uses what its files import, in the order of the tree", () => {
  const uses = (name: string) => found.find((room) => room.name === name)?.uses;
  expect(uses("loaders/text")).toEqual([]);
  expect(uses("src/trials")).toEqual(["src/page", "src/tables", "src/interaction"]);
  expect(uses("src/data")).toEqual(["loaders/documentation"]);
});

test("rooms(readme): names that share a line share its purpose, and a folder without code is none", () => {
  const tree =
    "```\nloaders/  x\n  hubs/  texts\nsrc/\n  sql/ page/   two rooms\n  index.md  a page\n```";
  expect(rooms(tree).map(({name, purpose}) => [name, purpose])).toEqual([
    ["src/sql", "two rooms"],
    ["src/page", "two rooms"]
  ]);
});
