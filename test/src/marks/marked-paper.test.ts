import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";
import {paper} from "../rows.js";

const row = paper({
  title: "On <b>mutual</b> information",
  summary: "Mutual information, and more."
});
const places = [
  {term_id: "mutual information", part: "title", start: 3, end: 28},
  {term_id: "information", part: "title", start: 17, end: 28},
  {term_id: "mutual information", part: "summary", start: 0, end: 18}
];

test("markedPaper marks the places in title and summary, as text, nested ones once", async () => {
  const one = await mountChart("markedPaper", row, {places, themes: ["a", "b"]});
  expect(await one.locator("mark").allTextContents()).toEqual([
    "<b>mutual</b> information",
    "Mutual information"
  ]);
  expect(await one.locator(".title").textContent()).toBe(row.title);
  expect(await one.locator("b").count()).toBe(0);
  expect(await one.locator("small").textContent()).toBe("themes “a” and “b” · no. 1 in the list");
});

test("without a title or a summary nothing is marked that is not there", async () => {
  const bare = paper({title: null, summary: null});
  const one = await mountChart("markedPaper", bare, {places, themes: []});
  expect(await one.locator("mark").count()).toBe(0);
  expect(await one.locator("p").allTextContents()).toEqual([
    "Paper 1, without a title",
    "No summary in the text."
  ]);
  expect(await one.locator("small").textContent()).toContain("no theme · ");
});

test("markedPaper marks places in the abstract, where there is one", async () => {
  const read = paper({title: "A", summary: null, abstract: "We ask of mutual information."});
  const place = {term_id: "mutual information", part: "abstract", start: 10, end: 28};
  const one = await mountChart("markedPaper", read, {places: [place]});
  expect(await one.locator("mark").allTextContents()).toEqual(["mutual information"]);
  expect(await one.locator("p").allTextContents()).toEqual(["A", "We ask of mutual information."]);
});
