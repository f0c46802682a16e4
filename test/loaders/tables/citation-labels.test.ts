import {expect, test} from "vitest";
import {citationLabels, labelKey, labelMeaning} from "../../../loaders/tables/citation-labels.js";
import {polarityMeanings, roleMeanings} from "../../../loaders/tables/counts.js";

test.each([
  ["methodology", "method", null, "cito:usesMethodIn"],
  ["background", "background", null, "cito:obtainsBackgroundFrom"],
  ["result", null, null, null],
  ["Uses", "method", null, "cito:usesMethodIn"],
  ["CompareOrContrast", null, null, null],
  ["Extends", null, null, "cito:extends"],
  ["future_work", null, null, null],
  ["disputing", null, "contrasting", "cito:disagreesWith"],
  ["contradicting", null, "contrasting", "cito:disagreesWith"],
  ["Mentioning", null, "mentioning", null],
  ["cito:usesDataFrom", "dataset", null, "cito:usesDataFrom"],
  ["http://purl.org/spar/cito/refutes", null, "contrasting", "cito:refutes"],
  ["uses method in", "method", null, "cito:usesMethodIn"]
])("the label %s means the role %s, the stance %s and the property %s", (label, ...meant) => {
  const {role, polarity, cito} = labelMeaning(label) ?? {};
  expect([role, polarity, cito]).toEqual(meant);
});

test.each(["praise", "", "背景", "unlabelled", "isInfluential", "Unclassified", "cito:cites"])(
  "the label %j means nothing that is known",
  (label) => {
    expect(labelMeaning(label)).toBeNull();
  }
);

test("a label that several schemes have means the same in all of them", () => {
  const byKey = new Map<string, string>();
  for (const {label, role, polarity, cito} of citationLabels) {
    const meant = JSON.stringify([role, polarity, cito]);
    expect(byKey.get(labelKey(label)) ?? meant).toBe(meant);
    byKey.set(labelKey(label), meant);
  }
});

test("labels mean the roles and stances of hub text and no others, with the same properties of CiTO", () => {
  const roles = new Map(roleMeanings);
  const stances = new Set([...polarityMeanings.values()]);
  for (const {label, scheme, role, polarity, cito} of citationLabels) {
    if (role !== null) expect([...roles.keys()]).toContain(role);
    if (polarity !== null) expect(stances).toContain(polarity);
    if (scheme === "hub text" && role !== null)
      expect([label, cito]).toEqual([label, roles.get(label) ?? null]);
  }
  const ofHubText = citationLabels.filter(({scheme}) => scheme === "hub text");
  expect(ofHubText.flatMap(({role}) => role ?? [])).toEqual([...roles.keys()]);
});
