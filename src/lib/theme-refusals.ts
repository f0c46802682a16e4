import type {PaperRow} from "npm:hubscope";

/** Why roles and polarities are not drawn by theme, in a line. */
export function rolesByThemesRefusal(): string {
  return "Roles are not crossed with themes: the text gives roles as totals of the page, not for each paper. Roles attached to papers would allow it.";
}

/** Why themes over time are not drawn, in a line; "" where the papers have more than one year. */
export function yearsRefusal(papers: readonly PaperRow[]): string {
  const years = new Set(papers.flatMap(({year}) => year ?? []));
  if (papers.length === 0) return "Themes over time are not drawn: there are no citing papers.";
  if (years.size === 0) {
    return "Themes over time are not drawn: the text has no dates. Page-style hub text, with a metadata row under each title, would bring them.";
  }
  return years.size === 1
    ? `Themes over time are not drawn: every dated paper is of ${[...years].join("")}.`
    : "";
}
