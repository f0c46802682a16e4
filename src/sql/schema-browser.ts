import type {Column} from "npm:hubscope";
import {element} from "../page/dom.js";
import {count} from "../page/words.js";
import {sqlName, typeWords, type RowCounts, type SchemaTable} from "./schema.js";

interface SchemaOptions {
  /** Puts a name into the query. */
  insert: (name: string) => void;
  /** Shows the first rows of a table. */
  look: (table: SchemaTable) => void;
  counts: readonly RowCounts[];
}

/**
 * The tables with their grain and number of rows, each to open for its columns' types and meanings.
 * A click on a column puts its name into the query.
 */
export function schemaBrowser(
  tables: readonly SchemaTable[],
  {insert, look, counts}: SchemaOptions
): HTMLElement {
  return element(
    "section",
    {class: "schema", "aria-label": "Tables"},
    element("h2", {}, count(tables.length, "table")),
    ...tables.map((table) => {
      const first = element("button", {type: "button"}, "Show the first rows");
      first.addEventListener("click", () => look(table));
      return element(
        "details",
        {},
        element("summary", {}, element("code", {}, table.name), " ", rowCount(table.name, counts)),
        element("p", {}, table.grain),
        first,
        element(
          "ul",
          {},
          ...Object.entries(table.columns).map(([name, column]) => columnItem(name, column, insert))
        )
      );
    })
  );
}

function columnItem(name: string, column: Column, insert: (name: string) => void): HTMLElement {
  const button = element("button", {type: "button", "aria-label": `Insert ${name}`}, name);
  button.addEventListener("click", () => insert(sqlName(name)));
  return element(
    "li",
    {},
    button,
    " ",
    element("span", {class: "size"}, typeWords(column), column.nullable ? " or null" : ""),
    element("p", {}, column.meaning)
  );
}

/** A place for the number of a table's rows, empty until one of the counts tells it. */
export function rowCount(
  name: string,
  counts: readonly RowCounts[],
  {words = (rows) => rows}: {words?: (rows: string) => string} = {}
): HTMLElement {
  const place = element("span", {class: "size"});
  for (const counted of counts) {
    counted.then(
      (stated) => {
        const rows = new Map<string, unknown>(Object.entries(stated ?? {})).get(name);
        if (typeof rows === "number") place.textContent = words(count(rows, "row"));
      },
      () => undefined
    );
  }
  return place;
}
