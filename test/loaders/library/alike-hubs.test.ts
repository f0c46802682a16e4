import {expect, test} from "vitest";
import {alikeHubs} from "../../../loaders/library/alike-hubs.js";

const hub = (lines_hash: string, title: string | null) => ({lines_hash, title});

test("alikeHubs(hub, library) are those of the same text, and those of its title with another", () => {
  const library = [
    hub("1", "Café"),
    hub("1", "Other"),
    hub("2", " CAFE "),
    hub("3", "Cafés"),
    hub("4", null)
  ];
  expect(alikeHubs(hub("1", "café"), library)).toEqual({
    same: library.slice(0, 2),
    alike: library.slice(2, 3)
  });
  expect(alikeHubs(hub("5", null), library)).toEqual({same: [], alike: []});
  expect(alikeHubs(hub("5", " "), library)).toEqual({same: [], alike: []});
});
