import {authorsCut, firstAuthorAlone} from "../tables/author-flags.js";
import type {PaperAuthorRow, PaperIdRow, PaperSourceRow} from "../tables/records.js";

/** What sources other than the hub's page say of a citing paper as a reference. */
export interface ReferenceFacts {
  /** The authors in their order, as the first source that names any writes them. */
  authors: readonly string[];
  /** The ids, by scheme: the first of each. */
  ids: ReadonlyMap<string, string>;
  venue: string | null;
  /** What the record that names them says of those that it leaves out; null where it names all. */
  unnamed: string | null;
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
    {ids: Map<string, string>; authors: string[]; venue: string | null; unnamed: string | null}
  >();
  const of = (paper: string) => {
    const own = facts.get(paper) ?? {
      ...{ids: new Map<string, string>(), authors: [], venue: null, unnamed: null}
    };
    facts.set(paper, own);
    return own;
  };
  const parts = new Map<string, string>();
  for (const row of sources) {
    of(row.paper_id).venue ??= row.venue;
    const unnamed = unnamedOf(row);
    if (unnamed !== null) parts.set(recordKey(row), unnamed);
  }
  for (const {paper_id, scheme, id} of ids) {
    const own = of(paper_id).ids;
    if (!own.has(scheme)) own.set(scheme, id);
  }
  const naming = new Map<string, string>();
  for (const row of authors) {
    const record = recordKey(row);
    const own = of(row.paper_id);
    if (!naming.has(row.paper_id)) {
      naming.set(row.paper_id, record);
      own.unnamed = parts.get(record) ?? null;
    }
    if (naming.get(row.paper_id) === record) own.authors.push(row.author);
  }
  return facts;
}

function recordKey(row: Pick<PaperSourceRow, "paper_id" | "source" | "path" | "line" | "column">) {
  return [row.paper_id, row.source, row.path, row.line, row.column].join("\n");
}

function unnamedOf({flags}: PaperSourceRow): string | null {
  if (flags.includes(`"${firstAuthorAlone}"`)) return "The first author alone is named.";
  return flags.includes(`"${authorsCut}"`) ? "There are authors who are not named." : null;
}
