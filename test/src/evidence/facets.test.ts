import {expect, test} from "vitest";
import {
  facetFinding,
  facetPick,
  facetReadings,
  facetsOf,
  statedFacet,
  withoutSubjects
} from "../../../src/evidence/facets.js";
import {facetKinds} from "../../../src/evidence/facet-names.js";
import {facet, paper} from "../rows.js";
import {plain} from "../../plain.js";

test("facetsOf keeps the page's totals, years in order, and leaves roles and polarities out", () => {
  const rows = [
    facet({facet: "roles", value: "background"}),
    facet({facet: "years", value: "2025", count: 1}),
    facet({facet: "years", value: "2024", count: 9}),
    facet({facet: "venues", value: "a. b", count: 2}),
    facet({facet: "venues", value: "c", count: 5})
  ];
  expect(facetsOf(rows, [])).toEqual([
    {
      name: "years",
      origin: "totals",
      values: [
        {value: "2024", count: 9},
        {value: "2025", count: 1}
      ]
    },
    {
      name: "venues",
      origin: "totals",
      values: [
        {value: "c", count: 5},
        {value: "a. b", count: 2}
      ]
    }
  ]);
});

test("facetsOf counts the papers' own fields, years and verdicts where the page totals none", () => {
  const rows = [
    paper({position: 1, field: "cs.LG", year: 2026}),
    paper({position: 2, field: "cs.LG", year: 2025}),
    paper({position: 3})
  ];
  expect(facetsOf([facet({facet: "years", value: "2020"})], rows)).toEqual([
    {name: "years", origin: "totals", values: [{value: "2020", count: 1}]},
    {
      name: "fields",
      origin: "papers",
      values: [{value: "cs.LG", count: 2}],
      papersOf: new Map([["cs.LG", rows.slice(0, 2)]])
    }
  ]);
  expect(facetsOf([], [paper()])).toEqual([]);
});

test("facetsOf gives the papers of a total that they come to themselves, and of no other", () => {
  const rows = [paper({position: 1, year: 2026}), paper({position: 2, year: 2025})];
  const years = (count: number, value = "2025") => [
    facet({facet: "years", value: "2026", count: 1}),
    facet({facet: "years", value, count})
  ];
  const [same] = facetsOf(years(1), rows);
  expect(same).toMatchObject({
    origin: "totals",
    papersOf: new Map([
      ["2026", rows.slice(0, 1)],
      ["2025", rows.slice(1)]
    ])
  });
  expect(facetReadings(same ?? {name: "", origin: "papers", values: []}, 2)).toEqual([
    "Totals of the whole page, which are those of the papers listed.",
    "Click a value to select its papers."
  ]);
  for (const totals of [years(2), years(1, "2024"), years(1).slice(1)]) {
    expect(facetsOf(totals, rows)[0]).not.toHaveProperty("papersOf");
  }
});

test("facetsOf calls a value as the papers write it, whatever the capitals of the total", () => {
  const rows = [
    paper({position: 1, verdict: "unverdicted"}),
    paper({position: 2, verdict: "Unverdicted"})
  ];
  const totals = [
    facet({facet: "verdicts", value: "UNVERDICTED", count: 34}),
    facet({facet: "verdicts", value: "unverdicted", count: 1}),
    facet({facet: "verdicts", value: "ACCEPT", count: 18})
  ];
  expect(facetsOf(totals, rows)[0]?.values).toEqual([
    {value: "unverdicted", count: 35},
    {value: "ACCEPT", count: 18}
  ]);
});

test.each([
  [
    "fields",
    {"cs.LG": 20, "stat.ML": 5},
    "Of 2 fields, “cs.LG” has the most papers: 20 of 31 citing papers."
  ],
  ["fields", {"cs.LG": 5, "stat.ML": 5}, "Each of the 2 fields has 5 of 31 citing papers."],
  ["verdicts", {ACCEPT: 1}, "Verdicts: “ACCEPT” for 1 of 31 citing papers."],
  [
    "years",
    {2024: 3, 2026: 9},
    "Years run from 2024 to 2026; 2026 has the most papers: 9 of 31 citing papers."
  ],
  [
    "years",
    {2024: 3, 2025: 1, 2026: 3},
    "Years run from 2024 to 2026; 2024 and 2026 have the most papers: 3 each, of 31 citing papers."
  ],
  [
    "years",
    {2024: 3, 2026: 1, soon: 1},
    "Years run from 2024 to 2026; 2024 has the most papers: 3 of 31 citing papers."
  ],
  ["years", {2024: 1, soon: 3}, "Of 2 years, “soon” has the most papers: 3 of 31 citing papers."],
  [
    "venues",
    {a: 3, b: 3, c: 3, d: 3, e: 1},
    "Of 5 venues, 4 have the most papers: 3 each, of 31 citing papers."
  ]
])("facetFinding of %s, %j", (name, counts, sentence) => {
  const values = Object.entries(counts).map(([value, count]) => ({value, count}));
  expect(plain(facetFinding({name, origin: "totals", values}, 31))).toBe(sentence);
});

test("facetReading says what is not covered and what adds up to more than the papers", () => {
  const of = (count: number) => ({
    name: "fields",
    origin: "totals" as const,
    values: [{value: "cs.LG", count}]
  });
  expect(plain(facetReadings(of(30), 31).join(" "))).toMatch(
    /Of 1 of 31 citing papers the value is not known\.$/
  );
  expect(plain(facetReadings(of(40), 31).join(" "))).toMatch(
    /40 for 31 citing papers, so a paper may have several/
  );
  expect(facetReadings(of(31), 31).join(" ")).toMatch(/not particular papers\.$/);
});

const papers = [
  paper({position: 1, paper_id: "a", field: "cs.LG", year: 2026, verdict: "ACCEPT"}),
  paper({position: 2, paper_id: "b", field: "cs.LG", year: 2025}),
  paper({position: 3, paper_id: "c"})
];

test("facetPick(facet, value): the papers that carry a value; statedFacet gives them back", () => {
  const picks = facetsOf([], papers).flatMap((one) =>
    one.values.map(({value}) => facetPick(one, value))
  );
  expect(picks.map((pick) => `${pick?.words}: ${pick?.papers.join(" ")}`)).toEqual([
    "in the field “cs.LG”: a b",
    "of 2025: b",
    "of 2026: a",
    "with the verdict “ACCEPT”: a"
  ]);
  for (const pick of picks) {
    expect(facetKinds).toContain(pick?.kind);
    expect(statedFacet(pick?.kind ?? "", pick?.state ?? "", papers)).toEqual(pick);
  }
});

test("totals of the page are no particular papers", () => {
  const [totals] = facetsOf([facet({facet: "fields", value: "cs.LG", count: 9})], papers);
  expect(totals && facetPick(totals, "cs.LG")).toBe(null);
  expect(statedFacet("fields", "math", papers)).toBe(null);
  expect(statedFacet("venues", "x", papers)).toBe(null);
});

test("facetPick states the value of a total as the papers carry it, whose capitals may be others", () => {
  const accepted = [
    paper({position: 1, verdict: "accept"}),
    paper({position: 2, verdict: "accept"})
  ];
  const [totals] = facetsOf([facet({facet: "verdicts", value: "ACCEPT", count: 2})], accepted);
  expect(totals?.values).toEqual([{value: "accept", count: 2}]);
  const pick = totals && facetPick(totals, "accept");
  expect(pick).toMatchObject({state: "accept", words: "with the verdict “accept”"});
  expect(statedFacet("verdicts", "accept", accepted)?.papers).toEqual(pick?.papers);
});

test("withoutSubjects leaves out fields that papers carry where all are subjects of the sources", () => {
  const rows = [
    paper({position: 1, field: "Biology", year: 2020}),
    paper({position: 2, field: "Physics"})
  ];
  const facets = facetsOf([], rows);
  const said = (...fields: string[][]) =>
    fields.map((list, i) => ({paper_id: rows[i]?.paper_id ?? "", fields: JSON.stringify(list)}));
  const names = (...fields: string[][]) =>
    withoutSubjects(facets, said(...fields)).map(({name}) => name);
  expect(names(["Biology", "Ecology"], ["Physics"])).toEqual(["years"]);
  expect(names(["Biology"], ["Ecology"])).toEqual(["fields", "years"]);
  expect(names()).toEqual(["fields", "years"]);
  const totals = facetsOf([facet({facet: "fields", value: "Biology", count: 2})], rows);
  expect(withoutSubjects(totals, said(["Biology"], ["Physics"]))).toEqual(totals);
});
