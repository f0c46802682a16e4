import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {choosePaper} from "../interaction/pick-papers.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {markedText} from "../marks/marked-paper.js";
import {idsOfUntitled, paperTitle, type KnownIds} from "../marks/paper-words.js";
import {asWritten, element} from "../page/dom.js";
import {citingPapersOf} from "../page/hub-words.js";
import {pager} from "../page/pager.js";
import {sentenceFacts, sentencesFinding, shownWords} from "./citing-words.js";
import {sentenceControls} from "./sentence-controls.js";
import {chosenSentences, sentencesOf, type CitingSentence} from "./sentences.js";
import {undrawn} from "../figures/undrawn.js";

const aPage = 5;

/**
 * How papers cite the hub: their citing sentences, five at a time, filtered by role, stance, section,
 * theme and year, with the mention of the hub marked, and each with its paper, its source and how sure
 * that is. While papers are selected, the sentences of those. Nothing where no sentence is known.
 */
export const citingSentences = figure({
  name: "The citing sentences",
  needs: ["hubs", "papers", "paper_ids", "citations", "terms", "themes", "paper_themes"],
  useless: {
    papers: "citations",
    terms: "citations",
    themes: "citations",
    paper_themes: "citations"
  },
  choose: sentenceControls,
  query: (tables) => ({
    sentences: sentencesOf(tables),
    papers: citingPapersOf(tables.hubs),
    ids: idsOfUntitled(tables.papers, tables.paper_ids)
  }),
  draw({sentences, papers, ids}, {selection, choice}) {
    if (sentences.length === 0) return undrawn("No citing sentence is known of this hub.");
    const chosen = choice === undefined ? sentences : chosenSentences(sentences, choice);
    const list = element("div", {class: "citing-sentences"});
    let page = 0;
    const show = (matched: ReadonlySet<string> | null) => {
      const shown = chosen.filter(({paper: {paper_id: id}}) => matched === null || matched.has(id));
      page = Math.min(page, Math.max(0, Math.ceil(shown.length / aPage) - 1));
      const turn = (to: number) => {
        page = to;
        show(matched);
      };
      list.replaceChildren(
        element("p", {class: "note-line"}, shownWords(shown, sentences.length)),
        element(
          "ol",
          {},
          ...shown.slice(page * aPage, (page + 1) * aPage).map((one) => item(one, {selection, ids}))
        ),
        pager({total: shown.length, page, size: aPage}, {turn, label: "pages of sentences"})
      );
    };
    show(null);
    followSelection(selection, list, ({matched}) => show(matched));
    return chartFigure({
      finding: sentencesFinding(sentences, papers),
      body: [list],
      image: false,
      reading:
        "The hub’s mention is marked where the source tags it, where it names the hub’s first author, or where the sentence has no other reference; else nothing is marked. Labels are those of the source, in the words of hub text where these mean the same.",
      twin: {name: "citing sentences", rows: () => chosen.map((one) => twinRow(one, ids))}
    });
  }
});

function item(
  sentence: CitingSentence,
  {selection, ids}: {selection: Selection | undefined; ids: KnownIds}
): HTMLElement {
  const {paper, labels, mention} = sentence;
  const title = element(
    "button",
    {type: "button", class: "pick"},
    asWritten(paperTitle(paper, ids))
  );
  title.addEventListener("click", () => choosePaper(title, selection, paper.paper_id));
  return element(
    "li",
    {},
    element("blockquote", {}, markedText(sentence.sentence, {ranges: [...mention]})),
    element(
      "p",
      {class: "from"},
      ...labels.map(({label, colour}) => element("span", {class: `label ${colour}`}, label)),
      labels.length === 0 && element("span", {class: "label not-classified"}, "no label"),
      title,
      element("small", {}, sentenceFacts(sentence))
    )
  );
}

function twinRow(
  {paper, source, sentence, section, labels, confidence}: CitingSentence,
  ids: KnownIds
) {
  return {
    paper: paperTitle(paper, ids),
    year: paper.year,
    sentence,
    section,
    labels: labels.map(({label}) => label).join(", "),
    confidence,
    source
  };
}
