import {expect, test} from "vitest";
import {curatedCorpus} from "../../../loaders/themes/curated-corpus.js";
import {noCuration} from "../../../loaders/vocabulary/read-curation.js";
import {tokenisePapers} from "../../../loaders/themes/tokenise-papers.js";
import {titled} from "../text/paper-texts.js";
import {shown} from "./corpora.js";
import {curated} from "./curated.js";

test("tokenisePapers(papers, hub) has what each text spells out, the hub's last", () => {
  const {abbreviations} = tokenisePapers([titled("Mutual information (MI)")], {
    title: null,
    summary: "The information bottleneck (IB)."
  });
  expect(abbreviations).toEqual([
    {short: "MI", long: "Mutual information", paper: 0},
    {short: "IB", long: "information bottleneck", paper: 1}
  ]);
});

test("what was read can be curated again and again, and stays as it was read", () => {
  const read = tokenisePapers(["CLIP pruning", "A clip"].map(titled));
  const keys = [...read.tokens.lexicon.keys];
  const merged = curated({thesaurus: "variant,preferred\nCLIP,image encoder\n"});
  const plain = () => shown(curatedCorpus(read, {own: noCuration, shared: noCuration}).corpus);
  expect(plain()).toEqual(["clip pruning", "a clip"]);
  expect(shown(curatedCorpus(read, {own: merged, shared: noCuration}).corpus)).toEqual([
    "image encoder pruning",
    "a clip"
  ]);
  expect(plain()).toEqual(["clip pruning", "a clip"]);
  expect(read.tokens.lexicon.keys).toEqual(keys);
});
