import fc from "fast-check";
import {expect, it} from "vitest";
import {distinctIds, idKey, paperId} from "../../../loaders/sources/ids.js";

it.each([
  [
    "doi",
    ["10.1000/XYZ", "https://doi.org/10.1000/xyz", "http://dx.doi.org/10.1000/xyz."],
    "10.1000/xyz"
  ],
  [
    "doi",
    ["doi: 10.1000/xyz", "10.1000/xyz [doi]", "10.1000%2Fxyz", " DOI:10.1000/xyz "],
    "10.1000/xyz"
  ],
  [
    "arxiv",
    ["1703.00810v3", "arXiv:1703.00810", "https://arxiv.org/abs/1703.00810v1"],
    "1703.00810"
  ],
  ["arxiv", ["cs/0503029", "arXiv:cs/0503029v2"], "cs/0503029"],
  ["pmid", ["123", "PMID: 123", "https://pubmed.ncbi.nlm.nih.gov/123/", "123 [PMID]"], "123"],
  ["openalex", ["W2741809807", "https://openalex.org/W2741809807", "w2741809807"], "W2741809807"],
  ["s2", ["0a1b", " 0a1b "], "0a1b"],
  ["constructor", ["x"], "x"]
])("paperId(%j, %j) is %s", (scheme, written, id) => {
  for (const one of written) expect(paperId(scheme, one)).toEqual({scheme, id});
});

it.each(["", "  ", "doi:", "https://doi.org/"])("paperId('doi', %j) is none", (written) => {
  expect(paperId("doi", written)).toBeNull();
});

it("paperId(scheme, written) never throws, and is null or no blank id without white space around", () => {
  const scheme = fc.constantFrom("doi", "arxiv", "pmid", "openalex", "other");
  fc.assert(
    fc.property(scheme, fc.string({unit: "grapheme"}), (of, written) => {
      const id = paperId(of, written)?.id;
      expect(id ?? "x").toBe((id ?? "x").trim());
      expect(id).not.toBe("");
    })
  );
});

it("idKey(id) is one for arXiv's DOI and its id, and differs by scheme", () => {
  const key = (scheme: string, written: string) =>
    idKey(paperId(scheme, written) ?? {scheme, id: ""});
  expect(key("doi", "10.48550/ARXIV.1703.00810")).toBe(key("arxiv", "1703.00810v2"));
  expect(key("doi", "10.48550/arxiv.1703.00810v1")).toBe(key("arxiv", "1703.00810"));
  expect(key("pmid", "7")).not.toBe(key("s2", "7"));
});

it("distinctIds(ids) is each once, with the DOI that arXiv gives beside its id", () => {
  const arxiv = {scheme: "arxiv", id: "1703.00810"};
  const doi = {scheme: "doi", id: "10.48550/arxiv.1703.00810"};
  expect(distinctIds([doi, arxiv, null, {...doi}])).toEqual([doi, arxiv]);
});
