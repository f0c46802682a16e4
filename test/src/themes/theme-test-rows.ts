import type {ThemeTestRow} from "../../../loaders/tables/clusters.js";
import {exampleThemes} from "./theme-rows.js";

/** What the test says of the first themes of the example, with these p-values. */
export function themeTestRows(given: Partial<ThemeTestRow>, ...ps: number[]): ThemeTestRow[] {
  const {themes} = exampleThemes();
  return ps.map((p, i) => ({
    hub_id: "h",
    theme_id: themes[i]?.theme_id ?? "",
    excess: 9,
    p,
    answer: p <= 0.05 ? "more than chance" : "no more than chance",
    stability: i === 0 ? 0.9 : 0.3,
    null_stability_upper: 0.8,
    resamples: 40,
    together_p: 0.025,
    together: "more than chance",
    nulls: 39,
    visible_share: 0.25,
    papers: 31,
    ...given
  }));
}
