import {syntheticWords, type HubRow} from "../tables/hubs.js";
import type {PaperRoleRow} from "../tables/paper-roles.js";
import type {PaperRow} from "../tables/papers.js";
import {oneLine} from "./references.js";
import type {ReferenceFacts} from "./reference-facts.js";

/** What is written of a hub in CiTO. */
export interface CitoInput {
  hub: Pick<HubRow, "hub_id" | "title" | "synthetic">;
  papers: readonly Pick<PaperRow, "paper_id" | "title">[];
  paper_roles: readonly PaperRoleRow[];
  facts: ReadonlyMap<string, ReferenceFacts>;
}

/**
 * Citations of a hub as RDF in Turtle: that each paper cites it (`cito:cites`) and, where a source
 * gives a role or stance that CiTO has a property for, that property too. A paper is its DOI where one
 * is known, else a URN of its id; the hub is a URN. Labels without a property of CiTO are left out,
 * since no property says what they mean.
 * @see Peroni, S. & Shotton, D. (2012). FaBiO and CiTO: ontologies for describing bibliographic
 * resources and citations. Journal of Web Semantics 17, 33–43; RDF 1.1 Turtle, W3C (2014).
 */
export function citoTurtle({hub, papers, paper_roles: roles, facts}: CitoInput): string {
  const cited = `<urn:hubscope:hub:${iriPart(hub.hub_id)}>`;
  const properties = new Map<string, Set<string>>();
  for (const {paper_id, cito} of roles) {
    if (cito !== null)
      properties.set(paper_id, (properties.get(paper_id) ?? new Set<string>()).add(cito));
  }
  const titled = (iri: string, title: string | null) =>
    title === null ? [] : [`${iri} dcterms:title ${literal(title)} .`];
  const lines = papers.flatMap(({paper_id, title}) => {
    const doi = facts.get(paper_id)?.ids.get("doi");
    const iri =
      doi === undefined
        ? `<urn:hubscope:paper:${iriPart(paper_id)}>`
        : `<https://doi.org/${iriPart(doi)}>`;
    const said = ["cito:cites", ...[...(properties.get(paper_id) ?? [])].sort()];
    return [...titled(iri, title), `${iri} ${said.map((one) => `${one} ${cited}`).join(" ; ")} .`];
  });
  return [
    ...(hub.synthetic ? [`# ${syntheticWords}`] : []),
    "@prefix cito: <http://purl.org/spar/cito/> .",
    "@prefix dcterms: <http://purl.org/dc/terms/> .",
    "",
    ...titled(cited, hub.title),
    ...lines,
    ""
  ].join("\n");
}

/** A part of an address, in which everything but slashes that an address may not hold is escaped. */
function iriPart(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("%2F", "/");
}

/** A text as a literal of Turtle, on one line. */
function literal(text: string): string {
  const escaped = oneLine(text.toWellFormed()).replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  return `"${escaped}"`;
}
