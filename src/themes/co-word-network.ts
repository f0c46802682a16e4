import type {Tables} from "npm:hubscope";
import {figure} from "../figures/figure.js";
import {coWordFinding, coWordReading, drawnWords, namedTerms} from "./co-word-words.js";
import {normalisations, pickCoWords, type Normalisation} from "./co-words.js";
import {noteLine} from "../page/page-words.js";
import {networkControls} from "./network-controls.js";
import {papersOfTerms, termFilter} from "./paper-sets.js";
import {themeFilter} from "./theme-filter.js";
import {noThemes} from "./theme-words.js";
import {themesOf} from "./themes.js";
import {chartFigure} from "../figures/chart-figure.js";
import {coWordMap} from "./co-word-map.js";
import {themeKeys} from "./theme-keys.js";

const standard = "association_strength";
const standardChoice = {normalisation: standard, minPapers: 2} as const;
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
  draw({rows, themes, papers}, {width, selection, choice = standardChoice}) {
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
      normalisation === standard ? network.links : pickCoWords(rows, {most, minPapers}).links;
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
