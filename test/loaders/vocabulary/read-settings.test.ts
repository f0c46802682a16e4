import {expect, test} from "vitest";
import type {Diagnostic} from "../../../loaders/messages/diagnostic.js";
import {noSettings, readSettings} from "../../../loaders/vocabulary/read-settings.js";

function read(...lines: string[]) {
  const diagnostics: Diagnostic[] = [];
  const text = ["setting,value", ...lines].join("\n");
  const settings = readSettings({path: "settings.csv", text}, diagnostics);
  return {
    settings,
    warnings: diagnostics.map(({severity, rule, reason, place, text: written, expected}) => {
      expect(severity).toBe("warning");
      return [place.line, rule, reason, written, expected];
    })
  };
}

test("readSettings(file) reads the fewest papers of a term and the resolution", () => {
  expect(read("fewest papers of a term,5", "resolution,1.5")).toEqual({
    settings: {minPapers: 5, resolution: 1.5},
    warnings: []
  });
  expect(readSettings(null, [])).toEqual(noSettings);
});

test("of lines for one setting the last counts, and the others are a warning", () => {
  expect(read("fewest papers of a term,5", "# now", "fewest papers of a term,3")).toEqual({
    settings: {minPapers: 3, resolution: null},
    warnings: [
      [
        2,
        "curation-contradiction",
        "line 4 sets it again, and counts",
        "fewest papers of a term,5",
        null
      ]
    ]
  });
});

test.each([
  ["fewest papers of a term,1", "the value is no number of papers", "a whole number from 2 on"],
  ["fewest papers of a term,2.5", "the value is no number of papers", "a whole number from 2 on"],
  ["fewest papers of a term,", "the value is no number of papers", "a whole number from 2 on"],
  ["resolution,0", "the value is no resolution", "a number above 0"],
  ["resolution,-1", "the value is no resolution", "a number above 0"],
  ["resolution,high", "the value is no resolution", "a number above 0"],
  ["colour,blue", "there is no such setting", "fewest papers of a term or resolution"]
])("the line %j is a warning and sets nothing", (line, reason, expected) => {
  expect(read(line)).toEqual({
    settings: noSettings,
    warnings: [[2, "curation", reason, line, expected]]
  });
});
