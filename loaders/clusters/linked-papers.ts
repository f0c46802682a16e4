import {linkKinds, type LinkKind} from "../tables/clusters.js";
import type {PaperAuthorRow, PaperReferenceRow} from "../tables/records.js";
import type {PaperRow} from "../tables/papers.js";
import {append} from "../text/lists.js";
import {personKey} from "../text/person-key.js";
import type {PhrasedPapers} from "./phrased-papers.js";

/** The papers of a hub, with what their sources say of their references and authors. */
export interface LinkedHub {
  papers: readonly Pick<PaperRow, "paper_id">[];
  paper_references: readonly PaperReferenceRow[];
  paper_authors: readonly PaperAuthorRow[];
}

/** The fewest papers that have to share a link with another for groups to be looked for. */
const fewestLinked = 6;
const mostPapers = 20_000;

/**
 * Papers as lists of the works that they cite or of their authors, each of which stands in the place
 * of a word, so that papers are as similar as the links that they share are many and rare: the cosine
 * of bibliographic coupling, or of co-authorship. What more than half of the papers share that have
 * any is left out, as the hub itself is among references. Authors are told apart by surname and first
 * initial.
 * @title Papers by shared references or authors
 * @formula x_{pr}\propto\log\frac{1+N}{1+\mathrm{df}_r}+1
 * @see Kessler, M. M. (1963). Bibliographic coupling between scientific papers. American
 * Documentation 14(1), 10–25.
 */
export function linkedPapers(hub: LinkedHub, kind: LinkKind): PhrasedPapers {
  const links = linksOf(hub, kind);
  const words: string[] = [];
  const places = new Map<string, number>();
  const most = links.size / 2;
  for (const [key, count] of counts(links)) {
    if (count <= most) places.set(key, words.push(key) - 1);
  }
  return {
    words,
    papers: hub.papers.map(({paper_id}) =>
      Array.from(links.get(paper_id) ?? [], (key) => places.get(key)).flatMap((word) =>
        word === undefined ? [] : {words: [word], weight: 1}
      )
    )
  };
}

/** The kinds of links by which enough papers of a hub are linked; none above 20,000 papers. */
export function linksThere(hub: LinkedHub): LinkKind[] {
  if (hub.papers.length > mostPapers) return [];
  return linkKinds.filter((kind) => {
    const {words, papers} = linkedPapers(hub, kind);
    const having = new Int32Array(words.length);
    for (const phrases of papers)
      for (const {
        words: [word = 0]
      } of phrases)
        having[word] = (having[word] ?? 0) + 1;
    const linked = papers.filter((phrases) =>
      phrases.some(({words: [word = 0]}) => (having[word] ?? 0) > 1)
    );
    return linked.length >= fewestLinked;
  });
}

type Links = ReadonlyMap<string, ReadonlySet<string>>;

function linksOf({paper_references, paper_authors}: LinkedHub, kind: LinkKind): Links {
  const lists = new Map<string, string[]>();
  if (kind === "references")
    for (const {paper_id, referenced} of paper_references) append(lists, paper_id, referenced);
  else
    for (const {paper_id, author} of paper_authors) {
      const key = personKey(author);
      if (key !== null) append(lists, paper_id, key);
    }
  return new Map(Array.from(lists, ([id, list]) => [id, new Set(list)]));
}

function counts(links: Links): Map<string, number> {
  const found = new Map<string, number>();
  for (const keys of links.values())
    for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}
