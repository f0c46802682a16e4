import type {PaperRow} from "../../tables/papers.js";
import type {PaperTermRow} from "../../tables/terms.js";
import type {PaperThemeRow, ThemeRow} from "../../tables/themes.js";
import type {ThemeAnalysis} from "./analysis.js";

/** The rows of `themes`, those of most papers first. */
export function groupRows(
  hub_id: string,
  {terms, groups, carried, placed}: ThemeAnalysis
): ThemeRow[] {
  const papers = groups.map(() => 0);
  for (const {theme} of carried) papers[theme] = (papers[theme] ?? 0) + 1;
  return groups
    .map(({id, name, origin, terms: members}, t) => ({
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
      quadrant: placed[t]?.quadrant ?? null
    }))
    .sort((a, b) => b.papers - a.papers)
    .map((row, i) => ({...row, position: i + 1}));
}

/** The rows of `paper_themes`, with the places of the terms by which a paper carries a theme. */
export function carriedRows(
  hub_id: string,
  papers: readonly Pick<PaperRow, "paper_id">[],
  {terms, groups, carried}: ThemeAnalysis,
  places: readonly PaperTermRow[]
): PaperThemeRow[] {
  const placesOf = new Map<string, PaperTermRow[]>();
  for (const place of places) {
    const list = placesOf.get(place.paper_id);
    if (list === undefined) placesOf.set(place.paper_id, [place]);
    else list.push(place);
  }
  return carried.map(({paper, theme, terms: found}) => {
    const paper_id = papers[paper]?.paper_id ?? "";
    const ids = new Set(found.map((term) => terms[term]?.id ?? ""));
    const evidence = (placesOf.get(paper_id) ?? [])
      .filter(({term_id, nested}) => ids.has(term_id) && !nested)
      .map(({term_id, part, start, end}) => ({term_id, part, start, end}));
    return {
      hub_id,
      paper_id,
      theme_id: groups[theme]?.id ?? "",
      terms: found.length,
      evidence: JSON.stringify(evidence)
    };
  });
}
