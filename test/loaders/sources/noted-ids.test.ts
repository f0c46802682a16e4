import {expect, it} from "vitest";
import {Fields} from "../../../loaders/sources/fields.js";
import {idKey} from "../../../loaders/sources/ids.js";
import {idsBesideNote} from "../../../loaders/sources/noted-ids.js";

const idsIn = (note: string, own: readonly string[] = []) => {
  return idsBesideNote(own, new Fields({note}), "note").map(idKey);
};

it.each([
  ["issue: C\npage: 339\nDOI: 10.5555/A.1", ["doi:10.5555/a.1"]],
  [
    "Publisher: Fen Press DOI: https://doi.org/10.5555/a.1; PMID: 12",
    ["doi:10.5555/a.1", "pmid:12"]
  ],
  ["{:DOI: 10.5555/a.1}", ["doi:10.5555/a.1"]],
  ["PMCID: PMC77\narXiv: 2101.00001 [cs]", ["pmcid:PMC77", "arxiv:2101.00001"]],
  ["arXiv preprint arXiv:2101.00001v2", ["arxiv:2101.00001"]],
  ["https://arxiv.org/abs/cs/0503029", ["arxiv:cs/0503029"]],
  ["Preprint DOI: 10.5555/p; a reply to arXiv:2101.00001", []],
  ["Comment: 9 pages, see also PMID: 12", []],
  ["seen at 10.5555/a.1", []]
])("ids that a note gives its record: %j", (note, keys) => {
  expect(idsIn(note)).toEqual(keys);
});

it("a note gives no DOI where a field does", () => {
  expect(idsIn("DOI: 10.5555/a.2\nPMID: 12", ["10.5555/a.1"])).toEqual([
    "doi:10.5555/a.1",
    "pmid:12"
  ]);
});
