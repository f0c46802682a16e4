import type {HubRow} from "../tables/hubs.js";
import type {PaperRow} from "../tables/papers.js";
import type {ThemeUptakeRow} from "../tables/themes.js";
import type {Echo, EchoedSentence, EchoPlace} from "../themes/uptake.js";

const noTerm = {
  term_id: null,
  term: null,
  start: null,
  end: null,
  papers: 0,
  echoes: 0,
  z: null,
  evidence: null
};

/** What was found of a hub's own words among its papers, and what that is compared with. */
export interface Uptake {
  uptaken: readonly EchoedSentence[];
  others: {hubs: number; papers: number};
}

/** The rows of `theme_uptake`; a sentence without a word has one too. */
export function uptakeRows(
  hub_id: string,
  papers: readonly Pick<PaperRow, "paper_id">[],
  {uptaken, others}: Uptake,
  text: Pick<HubRow, "title" | "abstract">
): ThemeUptakeRow[] {
  const evidence = evidenceOf(papers);
  return uptaken.flatMap(({part, sentence, from, to, echoes}): ThemeUptakeRow[] => {
    const base = {
      hub_id,
      part,
      sentence,
      sentence_start: from,
      sentence_end: to,
      other_hubs: others.hubs,
      other_papers: others.papers
    };
    if (echoes.length === 0) return [{...base, ...noTerm}];
    return echoes.map((echo) => ({
      ...base,
      term_id: echo.id,
      term: (text[part] ?? "").slice(echo.from, echo.to),
      start: echo.from,
      end: echo.to,
      papers: echo.papers,
      echoes: echo.echoes,
      z: echo.z,
      evidence: evidence(echo)
    }));
  });
}

/**
 * Where papers have what is none of their terms, as a JSON list in the order of the papers' ids;
 * written once for all echoes of the same places.
 */
function evidenceOf(
  papers: readonly Pick<PaperRow, "paper_id">[]
): (echo: Pick<Echo, "places">) => string | null {
  const known = new Map<Echo["places"], string>();
  return ({places}) => {
    if (places === null || places.length === 0) return null;
    const evidence = known.get(places) ?? written(places);
    known.set(places, evidence);
    return evidence;
  };

  function written(places: readonly EchoPlace[]): string {
    const evidence = places.map(({paper, part, from, to}) => ({
      paper_id: papers[paper]?.paper_id ?? "",
      part,
      start: from,
      end: to
    }));
    return JSON.stringify(
      evidence.sort((a, b) => (a.paper_id < b.paper_id ? -1 : a.paper_id > b.paper_id ? 1 : 0))
    );
  }
}
