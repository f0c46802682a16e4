import type {HubRow} from "../../tables/hubs.js";
import type {ThemeUptakeRow} from "../../tables/themes.js";
import type {ThemeAnalysis} from "./analysis.js";

const noTerm = {term_id: null, term: null, start: null, end: null, papers: 0, echoes: 0, z: null};

/** The rows of `theme_uptake`; a sentence without a word has one too. */
export function uptakeRows(
  hub_id: string,
  {uptaken}: ThemeAnalysis,
  text: Pick<HubRow, "title" | "abstract">
): ThemeUptakeRow[] {
  return uptaken.flatMap(({part, sentence, from, to, echoes}): ThemeUptakeRow[] => {
    const base = {hub_id, part, sentence, sentence_start: from, sentence_end: to};
    if (echoes.length === 0) return [{...base, ...noTerm}];
    return echoes.map((echo) => ({
      ...base,
      term_id: echo.id,
      term: (text[part] ?? "").slice(echo.from, echo.to),
      start: echo.from,
      end: echo.to,
      papers: echo.papers,
      echoes: echo.echoes,
      z: echo.z
    }));
  });
}
