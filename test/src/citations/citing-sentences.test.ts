import {expect, test} from "vitest";
import {chosenSentences, sentencesOf} from "../../../src/citations/sentences.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {plain} from "../../plain.js";
import {paper, hub} from "../rows.js";
import {citedHub, withSources} from "./cited-hub.js";

const none = {role: "", stance: "", section: "", theme: "", year: ""};
const tables = citedHub({papers: 60});
const sentences = sentencesOf(tables);

test("a sentence that a source gives several times stands once, with all its labels", () => {
  const citation = {section: "Methods", confidence: null, cited: null};
  const sentence = "We use [1].";
  const two = withSources(
    {...tables, hubs: [hub()], papers: [paper({position: 1})]},
    {
      a: [
        {
          citations: [
            {...citation, sentence, role: "methodology", polarity: null},
            {...citation, sentence, role: "praise", polarity: "support", confidence: 0.5}
          ]
        }
      ]
    }
  );
  expect(sentencesOf(two)).toMatchObject([
    {
      sentence,
      confidence: 0.5,
      labels: [
        {measure: "role", label: "method"},
        {measure: "role", label: "praise"},
        {measure: "polarity", label: "supporting"}
      ]
    }
  ]);
});

test("each choice lets pass what has it, and choices together what has all", () => {
  const methods = chosenSentences(sentences, {...none, role: "method"});
  expect(methods.length).toBeGreaterThan(5);
  expect(methods.length).toBeLessThan(sentences.length);
  const year = String(methods[0]?.paper.year);
  const both = chosenSentences(sentences, {...none, role: "method", year});
  expect(both).toEqual(methods.filter((one) => String(one.paper.year) === year));
  expect(chosenSentences(sentences, none)).toEqual(sentences);
});

test("five sentences are shown at a time, each marked where it mentions the hub", async () => {
  const chart = await mountChart("citingSentences", tables, {}, {width: 390});
  const items = chart.locator("li");
  expect(await items.count()).toBe(5);
  expect(await chart.locator("mark").first().innerText()).toMatch(/^(?:Lee et al\., 2015|7)$/u);
  const first = await items.first().innerText();
  await chart.getByRole("button", {name: "Next"}).click();
  expect(await items.first().innerText()).not.toBe(first);
  const {page} = await chartPage();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("while papers are selected, and for a choice, only their sentences are shown", async () => {
  const [one] = sentences;
  const selected = [one?.paper.paper_id ?? ""];
  const chart = await mountChart("citingSentences", tables, {selected, words: "chosen"});
  const own = sentences.filter(({paper: {paper_id: id}}) => id === selected[0]);
  expect(await chart.locator("li").count()).toBe(own.length);
  const choice = {...none, role: "no such role"};
  const empty = await mountChart("citingSentences", tables, {choice});
  expect(plain(await empty.locator(".note-line").innerText())).toBe(
    `None of ${String(sentences.length)} sentences is of that kind.`
  );
});

test("where no sentence is known nothing is shown", async () => {
  const bare = {...tables, citations: []};
  const chart = await mountChart("citingSentences", bare);
  expect(await chart.isVisible()).toBe(false);
});
