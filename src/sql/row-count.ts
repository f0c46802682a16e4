import {element} from "../page/dom.js";
import {count} from "../page/words.js";
import type {RowCounts} from "./schema.js";

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
