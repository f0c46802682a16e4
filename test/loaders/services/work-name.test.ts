import {expect, it} from "vitest";
import {workName} from "../../../loaders/services/work-name.js";

it.each([
  ["10.1038/S41586-020-2649-2", "doi", "10.1038/s41586-020-2649-2"],
  ["10.1/x", null, null],
  ["https://doi.org/10.1145/3292500.3330701", "doi", "10.1145/3292500.3330701"],
  ["1703.00810v3", "arxiv", "1703.00810"],
  ["arXiv:cs/0503029", "arxiv", "cs/0503029"],
  ["https://arxiv.org/pdf/1703.00810.pdf", "arxiv", "1703.00810"],
  ["15723116", "pmid", "15723116"],
  ["https://pubmed.ncbi.nlm.nih.gov/15723116/", "pmid", "15723116"],
  ["w2741809807", "openalex", "W2741809807"],
  ["https://openalex.org/W2741809807", "openalex", "W2741809807"],
  ["https://api.openalex.org/works/W2741809807", "openalex", "W2741809807"],
  ["0".repeat(39) + "A", "s2", "0".repeat(39) + "a"],
  [`https://www.semanticscholar.org/paper/A-title/${"b".repeat(40)}`, "s2", "b".repeat(40)],
  [" Opening the black box ", "title", "Opening the black box"],
  ["word", null, null],
  ["", null, null]
])("workName(%j) is %s %s", (typed, scheme, id) => {
  expect(workName(typed)).toEqual(scheme === null ? null : {scheme, id});
});
