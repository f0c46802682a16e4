import type {TermRow} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {pickButton} from "../interaction/pick-button.js";
import type {PaperPick} from "../interaction/pick-papers.js";
import {selectedOf, selectedWords} from "../interaction/selected-part.js";
import {element} from "../page/dom.js";
import {hoverCard} from "../page/hover-card.js";
import {agree, count, digits} from "../page/words.js";
import {echoText} from "./echo-text.js";
import {papersOfWords, termFilter, termPick, type PapersOfTerms} from "./paper-sets.js";
import {
  newVocabulary,
  shadedWords,
  uptakeFinding,
  uptakeReading,
  uptakeRefusal,
  uptakeSentences,
  vocabularyWords,
  type HubWords,
  type ShadeStep
} from "./uptake.js";

const most = 12;

/**
 * What of the hub's own words survives: its title and abstract, each word and phrase shaded by how
 * many citing papers have it, the sentences that none echoes underlined with dots; beside them the
 * terms that the citing papers share and the hub does not have. A click on a word selects the
 * papers that have it; while some are selected, the shading is by those.
 */
export const uptakeText = figure({
  name: "What survives of its own words",
  needs: ["hubs", "papers", "terms", "paper_terms", "theme_uptake"],
  filters: [termFilter],
  controls: ["trial"],
  query(tables) {
    const hub: HubWords = tables.hubs[0] ?? {title: null, abstract: null};
    return {
      hub,
      uptake: tables.theme_uptake,
      title: uptakeSentences(tables.theme_uptake, "title"),
      abstract: uptakeSentences(tables.theme_uptake, "abstract"),
      papers: papersOfWords(tables),
      vocabulary: newVocabulary(tables.terms, hub),
      total: tables.papers.length
    };
  },
  draw({hub, uptake, title, abstract, papers, vocabulary, total}, {selection}) {
    const refusal = uptakeRefusal(hub, total);
    if (refusal !== "") return element("p", {class: "refusal"}, refusal);
    const sentences = [...title, ...abstract];
    const [first] = uptake;
    const card = hoverCard();
    const keys = element("div");
    const text = echoText(
      [
        {text: hub.title ?? "", sentences: title, tag: "h4"},
        {text: hub.abstract ?? "", sentences: abstract, tag: "p"}
      ],
      {
        papers,
        total,
        card,
        selection,
        shaded: (steps, selected) =>
          keys.replaceChildren(
            ...legend(steps, {selected, isSilent: sentences.some(({silent}) => silent)})
          )
      }
    );
    return chartFigure({
      finding: uptakeFinding({title, abstract}, total),
      body: [
        element(
          "div",
          {class: "uptake"},
          element("div", {class: "frame"}, text, keys, card.node),
          vocabularyList(vocabulary, {papers, selection})
        )
      ],
      reading: uptakeReading({
        isShaded: sentences.some(({echoes}) => echoes.length > 0),
        isSilent: sentences.some(({silent}) => silent),
        hubs: first?.other_hubs ?? 0,
        papers: uptake.some(({z}) => z !== null) ? (first?.other_papers ?? 0) : 0
      }),
      twin: {
        name: "uptake of the hub’s words",
        rows: uptake.map(({part, sentence, term, papers: some, echoes: echoing, z}) => ({
          part,
          sentence,
          term,
          papers: term === null ? null : some,
          echoes: term === null ? null : echoing,
          z: z === null ? null : Math.round(z * 100) / 100
        }))
      }
    });
  }
});

function legend(
  steps: readonly ShadeStep[],
  {selected, isSilent}: {selected: number | null; isSilent: boolean}
): HTMLElement[] {
  const keys = element(
    "p",
    {class: "echo-keys"},
    ...steps.map(({from, to}, i) =>
      element(
        "span",
        {class: `echo echo-${i + 1}`},
        from === to
          ? `${digits(from)} ${agree(from, "paper")}`
          : `${digits(from)} to ${digits(to)} papers`
      )
    ),
    isSilent && element("span", {class: "silent"}, "no echo")
  );
  return selected === null
    ? [keys]
    : [keys, element("p", {class: "note-line"}, shadedWords(selected))];
}

function vocabularyList(
  terms: readonly TermRow[],
  {
    papers,
    selection
  }: {
    papers: PapersOfTerms;
    selection?: Selection | undefined;
  }
): HTMLElement {
  const shown = terms.slice(0, most);
  return element(
    "section",
    {class: "vocabulary"},
    element("h4", {}, "New vocabulary"),
    element("p", {}, vocabularyWords(shown.length, terms.length)),
    element(
      "ul",
      {},
      ...shown.map((term) => {
        const pick = termPick(term, papers);
        return element("li", {}, pickButton(term.term, pick, {selection}), sizeOf(term, pick));
      })
    )
  );

  function sizeOf(term: TermRow, pick: PaperPick): HTMLElement {
    const size = element("span", {class: "size"}, count(term.papers, "paper"));
    followSelection(selection, size, ({matched}) => {
      size.textContent =
        matched === null
          ? count(term.papers, "paper")
          : selectedWords(selectedOf(pick.papers, matched), pick.papers.length);
    });
    return size;
  }
}
