import type {Column} from "npm:hubscope";
import {element} from "../page/dom.js";
import {hashOf} from "../sql/address.js";
import {rowCount} from "../sql/schema-browser.js";
import {firstRows, typeWords, type RowCounts, type SchemaTable} from "../sql/schema.js";

/** What the page imports, as one module: what a page loads first is one file. */
export {newPageState} from "../interaction/page-state.js";
export {contents} from "../page/contents.js";
export {linkNotice} from "../page/link-notice.js";
export {pageFoot} from "../page/page-source.js";
export {syntheticBanner} from "../page/synthetic.js";
export {schema} from "../sql/schema.js";
export {openStore} from "../tables/store.js";

/**
 * Every table with its grain, its number of rows, and each column's type and meaning, with a link
 * that asks for its first rows in the SQL notebook at `sql`.
 */
export function dataDictionary(
  tables: readonly SchemaTable[],
  {sql = "./sql.html", counts = []}: {sql?: string; counts?: readonly RowCounts[]} = {}
): HTMLElement {
  return element(
    "div",
    {class: "dictionary"},
    ...tables.map((table) => entry(table, {sql, counts}))
  );
}

function entry(
  {name, grain, columns}: SchemaTable,
  {sql, counts}: {sql: string; counts: readonly RowCounts[]}
): HTMLElement {
  const href = `${sql}${hashOf({query: firstRows(name), chart: null})}`;
  return element(
    "section",
    {"aria-labelledby": name},
    element("h2", {id: name}, element("code", {}, name)),
    element(
      "p",
      {},
      `${grain} `,
      rowCount(name, counts, {words: (rows) => `${rows} in this library. `}),
      element("a", {href, "aria-label": `Ask it in SQL: ${name}`}, "Ask it in SQL")
    ),
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...["Column", "Type", "Meaning"].map((head) => element("th", {scope: "col"}, head))
        )
      ),
      element("tbody", {}, ...Object.entries(columns).map(([column, it]) => columnRow(column, it)))
    )
  );
}

function columnRow(name: string, column: Column): HTMLElement {
  return element(
    "tr",
    {},
    element("th", {scope: "row"}, element("code", {}, name)),
    element("td", {class: "type"}, typeWords(column), column.nullable ? " or null" : ""),
    element("td", {class: "meaning"}, column.meaning)
  );
}
