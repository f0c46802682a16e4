import {element} from "../page/dom.js";
import {withoutEmphasis} from "../page/latex-emphasis.js";
import {listed, quoted} from "../page/words.js";
import type {TermPlace} from "../tables/json.js";
import {paperFlags, paperTitle} from "./paper-words.js";
import {matchRanges, placeRanges, type Range} from "./search-query.js";
import type {Paper} from "../tables/paper.js";

/**
 * A citing paper with the words of a theme or term marked in its title, summary and abstract: those at
 * `places`. `themes` are the names of the themes that it carries.
 */
export function markedPaper(
  paper: Paper,
  {places = [], themes}: {places?: readonly TermPlace[]; themes?: readonly string[]} = {}
): HTMLElement {
  const title = paperTitle(paper);
  const marked = title === paper.title ? placeRanges(places, "title") : [];
  const flags = [...(themes === undefined ? [] : [themeFlag(themes)]), ...paperFlags(paper)];
  return element(
    "article",
    {class: "marked-paper", "data-paper": paper.paper_id},
    element("p", {class: "title"}, markedText(title, {ranges: marked})),
    ...(["summary", "abstract"] as const).flatMap((part) => {
      const text = paper[part] ?? null;
      return text === null
        ? []
        : element("p", {}, markedText(text, {ranges: placeRanges(places, part)}));
    }),
    paper.summary === null &&
      typeof paper.abstract !== "string" &&
      element("p", {class: "none"}, withoutWords(paper)),
    element("small", {}, flags.join(" · "))
  );
}

function withoutWords({abstract, title_only: isTitleOnly}: Paper): string {
  return abstract === null || isTitleOnly
    ? "No summary in the text."
    : "The list of papers has its abstract.";
}

function themeFlag(themes: readonly string[]): string {
  if (themes.length === 0) return "no theme";
  return `${themes.length === 1 ? "theme" : "themes"} ${listed(themes.map(quoted))}`;
}

/**
 * A text with every match of the folded `terms` marked, or the `ranges` given; without LaTeX's markup
 * of emphasis, else as written.
 */
export function markedText(
  text: string,
  {terms = [], ranges = matchRanges(text, terms)}: {terms?: string[]; ranges?: Range[]} = {}
): HTMLElement {
  const cut = withoutEmphasis(text);
  const parts: (string | HTMLElement)[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    parts.push(cut(end, from), element("mark", {}, cut(from, to)));
    end = to;
  }
  return element("bdi", {}, ...parts, cut(end));
}
