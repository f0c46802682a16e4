import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import type {CurationFile, ThemeSettings} from "./curation.js";
import {readCuratedLines} from "./curated-lines.js";

/** The names that settings have in the file. */
export const settingNames = {
  minPapers: "fewest papers of a term",
  resolution: "resolution"
} as const;

/** Nothing set. */
export const noSettings: ThemeSettings = {minPapers: null, resolution: null};

export const settingColumns = ["setting", "value"];

/**
 * Reads `settings.csv` (`setting,value`): the fewest papers of a term, a whole number from 2 on, and
 * the resolution of detected themes, a number above 0. Of lines for one setting the last counts, the
 * earlier ones are a warning; so is a line of another setting, or with another value.
 */
export function readSettings(file: CurationFile | null, diagnostics: Diagnostic[]): ThemeSettings {
  if (file === null) return noSettings;
  const settings = {...noSettings};
  const lineOf = new Map<string, number>();
  for (const {fields, place} of readCuratedLines(file, diagnostics, settingColumns).reverse()) {
    const [name = "", written = ""] = fields;
    const warn = (rule: string, reason: string, expected?: string) => {
      const text = fields.join(",");
      diagnostics.push(
        diagnostic("warning", rule, reason, place, {
          text,
          ...(expected !== undefined && {expected})
        })
      );
    };
    const later = lineOf.get(name);
    const value = Number(written);
    if (later !== undefined) {
      warn("curation-contradiction", `line ${String(later)} sets it again, and counts`);
    } else if (name === settingNames.minPapers) {
      if (/^\d{1,6}$/u.test(written) && value >= 2) settings.minPapers = value;
      else warn("curation", "the value is no number of papers", "a whole number from 2 on");
    } else if (name === settingNames.resolution) {
      if (/^\d{1,4}(?:\.\d{1,6})?$/u.test(written) && value > 0) settings.resolution = value;
      else warn("curation", "the value is no resolution", "a number above 0");
    } else warn("curation", "there is no such setting", Object.values(settingNames).join(" or "));
    lineOf.set(name, place.line);
  }
  return settings;
}
