import type {TermRow} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {noteLine, type Sentence} from "../page/page-words.js";
import {agree, capitalised, count, digits, inWords, listed, quoted} from "../page/words.js";
import {coWordMap} from "./co-word-map.js";
import {normalisations, pickCoWords, type CoWordNetwork, type Normalisation} from "./co-words.js";
import {networkControls, standardNetwork} from "./network-controls.js";
import {papersOfTerms, termFilter} from "./paper-sets.js";
import {themeFilter} from "./theme-filter.js";
import {themeKeys} from "./theme-keys.js";
import {noThemes} from "./theme-rows.js";
import {themesOf} from "./themes.js";
import type {Tables} from "../tables/paper.js";

const pixelsPerTerm = 4600;
const fewest = 30;
const mostTerms = 150;

/**
 * The co-word network of a hub: its terms as circles, joined where they stand in one paper. Each
 * size has room for so many terms, those of the most papers; the positions are laid out by the
 * association strength, so another `normalisation` changes the lines and leaves the terms in place.
 * A click on a term selects the papers that have it.
 */
export const coWordNetwork = figure({
  name: "The co-word network",
  tab: "Co-word network",
  needs: ["papers", "terms", "paper_terms", "themes", "paper_themes", "theme_links"],
  filters: [themeFilter, termFilter],
  controls: ["trial"],
  choose: networkControls,
  query: (tables) => ({
    rows: tables,
    themes: themesOf(tables),
    papers: papersOfTerms(tables.paper_terms)
  }),
  draw({rows, themes, papers}, {width, selection, choice = standardNetwork}) {
    const {normalisation, minPapers} = choice;
    const height = Math.round(Math.max(420, Math.min(640, width * 0.6)));
    if (rows.papers.length === 0) return chartFigure({finding: noThemes(rows), body: []});
    const room = Math.round((width * height) / pixelsPerTerm);
    const most = Math.max(fewest, Math.min(mostTerms, room));
    const network = pickCoWords(rows, {normalisation, most, minPapers});
    const finding = coWordFinding(network);
    if (network.linked.length === 0) return chartFigure({finding, body: []});
    const drawn = new Set(network.terms.map(({theme_id}) => theme_id));
    const placedBy =
      normalisation === standardNetwork.normalisation
        ? network.links
        : pickCoWords(rows, {most, minPapers}).links;
    const map = coWordMap(network, {
      width,
      height,
      alternative: `${finding} Arrow keys move from term to term, Enter selects the papers of one.`,
      named: new Set(namedTerms(network).map(({term_id}) => term_id)),
      placedBy,
      themes,
      rows,
      papers,
      normalisation,
      selection
    });
    const note = drawnWords(network, map.labelled);
    return chartFigure({
      finding,
      body: [
        themeKeys(
          themes.filter(({id}) => drawn.has(id)),
          {selection}
        ),
        map.node,
        ...(note.length === 0 ? [] : [noteLine(note)])
      ],
      reading: coWordReading(normalisation, {open: drawn.has(null)}),
      twin: {
        name: "co-words",
        rows: () => twinRows(rows, normalisation)
      }
    });
  }
});

function twinRows(
  {terms, theme_links}: Pick<Tables, "terms" | "theme_links">,
  normalisation: Normalisation
) {
  const name = new Map(terms.map(({term_id, term}) => [term_id, term]));
  return theme_links.map((link) => ({
    term: name.get(link.one) ?? link.one,
    "other term": name.get(link.other) ?? link.other,
    papers: link.papers,
    [normalisations[normalisation]]: Math.round(link[normalisation] * 1e4) / 1e4
  }));
}

/** Of how many terms at most the finding says that they stand with the most others. */
const mostNamed = 3;

function topTerms(linked: CoWordNetwork["linked"]): TermRow[] {
  const most = linked.reduce((max, {others}) => Math.max(max, others), 0);
  return linked.filter(({others}) => others === most).map(({term}) => term);
}

/** The terms that the finding names; none where no few stand out. */
export function namedTerms({linked}: Pick<CoWordNetwork, "linked">): TermRow[] {
  const top = topTerms(linked);
  return top.length <= mostNamed ? top : [];
}

/** Which term stands with most others, in a sentence. */
export function coWordFinding({
  linked,
  minPapers
}: Pick<CoWordNetwork, "linked" | "minPapers">): string {
  const all = minPapers <= standardNetwork.minPapers;
  const terms = `terms of at least ${count(minPapers, "paper")}`;
  if (linked.length === 0) {
    return all
      ? "No two terms stand together in a paper, so there is no co-word network."
      : `No two ${terms} stand together in a paper, so there is no network of them.`;
  }
  if (linked.length === 2) {
    const both = listed(linked.map(({term}) => quoted(term.term)));
    return `${both} are the only two ${all ? "terms" : terms} that stand together.`;
  }
  const most = linked.reduce((max, {others}) => Math.max(max, others), 0);
  const top = topTerms(linked).map(({term}) => quoted(term));
  const others = `${digits(most)} of ${digits(linked.length - 1)}`;
  const among = all ? "" : `Among ${terms}, `;
  if (top.length === 1) {
    return `${among}${top[0] ?? ""} occurs together with the most other terms: ${others}.`;
  }
  return top.length <= mostNamed
    ? `${among}${listed(top)} occur together with the most other terms: ${others} each.`
    : `${capitalised(inWords(linked.length))} ${all ? "terms" : terms} are linked and none stands out: ${digits(top.length)} of them occur together with ${others} others each.`;
}

/** How many terms are drawn and how many of those are labelled; empty where all are. */
export function drawnWords({terms, linked}: CoWordNetwork, labelled: number): Sentence {
  const drawn = terms.length;
  const some =
    drawn < linked.length
      ? `${digits(drawn)} of ${count(linked.length, "linked term")} are drawn, those of the most papers`
      : "";
  const hidden =
    labelled < drawn
      ? `${digits(labelled)} of the ${digits(drawn)} drawn ${agree(labelled, "has", "have")} a label`
      : "";
  const parts = [some, hidden].filter((part) => part !== "");
  if (parts.length === 0) return [];
  const pointing = hidden === "" ? [] : [{page: "; point at the others to read theirs"}];
  return [capitalised(parts.join("; ")), ...pointing, "."];
}

/** How to read the network, in a line; `open` says whether some circles drawn are of no theme. */
export function coWordReading(normalisation: Normalisation, {open}: {open: boolean}): string {
  const colour = `in the colour of its theme${open ? ", open where it has none" : ""}`;
  return `A circle is a term, sized by its papers and ${colour}; a line joins terms of one paper and is thicker the higher their ${normalisations[normalisation]}; the strongest three of each term are drawn. What often stands together is near each other.`;
}
