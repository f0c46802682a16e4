import {type Head, namesColumns} from "../head.js";
import type {Layout} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";
import {json} from "../syntax/json.js";
import {at, countOf, isObject} from "../values.js";
import {columnsOfIds, factsOfColumns, names} from "./paper-columns.js";

const {title, abstract, doi, date, authors, label} = names;
const ids = Object.values(columnsOfIds).flat();
const lists = (
  "results data items hits papers articles records works publications documents docs entries " +
  "references citations response.docs result.records"
).split(" ");
const counts = "total totalHits total_results totalResults total_count count numFound".split(" ");

const table: Layout = {
  title: "a table of papers (CSV)",
  endings: [".csv", ".tsv"],
  isGeneral: true,
  recognises: isTable,
  syntax: csv({isHeader}),
  fields: inLowerCase,
  facts: factsOfColumns
};

const list: Layout = {
  title: "a list of papers (JSON)",
  endings: [".json", ".jsonl", ".ndjson"],
  isGeneral: true,
  recognises: (head) =>
    ["", ...lists.map((path) => `${path}[].`)].some((path) => isList(head, path)),
  syntax: json({lists}),
  fields: inLowerCase,
  facts: factsOfColumns,
  about: ({around}) => ({
    total:
      [around, at(around, "response"), at(around, "meta")]
        .flatMap((said) => counts.map((name) => countOf(at(said, name))))
        .find((count) => count !== null) ?? null
  })
};

/**
 * ASReview, and any other table that names a column of titles or abstracts: as commas, semicolons
 * or tabs part it, with lists as Python writes them; and any list of JSON whose members are named
 * so. What a reader decided on a record is kept as a flag.
 */
export const asreview = recordFormat("asreview", table, list);

function isHeader(cells: readonly string[]): boolean {
  const has = (of: readonly string[]) => of.some((name) => namesColumns(cells, [name]));
  return (
    cells.length > 1 && (has(title) || has(abstract) || (has(doi) && (has(ids) || has(label))))
  );
}

/**
 * Whether a text is a table whose columns are named as those of papers are, and none of other
 * formats.
 */
function isTable(head: Head): boolean {
  const header = head.rows.find(isHeader);
  if (header?.every((name) => name.length < 60) !== true) return false;
  const named = [title, abstract, doi, date, authors, ids].filter((of) =>
    of.some((name) => namesColumns(header, [name]))
  );
  return named.length > 1;
}

/**
 * Whether the members of a list, or of objects at the top, have titles, and what papers have beside
 * them.
 */
function isList({json: outline}: Head, path: string): boolean {
  const found = new Set<string>();
  for (const member of outline?.keys() ?? []) {
    const own = member.replace(/^\[\]\./u, "");
    if (own.startsWith(path)) found.add(own.slice(path.length).replace(/\[\]$/u, "").toLowerCase());
  }
  const has = (of: readonly string[]) => of.some((name) => found.has(name));
  const members = [...found];
  if (names.title.some((name) => members.some((one) => one.startsWith(`${name}.`)))) return false;
  const isTelling = has(names.doi) || has(names.abstract) || has(names.authors);
  return has(names.title) && (isTelling || (path !== "" && has(names.date)));
}

function inLowerCase(row: unknown): Record<string, unknown> | null {
  return isObject(row)
    ? Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name.trim().toLowerCase(), cell])
      )
    : null;
}
