import fc from "fast-check";
import {expect, test} from "vitest";
import {abbreviations} from "../../../loaders/text/abbreviations.js";

const schwartzHearst2003 =
  "In eukaryotes, the key to transcriptional regulation of the Heat Shock Response is the Heat " +
  "Shock Transcription Factor (HSF).";

test("abbreviations(text) of Schwartz and Hearst's (2003) example", () => {
  expect(abbreviations(schwartzHearst2003)).toEqual([
    {short: "HSF", long: "Heat Shock Transcription Factor"}
  ]);
});

test.each([
  ["We estimate mutual information (MI).", "MI", "mutual information"],
  ["large language models (LLMs)", "LLM", "large language models"],
  ["Gcn5-related N-acetyltransferase (GNAT)", "GNAT", "Gcn5-related N-acetyltransferase"],
  [
    "Contrastive Language-Image Pre-training (CLIP)",
    "CLIP",
    "Contrastive Language-Image Pre-training"
  ],
  ["the graph neural network  (GNN) of", "GNN", "graph neural network"],
  ["\\emph{mutual information} (MI)", "MI", "mutual information}"],
  ["in-context learning (ICL)", "ICL", "in-context learning"],
  ["We study MI (mutual information) here.", "MI", "mutual information"],
  ["GNNs (graph neural  networks)", "GNN", "graph neural networks"]
])("abbreviations(%j) is %s for %s", (text, short, long) => {
  expect(abbreviations(text)).toEqual([{short, long}]);
});

test.each([
  ["no bracket", "mutual information MI"],
  ["no two capitals", "mutual information (mi)"],
  ["letters that are not there", "mutual entropy (XQ)"],
  ["a first letter that starts no word", "commutual information (MI)"],
  ["a long form that has the short one", "the MI estimate (MI)"],
  ["a sentence in between", "mutual. An inequality (MI)"],
  ["too many words in between", "mutual a b c d e f g h information (MI)"],
  ["a bracket of several words", "mutual information (MI for short)"],
  ["a bracket that says more", "MI (the mutual information)"],
  ["a bracket that says something else", "MI (a measure)"],
  ["a bracket of too many words", "MI (mutual a b c d information)"],
  ["an empty text", ""]
])("abbreviations(text) of %s are none", (_, text) => {
  expect(abbreviations(text)).toEqual([]);
});

test("abbreviations(text) finds several in a text, in order", () => {
  expect(
    abbreviations("Mutual information (MI) and the information bottleneck (IB) in MI terms (TT)")
  ).toEqual([
    {short: "MI", long: "Mutual information"},
    {short: "IB", long: "information bottleneck"}
  ]);
});

test("a long form stands in the text before its bracket and starts with the same letter", () => {
  const word = fc.constantFrom(
    "mutual",
    "Graph",
    "neural-net",
    "(MI)",
    "(GNNs)",
    "(NN)",
    "GNN",
    "(graph neural-net)",
    "a.",
    "of"
  );
  fc.assert(
    fc.property(fc.array(word, {maxLength: 12}), (words) => {
      const text = words.join(" ");
      for (const {short, long} of abbreviations(text)) {
        expect(text).toMatch(new RegExp(`${long} \\(${short}s?\\)|${short}s? \\(${long}\\)`, "u"));
        expect(long.charAt(0).toLowerCase()).toBe(short.charAt(0).toLowerCase());
        expect(long.length).toBeGreaterThan(short.length);
      }
    }),
    {numRuns: 1000}
  );
});
