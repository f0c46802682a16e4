import type {TotalRow} from "npm:hubscope";
import {expect, test} from "vitest";
import {stripSegments} from "../../../src/evidence/evidence-strip.js";
import {classesAtOnce, evidence, samplingInterval} from "../../../src/evidence/evidence.js";
import {
  asideWords,
  boundsWords,
  coverageWords,
  evidenceFinding,
  readingWords,
  whatItTakes,
  wilsonWords
} from "../../../src/evidence/evidence-words.js";
import {pageScope} from "../../../src/evidence/page-scope.js";
import {polarityMeanings, roleMeanings} from "../../../loaders/tables/counts.js";
import {hub, total} from "../rows.js";
import {plain} from "../../plain.js";

const roles = (counts: Record<string, number>, papers: number) =>
  evidence(
    Object.entries(counts).map(([label, count]) => total({label, count})),
    "role",
    papers
  );

const stances = (rows: Partial<TotalRow>[], papers: number) =>
  evidence(rows.map(total), "polarity", papers);

const example = roles({background: 2}, 31);
const indexing = stances([{label: "background", count: 2, meaning: null}], 31);

test("evidence(rows, role, papers) has the largest class first and leaves the rest unclassified", () => {
  const {classes, coverage} = roles({method: 3, background: 86, baseline: 3}, 353);
  expect(classes.map(({label, count}) => [label, count])).toEqual([
    ["background", 86],
    ["method", 3],
    ["baseline", 3]
  ]);
  expect(coverage.unclassified).toBe(261);
  expect(coverage.classified).toBe(92);
});

test("evidence leaves out totals that the page says twice", () => {
  const rows = [
    total({label: "background", count: 2}),
    total({label: "background", count: 2, counted: false})
  ];
  expect(evidence(rows, "role", 31)).toMatchObject({
    repeated: true,
    coverage: {unclassified: 29}
  });
});

test("evidence of polarities goes by the stance they mean; other labels stand aside", () => {
  const known = stances(
    [
      {label: "support", count: 2, meaning: "supporting"},
      {label: "supporting", count: 1, meaning: "supporting"},
      {label: "use_method", count: 4, meaning: null}
    ],
    12
  );
  expect(known.classes.map(({label, count, colour}) => [label, count, colour])).toEqual([
    ["supporting", 3, "supporting"]
  ]);
  expect(known.aside.map(({label, count}) => [label, count])).toEqual([["use_method", 4]]);
  expect(known.coverage).toMatchObject({classified: 3, unclassified: 9});
});

test("what is not classified is one number in the legend, the caption, the table and the page's scope", () => {
  const polarities = [
    total({label: "support", count: 26, meaning: "supporting"}),
    total({label: "contrast", count: 3, meaning: "contrasting"}),
    total({label: "background", count: 3, meaning: null})
  ];
  const known = evidence(polarities, "polarity", 86);
  expect(stripSegments(known).at(-1)).toMatchObject({label: "not classified", count: 57});
  expect(readingWords(known)).toContain("the 57 unclassified papers");
  expect(asideWords(known)).toBe(
    "A label is no stance: “background” (3); they are among the 57 not classified."
  );
  const {cannot} = pageScope({
    hub: hub({declared: 86, parsed: 86}),
    papers: [],
    roles: [],
    polarities,
    facets: []
  });
  expect(cannot.join(" ")).toContain("in all 86 citing papers: 57 are not classified");
});

test.each([
  [[], ""],
  [[{label: "background", count: 3, meaning: null}], ""],
  [
    [
      {label: "support", count: 30, meaning: "supporting"},
      {label: "background", count: 5, meaning: null},
      {label: "extend", count: 1, meaning: null}
    ],
    "Labels are no stance: “background” (5) and “extend” (1)."
  ]
])("asideWords of stances %j", (rows, words) => {
  expect(asideWords(stances(rows, 31))).toBe(words);
});

test("a role outside the vocabulary keeps its label and gets a colour of its own", () => {
  const [motivation] = roles({motivation: 1}, 5).classes;
  expect(motivation).toMatchObject({label: "motivation", colour: "unknown-label"});
});

test("roles outside the vocabulary have shades of their own, by the order of their letters", () => {
  const {classes} = roles({review: 1, method: 9, application: 4, extension: 2, benchmark: 3}, 31);
  expect(Object.fromEntries(classes.map(({label, colour}) => [label, colour]))).toEqual({
    ...{application: "unknown-label", benchmark: "unknown-label-2", extension: "unknown-label-3"},
    ...{review: "unknown-label-4", method: "method"}
  });
});

test.each([
  [example, "Two of 31 citing papers have a known role; both cite it as background."],
  [
    roles({background: 1}, 31),
    "One of 31 citing papers has a known role; it cites the hub as background."
  ],
  [roles({method: 5}, 5), "All 5 citing papers have a known role; all cite it for a method."],
  [
    roles({background: 1}, 1),
    "The role of the one citing paper is known; it cites the hub as background."
  ],
  [
    roles({background: 86, method: 3, baseline: 3, dataset: 1, other: 1}, 353),
    "94 of 353 citing papers have a known role; most cite it as background (86)."
  ],
  [
    roles({background: 2, method: 2}, 31),
    "Four of 31 citing papers have a known role; “background” and “method” are equally common (2 each)."
  ],
  [roles({}, 31), "No role is known for any of the 31 citing papers."],
  [roles({}, 1), "The role of the one citing paper is not known."],
  [roles({}, 0), "There are no citing papers whose role could be known."],
  [
    roles({background: 40}, 31),
    "The totals of roles come to 40, more than the 31 citing papers: some papers must be counted in more than one, so no share is given."
  ],
  [
    indexing,
    "No stance is known for any of the 31 citing papers. The one label given, “background” for 2 papers, is not a stance."
  ],
  [
    stances(
      [
        {label: "contrasting", count: 1, meaning: "contrasting"},
        {label: "supporting", count: 3, meaning: "supporting"}
      ],
      12
    ),
    "Four of 12 citing papers have a known stance: 3 supporting and 1 contrasting."
  ]
])("evidenceFinding, case %#", (known, sentence) => {
  expect(plain(evidenceFinding(known))).toBe(sentence);
});

test("no finding says that a stance is absent", () => {
  const known = stances([{label: "supporting", count: 3, meaning: "supporting"}], 200);
  expect(evidenceFinding(known)).not.toMatch(/contrasting|no criticism|none/);
});

test("the words under the strip of the example: 2 of 31, 18 and 26 more, [2/31, 31/31]", () => {
  expect(plain(coverageWords(example))).toBe(
    "Coverage: 2 of 31 citing papers have a known role (6 %)."
  );
  expect(plain(whatItTakes(example))).toBe(
    "What would it take? 18 more citing papers, drawn at random and classified, to know all shares at once, each within 20 points, with 95 % confidence; 26 within 10."
  );
  const [background] = example.classes;
  expect(background && plain(boundsWords(background, example))).toBe(
    "2 to 31 of 31 citing papers (6 % to 100 %)"
  );
  expect(background && wilsonWords(background, example)).toBe("");
  expect(plain(readingWords(example))).toContain("fewer than 5 classified papers");
});

test("the Wilson interval is shown from 5 classified papers on, with its condition", () => {
  const known = roles({background: 8, method: 2}, 200);
  const [background] = known.classes;
  expect(background && plain(wilsonWords(background, known))).toBe(
    "8 of 10 classified: 41 % to 96 %"
  );
  expect(plain(readingWords(known))).toContain(
    "Pale bar: the share among the classified papers. Thick line: the 95 % Wilson interval, for all 5 classes at once, seen or not: it holds only if the 10 classified papers are a random draw of the 200"
  );
  expect(readingWords(roles({background: 5, method: 2}, 200))).toContain(
    "Dot: the share among the classified papers."
  );
});

test("samplingInterval is cut at the worst-case bounds", () => {
  const known = roles({background: 4, method: 4}, 12);
  expect(samplingInterval({count: 4}, known)).toEqual({lower: 4 / 12, upper: 8 / 12});
});

test.each([
  [roles({}, 0), "", ""],
  [roles({background: 5}, 5), "", ""],
  [roles({background: 40}, 31), "", ""],
  [
    roles({}, 1),
    "What would it take? Only classifying the one citing paper would settle the shares.",
    "Coverage: the one citing paper has no known role."
  ],
  [
    roles({background: 8}, 12),
    "What would it take? Only classifying all 4 citing papers left would settle the shares.",
    "Coverage: 8 of 12 citing papers have a known role (67 %)."
  ]
])("whatItTakes and coverageWords, case %#", (known, takes, covers) => {
  expect(plain(whatItTakes(known))).toBe(takes);
  if (covers !== "") expect(plain(coverageWords(known))).toBe(covers);
});

test("no sentence of any strip holds NaN, Infinity or undefined", () => {
  for (const papers of [0, 1, 2, 5, 12, 31, 500]) {
    for (const background of [0, 1, 2, 5, 12, 31, 600]) {
      const known = roles({background, method: 1}, papers);
      const words = [
        evidenceFinding(known),
        coverageWords(known),
        whatItTakes(known),
        readingWords(known),
        ...known.classes.flatMap((one) => [boundsWords(one, known), wilsonWords(one, known)])
      ];
      expect(words.join(" ")).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  }
});

test("intervals hold for the classes that a measure is declared to have, and those that are seen besides", () => {
  expect(classesAtOnce(roles({background: 8}, 20))).toBe(roleMeanings.size);
  expect(classesAtOnce(roles({background: 8, tool: 1}, 20))).toBe(roleMeanings.size + 1);
  const meanings = [...polarityMeanings.values()].filter((meaning) => meaning !== null);
  expect(classesAtOnce(stances([], 20))).toBe(new Set(meanings).size);
  const declared = Object.fromEntries([...roleMeanings.keys()].map((label) => [label, 1]));
  expect(classesAtOnce(roles(declared, 20))).toBe(roleMeanings.size);
});
