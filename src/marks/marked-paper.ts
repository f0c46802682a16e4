import type {PaperRow} from "npm:hubscope";
import {element} from "../page/dom.js";
import type {TermPlace} from "../tables/json.js";
import {paperFlags, paperTitle} from "./paper-words.js";
import {placeRanges} from "./place-ranges.js";
import {listed, quoted} from "../page/words.js";
import {markedText} from "./marked-text.js";

/**
 * A citing paper with the words of a theme or term marked in its title and summary: those at
 * `places`. `themes` are the names of the themes that it carries.
 */
export function markedPaper(
  paper: PaperRow,
  {places = [], themes}: {places?: readonly TermPlace[]; themes?: readonly string[]} = {}
): HTMLElement {
  const title = paperTitle(paper);
  const marked = title === paper.title ? placeRanges(places, "title") : [];
  const flags = [...(themes === undefined ? [] : [themeFlag(themes)]), ...paperFlags(paper)];
  return element(
    "article",
    {class: "marked-paper", "data-paper": paper.paper_id},
    element("p", {class: "title"}, markedText(title, {ranges: marked})),
    paper.summary === null
      ? element("p", {class: "none"}, "No summary in the text.")
      : element("p", {}, markedText(paper.summary, {ranges: placeRanges(places, "summary")})),
    element("small", {}, flags.join(" · "))
  );
}

function themeFlag(themes: readonly string[]): string {
  if (themes.length === 0) return "no theme";
  return `${themes.length === 1 ? "theme" : "themes"} ${listed(themes.map(quoted))}`;
}
