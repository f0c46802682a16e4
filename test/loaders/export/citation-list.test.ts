import {expect, it} from "vitest";
import {citationList} from "../../../loaders/export/citation-list.js";
import {workbookSheets} from "../../../loaders/export/workbook.js";
import {paper} from "../../src/rows.js";

const place = {hub_id: "hub", source: "scite", path: "1.csv", line: 2, column: 1, position: 1};
const said = {section: null, role: null, polarity: null, confidence: null};
const citations = [
  {...place, ...said, paper_id: "p2", sentence: "As in [1].", polarity: "supporting"},
  {...place, ...said, paper_id: "p1", sentence: "=We use [1]", role: "method", confidence: 0.9},
  {...place, ...said, paper_id: "gone", sentence: "Other."}
];

it("citationList(papers, citations) has the citations of these papers in their order", () => {
  const list = citationList([paper({position: 1}), paper({position: 2})], citations);
  const [readme, sheet] = workbookSheets([list], {title: "A", hash: "0", version: "0"});
  expect(sheet?.name).toBe("citations");
  expect(sheet?.rows.map((row) => row.slice(0, 8))).toEqual([
    ["position", "title", "sentence", "section", "role", "polarity", "confidence", "source"],
    [1, "Title 1", "=We use [1]", null, "method", null, 0.9, "scite"],
    [2, "Title 2", "As in [1].", null, null, "supporting", null, "scite"]
  ]);
  expect(JSON.stringify(readme?.rows)).toContain("One row per citing sentence");
});
