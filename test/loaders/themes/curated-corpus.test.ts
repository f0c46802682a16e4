import {describe, expect, it} from "vitest";
import {curatedCorpus} from "../../../loaders/themes/curated-corpus.js";
import {noCuration} from "../../../loaders/vocabulary/read-curation.js";
import {tokenisePapers} from "../../../loaders/text/corpus.js";
import {titled} from "../text/paper-texts.js";
import {keysOf, shown} from "./corpora.js";
import {curated} from "./curated.js";

const read = (titles: string[], texts: Parameters<typeof curated>[0] = {}, hub?: string) =>
  curatedCorpus(
    tokenisePapers(titles.map(titled), hub === undefined ? undefined : {title: null, summary: hub}),
    {own: curated(texts), shared: noCuration}
  );

describe("curatedCorpus(read, {own, shared})", () => {
  it("takes capitals for the ordinary word, but not where a text or a file names the acronym", () => {
    expect(shown(read(["CLIP", "A clip"]).corpus)).toEqual(["clip", "a clip"]);
    const spelled = read(["Contrastive Language-Image Pre-training (CLIP)", "CLIP", "A clip"]);
    expect(shown(spelled.corpus).slice(1)).toEqual([
      "contrastive language image pretraining",
      "a clip"
    ]);
    const named = read(["CLIP", "A clip"], {thesaurus: "variant,preferred\nCLIP,image encoder\n"});
    expect(shown(named.corpus)).toEqual(["image encoder", "a clip"]);
    const theme = read(["CLIP", "A clip"], {themes: "theme,term\nencoders,CLIP\n"});
    expect(shown(theme.corpus)).toEqual(["CLIP", "a clip"]);
  });

  it("knows the abbreviations of the hub's own text", () => {
    expect(shown(read(["On the IB"], {}, "The information bottleneck (IB).").corpus)).toEqual([
      "on the information bottleneck"
    ]);
  });

  it("reads a phrase as it stands in the corpus: merged, and in the papers' capitals", () => {
    const thesaurus = "variant,preferred\nLLM,language model\n";
    const {corpus, phrase} = read(["LLM pruning, BERT"], {thesaurus});
    const keys = (text: string) => keysOf(corpus, phrase(text));
    expect(keys("LLM pruning")).toBe("language model pruning");
    expect(keys("llms")).toBe("language model");
    expect(keys("bert")).toBe("BERT");
    expect(keys("Entropy")).toBe("entropy");
    expect(keys("…")).toBe("");
  });

  it("flags the stop words of every word that is known by then", () => {
    const {corpus, stopFlags} = read(["Pruning of methods"], {stopwords: "method"});
    const late = corpus.lexicon.id("the");
    expect(corpus.lexicon.keys.filter((_, id) => stopFlags()[id] === 1)).toEqual(
      expect.arrayContaining(["of", "method", "the"])
    );
    expect(stopFlags()).toHaveLength(late + 1);
  });
});
