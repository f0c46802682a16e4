import {expect, test} from "vitest";
import {
  dotsReading,
  representativesFinding,
  splitRepresentatives
} from "../../../src/evidence/representatives.js";
import {paper, papers} from "../rows.js";
import {plain} from "../../plain.js";

const finding = (rows: ReturnType<typeof papers>) =>
  plain(representativesFinding(splitRepresentatives(rows)));

const example = papers(31, 24).map((row) =>
  row.position > 28 ? {...row, summary: null, title_only: true} : row
);

test.each([
  [
    example,
    "The page calls 24 of the 31 papers it lists representative: the first 24 of the list, in the same order. All 24 have a summary; 4 of the other 7 have one."
  ],
  [[], "The text lists no citing papers."],
  [papers(5), "The text names no representative papers."],
  [papers(1, 1), "The page calls the one paper it lists representative."],
  [papers(3, 3), "The page calls all 3 papers it lists representative."],
  [
    papers(2, 1),
    "The page calls 1 of the 2 papers it lists representative: the first of the list. Every paper has a summary."
  ],
  [
    [
      paper({position: 1, summary: null}),
      paper({position: 2, representative: true, representative_position: 1})
    ],
    "The page calls 1 of the 2 papers it lists representative. It has a summary; the other one has none."
  ],
  [
    [
      paper({position: 1, representative: true, representative_position: 2}),
      paper({position: 2, representative: true, representative_position: 1, summary: null}),
      paper({position: 3, summary: null}),
      paper({position: 4, summary: null})
    ],
    "The page calls 2 of the 4 papers it lists representative: the first 2 of the list, in another order. 1 of them has a summary; none of the other 2 has one."
  ]
])("representativesFinding, case %#", (rows, sentence) => {
  expect(finding(rows)).toBe(sentence);
});

test("splitRepresentatives keeps the order of the representatives and of the list", () => {
  const {representative, rest} = splitRepresentatives([
    paper({position: 3}),
    paper({position: 1, representative: true, representative_position: 2}),
    paper({position: 2, representative: true, representative_position: 1}),
    paper({position: 4})
  ]);
  expect(representative.map(({position}) => position)).toEqual([2, 1]);
  expect(rest.map(({position}) => position)).toEqual([3, 4]);
});

test("dotsReading names small dots only where there are some", () => {
  expect(dotsReading([paper()])).toMatch(
    /^One dot is one paper, in the order of the page\. Point/u
  );
  expect(dotsReading([paper({summary: null})])).toContain("; a small dot has a title only. Point");
});
