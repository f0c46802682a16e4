import type {PaperRow} from "../../tables/papers.js";
import type {PaperTermRow, PaperThemeRow, ThemeRow} from "../../tables/themes.js";
import type {TermPlaces} from "../../themes/term-places.js";
import type {ThemeAnalysis} from "./analysis.js";

/** The rows of `themes`, those of most papers first. */
export function groupRows(
  hub_id: string,
  {terms, groups, carried, placed}: ThemeAnalysis
): ThemeRow[] {
  const papers = groups.map(() => 0);
  const taken = new Set(groups.map(({colour}) => colour));
  let free = 0;
  const nextColour = () => {
    do free += 1;
    while (taken.has(free));
    return free;
  };
  for (const {theme} of carried) papers[theme] = (papers[theme] ?? 0) + 1;
  return groups
    .map(({id, name, origin, colour = null, terms: members}, t) => ({
      hub_id,
      theme_id: id,
      theme: name,
      origin,
      terms: JSON.stringify(members.map((term) => terms[term]?.id ?? "")),
      papers: papers[t] ?? 0,
      centrality: placed[t]?.centrality.value ?? 0,
      centrality_lower: placed[t]?.centrality.lower ?? null,
      centrality_upper: placed[t]?.centrality.upper ?? null,
      density: placed[t]?.density.value ?? 0,
      density_lower: placed[t]?.density.lower ?? null,
      density_upper: placed[t]?.density.upper ?? null,
      quadrant: placed[t]?.quadrant ?? null,
      colour
    }))
    .sort((a, b) => b.papers - a.papers)
    .map((row, i) => ({...row, position: i + 1, colour: row.colour ?? nextColour()}));
}

/** The rows of `paper_themes`, with the places of the terms by which a paper carries a theme. */
export function carriedRows(
  hub_id: string,
  papers: readonly Pick<PaperRow, "paper_id">[],
  {terms, groups, carried, places}: ThemeAnalysis
): PaperThemeRow[] {
  const first = firstPlaces(places, papers.length);
  return carried.map(({paper, theme, terms: found}) => {
    const own = new Set(found);
    const evidence: Pick<PaperTermRow, "term_id" | "part" | "start" | "end">[] = [];
    for (let i = first[paper] ?? 0; i < (first[paper + 1] ?? 0); ++i) {
      const term = places.term[i] ?? -1;
      if (places.nested[i] === 1 || !own.has(term)) continue;
      evidence.push({
        term_id: terms[term]?.id ?? "",
        part: places.inTitle[i] === 1 ? "title" : "summary",
        start: places.from[i] ?? 0,
        end: places.to[i] ?? 0
      });
    }
    return {
      hub_id,
      paper_id: papers[paper]?.paper_id ?? "",
      theme_id: groups[theme]?.id ?? "",
      terms: found.length,
      evidence: JSON.stringify(evidence)
    };
  });
}

/** The first place of each paper, and where the last one ends. */
function firstPlaces({paper}: TermPlaces, papers: number): Int32Array {
  const first = new Int32Array(papers + 1);
  for (const own of paper) first[own + 1] = (first[own + 1] ?? 0) + 1;
  for (let p = 0; p < papers; ++p) first[p + 1] = (first[p + 1] ?? 0) + (first[p] ?? 0);
  return first;
}
