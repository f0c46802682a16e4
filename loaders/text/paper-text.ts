/** The text of a paper: its title, and its summary and abstract where there are any. */
export interface PaperText {
  title: string | null;
  summary: string | null;
  abstract?: string | null;
}

const between = ". ";

/** What is read of a paper beside its title: its summary, then its abstract; null without either. */
export function bodyOf({summary, abstract = null}: Omit<PaperText, "title">): string | null {
  if (summary === null || abstract === null) return summary ?? abstract;
  return `${summary}${between}${abstract}`;
}

/** A place in the body of a paper, as a place in its summary or abstract. */
export function placeInBody(
  {summary}: Pick<PaperText, "summary">,
  {start, end}: {start: number; end: number}
): {part: "summary" | "abstract"; start: number; end: number} {
  if (summary !== null && start < summary.length) return {part: "summary", start, end};
  const before = summary === null ? 0 : summary.length + between.length;
  return {part: "abstract", start: start - before, end: end - before};
}
