import {
  personKey,
  type HubRow,
  type PaperAuthorRow,
  type PaperCountryRow,
  type PaperSourceRow
} from "npm:hubscope";
import type {Facet} from "../evidence/facets.js";
import {countBy} from "../page/count-by.js";
import {inReadingOrder} from "../page/words.js";
import {authorsNamed} from "../tables/authors-named.js";
import {textsOf} from "../tables/json.js";
import {saidFirst} from "../tables/said-first.js";
import type {Paper} from "../tables/paper.js";

/** The rows that say who citing papers are by, and where from. */
export interface WhoRows {
  papers: readonly Paper[];
  paper_authors: readonly Pick<PaperAuthorRow, "paper_id" | "source" | "line" | "author">[];
  paper_sources: readonly Pick<
    PaperSourceRow,
    "paper_id" | "source" | "line" | "fields" | "venue" | "flags"
  >[];
  paper_countries: readonly Pick<PaperCountryRow, "paper_id" | "source" | "country">[];
}

/** What is counted, by the name that an address states it under. */
export const whoKinds = ["authors", "venues", "subjects", "countries"] as const;

type WhoKind = (typeof whoKinds)[number];

/**
 * How many papers each author, venue, subject and country has, the largest first; none that no
 * source names.
 */
export function whoFacets(rows: WhoRows): Facet[] {
  return whoKinds.flatMap((name) => whoFacet(name, rows) ?? []);
}

/** How many papers each author, venue, subject or country has; null where no source names any. */
export function whoFacet(name: WhoKind, rows: WhoRows): Facet | null {
  const said = saidOf(name, rows);
  const papersOf = new Map<string, Paper[]>();
  const spelt = new Map<string, string>();
  let covered = 0;
  for (const paper of rows.papers) {
    const values = said.get(paper.paper_id) ?? [];
    if (values.length > 0) covered += 1;
    const shown = values.map((value) => {
      const first = spelt.get(value.toLowerCase()) ?? value;
      spelt.set(value.toLowerCase(), first);
      return first;
    });
    for (const value of new Set(shown)) append(papersOf, value, paper);
  }
  if (covered === 0) return null;
  const values = countBy([...papersOf].flatMap(([value, own]) => own.map(() => value)));
  return {name, origin: "papers", values, papersOf, covered};
}

/**
 * What the source that speaks first says of each paper, of those that say anything; of authors the
 * first that names all.
 */
function saidOf(name: WhoKind, rows: WhoRows): Map<string, string[]> {
  if (name === "authors") {
    const {authors} = authorsNamed(rows.paper_authors, rows.paper_sources);
    return new Map(
      Array.from(authors, ([id, own]) => [id, own.map(({author}) => inReadingOrder(author))])
    );
  }
  const all: {paper_id: string; source: string; value: string}[] =
    name === "countries"
      ? rows.paper_countries.map((row) => ({...row, value: countryName(row.country)}))
      : name === "subjects"
        ? rows.paper_sources.flatMap((row) => textsOf(row.fields).map((value) => ({...row, value})))
        : rows.paper_sources.flatMap((row) =>
            row.venue === null ? [] : {...row, value: row.venue}
          );
  return new Map(Array.from(saidFirst(all), ([id, rows]) => [id, rows.map(({value}) => value)]));
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const regions = new Intl.DisplayNames(["en"], {type: "region", fallback: "code"});

/** The name of a country in English, by its ISO 3166 code; as it is written where it is no code. */
function countryName(country: string): string {
  return /^[A-Za-z]{2}$/u.test(country) ? (regions.of(country.toUpperCase()) ?? country) : country;
}

/** How many papers have all their authors named, and how many only some: the first, or a cut list. */
export interface Covered {
  all: number;
  some: number;
}

/** How many papers have their authors, by the source that names most of them. */
export function authorsCovered({paper_authors, paper_sources}: AuthorRows): Covered {
  const {authors, named} = authorsNamed(paper_authors, paper_sources);
  const all = [...authors.values()].filter((rows) => rows.some((row) => named(row) === "all"));
  return {all: all.length, some: authors.size - all.length};
}

type AuthorRows = Pick<WhoRows, "paper_authors" | "paper_sources">;

/** The papers that share an author's name with the cited work, and how many have authors. */
export interface SelfCitations {
  papers: string[];
  covered: Covered;
}

/**
 * The papers of which an author, by any source, has the surname and first initial of an author of
 * the cited work; null where no source names the authors of both.
 */
export function selfCitations(
  hub: Pick<HubRow, "authors">,
  rows: AuthorRows
): SelfCitations | null {
  const own = new Set((hub.authors ?? "").split(/[\n;]/u).flatMap((name) => personKey(name) ?? []));
  if (own.size === 0 || rows.paper_authors.length === 0) return null;
  const shared = rows.paper_authors.flatMap(({paper_id: id, author}) => {
    const key = personKey(author);
    return key !== null && own.has(key) ? id : [];
  });
  return {papers: [...new Set(shared)], covered: authorsCovered(rows)};
}
