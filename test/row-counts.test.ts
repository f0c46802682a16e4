import {expect, test} from "vitest";
import {rowCounts} from "../loaders/row-counts.js";

test("rowCounts(tables) is the number of rows of each table as JSON", () => {
  expect(rowCounts({hubs: [{}], papers: []})).toBe('{"hubs":1,"papers":0}\n');
});
