import {expect, test} from "vitest";
import {gridFinding, gridReading, themeGrid} from "../../../src/themes/theme-grid.js";
import type {Theme} from "../../../src/themes/themes.js";
import {paper, papers} from "../rows.js";
import {plain} from "../../plain.js";
import {themeOf} from "./theme-rows.js";

const listed = papers(6);

const theme = (name: string, places: number[]) => themeOf(name, places, listed);

const grid = (...themes: Theme[]) => themeGrid(listed, themes);
const finding = (...themes: Theme[]) => plain(gridFinding(grid(...themes)));

test("themeGrid: themes beside those they share papers with, papers in blocks", () => {
  const {themes, rows} = grid(theme("a", [1, 3, 5]), theme("b", [6]), theme("c", [3, 5]));
  expect(themes.map(({name}) => name)).toEqual(["a", "c", "b"]);
  expect(rows.map(({paper}) => paper.position)).toEqual([3, 5, 1, 6, 2, 4]);
  expect(rows.map(({carries}) => carries.map(Number).join(""))).toEqual([
    "110",
    "110",
    "100",
    "001",
    "000",
    "000"
  ]);
});

test("the finding names the two themes that share most papers", () => {
  const [a, b, c] = [theme("a", [1, 2, 3]), theme("b", [2, 3]), theme("c", [3, 4])];
  expect(finding(a, b, c)).toBe(
    "“a” and “b” share the most papers: 2 of 6 listed papers carry both."
  );
  expect(finding(a, theme("b", [3, 5]), c)).toBe(
    "No two of 3 themes stand out by what they share: at most 1 of 6 listed papers carries the same two."
  );
  expect(finding(a, theme("b", [4]))).toBe("No two of the two themes share a paper.");
  expect(finding(a)).toBe(
    "With one theme, “a”, there is nothing for the 6 listed papers to share."
  );
});

test("gridReading names small dots and hatched papers only where there are some", () => {
  const read = (summary: string | null, carries: boolean) =>
    gridReading({themes: [], rows: [{paper: paper({summary}), carries: [carries]}]});
  const dots = "A row is a paper, a column a theme, a dot a paper that carries the theme";
  expect(read("Of it.", true)).toBe(`${dots}.`);
  expect(read(null, true)).toBe(`${dots}; small dots are papers with a title only.`);
  expect(read(null, false)).toBe(`${dots}; the hatched ones at the end carry no theme.`);
});
