import {facetFigures} from "../evidence/facet-bars.js";
import {facetPick} from "../evidence/facets.js";
import {figure} from "../figures/figure.js";
import {filterKind} from "../interaction/bind-filter.js";
import {element} from "../page/dom.js";
import {citingPapersOf} from "../page/hub-words.js";
import {noteLine} from "../page/page-words.js";
import {authorsCovered, selfCitations, whoFacet, whoFacets, whoKinds} from "./who-counts.js";
import {authorsCoveredWords, namesReading, selfCitationsWords, whoRefusal} from "./who-words.js";

const needs = [
  "papers",
  "paper_authors.paper_id",
  "paper_authors.source",
  "paper_authors.line",
  "paper_authors.author",
  "paper_sources.paper_id",
  "paper_sources.source",
  "paper_sources.line",
  "paper_sources.flags",
  "paper_sources.fields",
  "paper_sources.venue",
  "paper_countries.paper_id",
  "paper_countries.source",
  "paper_countries.country"
] as const;

/** Who cites the work: authors, venues, subjects and countries, each with how many papers it is known of. */
export const whoCites = figure({
  name: "Who cites it",
  needs: ["hubs", ...needs],
  filters: whoKinds.map((kind) =>
    filterKind({
      kind,
      needs,
      read(stated, rows) {
        const facet = whoFacet(kind, rows);
        return facet === null ? null : facetPick(facet, stated);
      }
    })
  ),
  query: ({hubs, ...rows}) => {
    const [hub = {authors: null}] = hubs;
    return {
      papers: citingPapersOf(hubs),
      facets: whoFacets(rows),
      covered: authorsCovered(rows),
      own: selfCitations(hub, rows)
    };
  },
  draw({papers, facets, covered, own}, {width, selection}) {
    if (facets.length === 0) return element("p", {class: "refusal"}, whoRefusal());
    const hasAuthors = facets.some(({name}) => name === "authors");
    return element(
      "div",
      {class: "who"},
      facetFigures(facets, {width, papers, selection, question: "Who cites it?"}),
      hasAuthors &&
        noteLine([
          [namesReading, authorsCoveredWords(covered), selfCitationsWords(own)]
            .filter((words) => words !== "")
            .join(" ")
        ])
    );
  }
});
