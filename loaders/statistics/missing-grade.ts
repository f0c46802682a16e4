/** A word for how much is missing. */
export type MissingGrade =
  "excellent" | "good" | "acceptable" | "poor" | "critical" | "completely missing";

/**
 * The grade of `missing` papers of `total`, by bibliometrix's scale of missing data: none is
 * excellent, up to 10 % good, up to 20 % acceptable, up to 50 % poor, less than all critical, and
 * all completely missing.
 * @returns Null without papers.
 * @see Aria, M. & Cuccurullo, C. (2017). bibliometrix: An R-tool for comprehensive science mapping
 * analysis. Journal of Informetrics 11(4), 959–975 (its function `missingData`).
 */
export function missingGrade(missing: number, total: number): MissingGrade | null {
  if (total === 0) return null;
  if (missing === 0) return "excellent";
  if (missing * 10 <= total) return "good";
  if (missing * 5 <= total) return "acceptable";
  if (missing * 2 <= total) return "poor";
  return missing < total ? "critical" : "completely missing";
}
