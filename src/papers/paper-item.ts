import {pickButton} from "../interaction/pick-button.js";
import type {Selection} from "../interaction/selection.js";
import {markedText} from "../marks/marked-paper.js";
import {paperAnchor, paperFlags, paperTitle, type KnownIds} from "../marks/paper-words.js";
import {matchRanges, joinRanges, placeRanges} from "../marks/search-query.js";
import {asWritten, element} from "../page/dom.js";
import type {TermPlace} from "../tables/json.js";
import {themePick} from "../themes/theme-filter.js";
import type {Theme} from "../themes/themes.js";
import type {Byline, Bylines} from "./bylines.js";
import type {Paper} from "../tables/paper.js";

/** What is shown with a paper of the list. */
export interface PaperItemOptions {
  /** Folded words whose matches are marked. */
  terms?: string[];
  /** Places that are marked. */
  places?: readonly TermPlace[];
  /** The themes that it carries, each a button that selects the theme's papers. */
  themes?: readonly Theme[];
  selection?: Selection;
  /** What papers without a title are called by. */
  ids?: KnownIds | undefined;
  /** Who a paper is by, where it stands and where it is found. */
  bylines?: Bylines | undefined;
}

/**
 * A citing paper as an entry of the list: title, byline, summary and abstract with the matches marked,
 * and flags. The abstract is open where the matches stand in it alone.
 */
export function paperItem(
  paper: Paper,
  {terms = [], places = [], themes = [], selection, ids, bylines}: PaperItemOptions = {}
): HTMLLIElement {
  const title = paperTitle(paper, ids);
  const {abstract = null} = paper;
  const hasMatch = (text: string | null) => text !== null && matchRanges(text, terms).length > 0;
  const isInAbstract = hasMatch(abstract) && !hasMatch(paper.title) && !hasMatch(paper.summary);
  const marked = (text: string, part: string) => {
    const own = text === title && title !== paper.title ? [] : placeRanges(places, part);
    return markedText(text, {ranges: joinRanges([...matchRanges(text, terms), ...own])});
  };
  return element(
    "li",
    {id: paperAnchor(paper.paper_id), class: "paper", tabindex: -1, "data-paper": paper.paper_id},
    element("h4", {"aria-level": 3}, marked(title, "title")),
    bylines !== undefined && bylineOf(bylines(paper)),
    paper.summary !== null && element("p", {class: "summary"}, marked(paper.summary, "summary")),
    abstract !== null &&
      element(
        "details",
        {class: "paper-abstract", open: isInAbstract},
        element("summary", {}, isInAbstract ? "Found in the abstract" : "Abstract"),
        element("p", {}, marked(abstract, "abstract"))
      ),
    element("p", {class: "flags"}, ...paperFlags(paper).map((flag) => element("span", {}, flag))),
    themes.length > 0 &&
      element(
        "p",
        {class: "theme-chips"},
        ...themes.map((theme) =>
          element(
            "span",
            {class: theme.colour},
            pickButton(theme.name, themePick(theme), {selection})
          )
        )
      )
  );
}

/** Who a paper is by and where it stands, with a link that leads to it. */
function bylineOf({words, link}: Byline): HTMLElement | false {
  const parts: Node[] = words.map((phrase) => element("span", {}, asWritten(phrase)));
  if (link !== null) {
    const to = {href: link.address, target: "_blank", rel: "noreferrer"};
    parts.push(element("span", {}, element("a", to, asWritten(link.words))));
  }
  return parts.length > 0 && element("p", {class: "byline"}, ...parts);
}
