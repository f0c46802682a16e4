import {expect, test} from "vitest";
import {readBackground} from "../../../loaders/vocabulary/background.js";
import {noCuration} from "../../../loaders/vocabulary/read-curation.js";
import {countTerms, poolBackground} from "../../../loaders/themes/pool-background.js";
import {curated} from "./curated.js";

const hubs = [
  {hub_id: "one", papers: [{title: "Layer pruning", summary: "Pruning of LLM layers."}]},
  {hub_id: "two", papers: [{title: "Layers", summary: null}]}
];

test("poolBackground writes what readBackground reads, terms in order", () => {
  const text = poolBackground(hubs, noCuration);
  expect(text).toBe("term,papers,occurrences\n(all),2,10\n(one),1,8\n(two),1,2\nlayer,2,5\n");
  const {background, diagnostics} = readBackground({path: "background.csv", text});
  expect(diagnostics).toEqual([]);
  expect([background.papers, background.occurrences, background.papersWith("layer")]).toEqual([
    2, 10, 2
  ]);
  expect(["one", "two", "three"].map(background.occurrencesIn)).toEqual([8, 2, 0]);
});

test("the curation of all hubs applies", () => {
  const shared = curated({stopwords: "layer", thesaurus: "variant,preferred\nLLM,layer net\n"});
  expect(poolBackground(hubs, shared)).toBe(
    "term,papers,occurrences\n(all),2,11\n(one),1,9\n(two),1,2\n"
  );
});

test("no papers make a background of none", () => {
  expect(poolBackground([], noCuration)).toBe("term,papers,occurrences\n(all),0,0\n");
});

test("countTerms(papers, shared) counts the terms of one hub, those of one paper too", () => {
  const [one] = hubs;
  const {papers, occurrences, terms} = countTerms(one?.papers ?? [], noCuration);
  expect([papers, occurrences]).toEqual([1, 8]);
  expect(terms).toContainEqual(["layer pruning", 1, 2]);
  expect(terms).toContainEqual(["layer", 1, 3]);
});
