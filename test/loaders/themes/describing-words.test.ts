import {describe, expect, it} from "vitest";
import {describingWords} from "../../../loaders/themes/describing-words.js";
import {findPhrases} from "../../../loaders/themes/phrases.js";
import {stopFlags} from "../../../loaders/themes/stop-flags.js";
import {corpusOf, keysOf} from "./corpora.js";

function described(...titles: string[]): string[] {
  const corpus = corpusOf(...titles);
  const phrases = findPhrases(corpus, stopFlags(corpus.lexicon, []));
  return [...describingWords(phrases)].map((phrase) => keysOf(corpus, phrases.words[phrase] ?? []));
}

describe("describingWords(phrases)", () => {
  it("are those that stand before another word each time", () => {
    expect(
      described("Deep network", "Deep learning of networks", "A deep network, learning")
    ).toEqual(["deep"]);
  });

  it("are not those that end a phrase once in ten places", () => {
    const nine = Array.from({length: 9}, () => "Latent state");
    expect(described(...nine, "The latent")).toEqual([]);
    expect(described(...nine, "Latent state", "The latent")).toEqual(["latent"]);
  });

  it("need three places: two say too little", () => {
    expect(described("Deep network", "Deep network")).toEqual([]);
  });

  it("end a phrase before a stop word, before punctuation and at the end of a text", () => {
    const more = ["Deep network", "Deep network"];
    expect(described(...more, "Deep of network")).toEqual([]);
    expect(described(...more, "Deep, network")).toEqual([]);
    expect(described(...more, "Deep")).toEqual([]);
  });
});
