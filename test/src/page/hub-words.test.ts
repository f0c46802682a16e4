import type {HubRow} from "npm:hubscope";
import {expect, test} from "vitest";
import {
  citingPapers,
  completenessWords,
  headerWords,
  hubFacts,
  hubTitle,
  provenanceWords,
  tierWords
} from "../../../src/page/hub-words.js";
import {libraryFinding} from "../../../src/library/library-page.js";
import {hub} from "../rows.js";
import {plain} from "../../plain.js";

test("hubFacts of the example", () => {
  expect(hubFacts(hub()).map(plain)).toEqual([
    "31 citing papers",
    "28 with a summary",
    "24 representative"
  ]);
});

test("hubFacts of a hub that lists less than it declares, in two files", () => {
  const row = hub({parsed: 0, with_summary: 0, representatives: 0, pages: 2});
  expect(hubFacts(row).map(plain)).toEqual([
    "31 citing papers",
    "none of them listed",
    "none with a summary",
    "none representative",
    "read from 2 files"
  ]);
});

test("citingPapers is the larger of declared and listed", () => {
  expect(citingPapers({declared: 31, parsed: 20})).toBe(31);
  expect(citingPapers({declared: 31, parsed: 32})).toBe(32);
  expect(citingPapers({declared: null, parsed: 5})).toBe(5);
});

test("completenessWords says what is missing, what is over, and what was filtered", () => {
  expect(completenessWords(hub())).toBe("");
  expect(plain(completenessWords(hub({parsed: 30})))).toBe(
    "The page declares 31 citing papers and lists 30; the other 1 is not in the text."
  );
  expect(plain(completenessWords(hub({parsed: 30, filter: "role=method"})))).toBe(
    "The page was taken under the filter “role=method”, so it is not the whole. The page declares 31 citing papers and lists 30; the other 1 is not in the text."
  );
  expect(completenessWords(hub({declared: null, pages: 2, filter: "role=method"}))).toBe(
    "Pages were taken under the filter “role=method”, so the list may not be the whole."
  );
});

test.each([31, 32])(
  "completenessWords: a list of %i papers where 31 are declared is never called not the whole",
  (parsed) => {
    const words = completenessWords(hub({parsed, filter: "role=method"}));
    expect(words).toContain("The page was taken under the filter “role=method”.");
    expect(words).not.toContain("the whole");
  }
);

test("titles, tiers, headers and provenance", () => {
  expect(hubTitle({title: null, hub_id: "h"})).toBe("h");
  expect(hubTitle({title: " ", hub_id: "h"})).toBe("h");
  expect(tierWords({tier: null, label: null})).toBe("cited work");
  expect(tierWords({tier: "super hub", label: "Canonical reference"})).toBe(
    "super hub · Canonical reference"
  );
  expect(headerWords({header: null})).toBe("");
  expect(provenanceWords(hub({address: "https://h.example", taken: "2026-05-01"}))).toBe(
    "Everything here was computed from h.txt, taken from https://h.example on 2026-05-01."
  );
});

const other = (row: Partial<HubRow> = {}) => hub({hub_id: "b", ...row});

test.each<[HubRow[], number | undefined, string]>([
  [[], 0, "The library is empty: no hub has been added yet."],
  [[hub()], 31, "One hub, cited by 31 papers; for 2 of them it is known why."],
  [
    [hub(), other(), hub({hub_id: "c", errors: 1})],
    62,
    "Two hubs, cited by 62 papers together; for 4 of them it is known why. One could not be read."
  ],
  [
    [hub(), other()],
    53,
    "Two hubs: 53 papers, 62 citations; for 4 of the citations it is known why."
  ],
  [
    [hub(), other({declared: 531})],
    60,
    "Two hubs: 562 citations, of which 62 are listed (60 papers); for 4 of the citations it is known why."
  ],
  [[hub(), other()], undefined, "Two hubs: 62 citations; for 4 of the citations it is known why."],
  [
    [hub(), other({roles_classified: 90})],
    62,
    "Two hubs, cited by 62 papers together; for 2 of them it is known why. The roles of one hub come to more than its papers and are left out."
  ],
  [[hub({errors: 2})], 0, "One hub. One could not be read."],
  [
    [hub(), hub({hub_id: "s", declared: 500, synthetic: true})],
    31,
    "One hub, cited by 31 papers; for 2 of them it is known why. One hub is synthetic, and no paper of it is counted here."
  ],
  [
    [hub({synthetic: true}), hub({hub_id: "t", synthetic: true})],
    0,
    "Two hubs are synthetic, and no paper of them is counted here."
  ]
])("libraryFinding, case %#", (hubs, papers, sentence) => {
  const rows = papers === undefined ? [] : [{synthetic: false, papers}];
  expect(plain(libraryFinding(hubs, [{synthetic: true, papers: 7}, ...rows]))).toBe(sentence);
});
