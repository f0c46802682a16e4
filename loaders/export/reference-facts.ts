import type {PaperAuthorRow, PaperIdRow, PaperSourceRow} from "../tables/records.js";

/** What sources other than the hub's page say of a citing paper as a reference. */
export interface ReferenceFacts {
  /** The authors in their order, as the first source that names any writes them. */
  authors: readonly string[];
  /** The ids, by scheme: the first of each. */
  ids: ReadonlyMap<string, string>;
  venue: string | null;
}

/** What the records of sources say of each paper as a reference, by the ids of the papers. */
export function referenceFacts({
  paper_sources: sources,
  paper_ids: ids,
  paper_authors: authors
}: {
  paper_sources: readonly PaperSourceRow[];
  paper_ids: readonly PaperIdRow[];
  paper_authors: readonly PaperAuthorRow[];
}): Map<string, ReferenceFacts> {
  const facts = new Map<
    string,
    {ids: Map<string, string>; authors: string[]; venue: string | null}
  >();
  const of = (paper: string) => {
    const own = facts.get(paper) ?? {ids: new Map<string, string>(), authors: [], venue: null};
    facts.set(paper, own);
    return own;
  };
  for (const {paper_id, venue} of sources) of(paper_id).venue ??= venue;
  for (const {paper_id, scheme, id} of ids) {
    const own = of(paper_id).ids;
    if (!own.has(scheme)) own.set(scheme, id);
  }
  const naming = new Map<string, string>();
  for (const {paper_id, source, path, line, column, author} of authors) {
    const record = [source, path, line, column].join("\n");
    if (!naming.has(paper_id)) naming.set(paper_id, record);
    if (naming.get(paper_id) === record) of(paper_id).authors.push(author);
  }
  return facts;
}
