import {group} from "npm:d3";
import type {PaperAuthorRow, PaperIdRow, PaperSourceRow} from "npm:hubscope";
import {count, inReadingOrder, listed} from "../page/words.js";
import {authorsNamed, type AuthorsNamed} from "../tables/authors-named.js";
import {saidFirst} from "../tables/said-first.js";
import type {Paper} from "../tables/paper.js";

/** What a list of references says of a paper beside its title. */
export interface Byline {
  /** Authors and venue, as phrases; none where no source says them. */
  words: readonly string[];
  /** An id of the paper with its scheme, `doi:10.1000/x`, and the address that it resolves at. */
  link: {words: string; address: string} | null;
}

/** The bylines of papers, by the ids of their rows. */
export type Bylines = (paper: Pick<Paper, "paper_id">) => Byline;

/** Where the ids of a scheme resolve, in the order in which one of them is chosen. */
const resolvers: Readonly<Record<string, string>> = {
  doi: "https://doi.org/",
  arxiv: "https://arxiv.org/abs/",
  pmid: "https://pubmed.ncbi.nlm.nih.gov/",
  pmcid: "https://www.ncbi.nlm.nih.gov/pmc/articles/",
  openalex: "https://openalex.org/",
  s2: "https://www.semanticscholar.org/paper/"
};
const schemes = Object.keys(resolvers);

const mostNamed = 3;

type AuthorRow = Pick<PaperAuthorRow, "paper_id" | "source" | "line" | "position" | "author">;
type SourceRow = Pick<PaperSourceRow, "paper_id" | "source" | "line" | "venue" | "flags">;
type PaperId = Pick<PaperIdRow, "paper_id" | "scheme" | "id">;

/** The bylines that the tables have, made when the first is asked for. */
export function bylinesOf({
  paper_authors,
  paper_sources,
  paper_ids
}: {
  paper_authors: readonly AuthorRow[];
  paper_sources: readonly SourceRow[];
  paper_ids: readonly PaperId[];
}): Bylines {
  let known: {
    byline: ReturnType<typeof authorsNamed<AuthorRow>>;
    venues: ReadonlyMap<string, readonly {venue: string | null}[]>;
    ids: ReadonlyMap<string, readonly PaperId[]>;
  } | null = null;
  return ({paper_id: id}) => {
    known ??= {
      byline: authorsNamed(paper_authors, paper_sources),
      venues: saidFirst(paper_sources.filter(({venue}) => venue !== null)),
      ids: group(paper_ids, ({paper_id: of}) => of)
    };
    const [{venue = null} = {}] = known.venues.get(id) ?? [];
    const rows = ofFirstRecord(known.byline.authors.get(id) ?? []);
    const authors = rows.map(({author}) => inReadingOrder(author));
    const [first] = rows;
    const named = first === undefined ? "all" : known.byline.named(first);
    return {
      words: [...authorWords(authors, named), ...(venue === null ? [] : [venue])],
      link: linkOf(known.ids.get(id) ?? [])
    };
  };
}

/** The authors of the first record of a source, which may have several of a paper. */
function ofFirstRecord(authors: readonly AuthorRow[]): readonly AuthorRow[] {
  const second = authors.findIndex(
    ({position}, i) => position <= (authors[i - 1]?.position ?? -Infinity)
  );
  return second < 0 ? authors : authors.slice(0, second);
}

/** Up to three authors by name, and how many more there are, or that there may be more. */
function authorWords(authors: readonly string[], named: AuthorsNamed): string[] {
  if (authors.length === 0) return [];
  if (named === "first") return [`first author: ${listed(authors)}`];
  if (named === "some") return [listed([...authors.slice(0, mostNamed), "others"])];
  const isAll = authors.length <= mostNamed + 1;
  if (isAll) return [listed(authors)];
  const others = count(authors.length - mostNamed, "other");
  return [listed([...authors.slice(0, mostNamed), others])];
}

function linkOf(ids: readonly PaperId[]): Byline["link"] {
  const [first] = ids
    .filter(({scheme}) => schemes.includes(scheme))
    .toSorted((a, b) => schemes.indexOf(a.scheme) - schemes.indexOf(b.scheme));
  if (first === undefined) return null;
  const {scheme, id} = first;
  const path = encodeURIComponent(id.toWellFormed()).replaceAll("%2F", "/");
  return {words: `${scheme}:${id}`, address: `${resolvers[scheme] ?? ""}${path}`};
}
