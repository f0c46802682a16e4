import {existsSync, readdirSync, readFileSync} from "node:fs";
import {noPapers} from "../../../loaders/sources/no-papers.js";
import * as formats from "../../../loaders/sources/index.js";
import type {Format, Reading} from "../../../loaders/sources/reading.js";

/** A file that was made up to show how a format is read: its format, its name and its bytes. */
export interface Sample {
  format: Format;
  name: string;
  url: URL;
  bytes: Uint8Array;
}

/** The samples of every format but hub text, which has golden pairs of its own. */
export const samples: readonly Sample[] = [...Object.values(formats), noPapers].flatMap(
  (format) => {
    const folder = new URL(`./${format.name}/samples/`, import.meta.url);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => !name.endsWith(".golden.json"))
      .map((name) => {
        const url = new URL(name, folder);
        return {format, name, url, bytes: new Uint8Array(readFileSync(url))};
      });
  }
);

/** A reading as a text that shows all that it says, and nothing of what it does not say. */
export function golden({
  format,
  statement,
  records,
  total,
  totals,
  fields,
  lines,
  messages
}: Reading): string {
  const shown = {
    format,
    total,
    statement,
    records,
    totals: totals.map(({facet, value, count}) => [facet, value, count].join(" | ")),
    fields: fields.map(
      ({field, became, records: count}) =>
        `${field} ×${String(count)}: ${became.join(", ") || "left"}`
    ),
    lines: Array.from(lines, ({line, start, end, part, became, record}) =>
      [line, `${String(start)}-${String(end)}`, part, became, record ?? ""].join(" | ")
    ),
    messages: messages.map(({place, severity, rule, reason, text}) =>
      [place.line, place.column, severity, rule, reason, text].join(" | ")
    )
  };
  return `${JSON.stringify(shown, withoutNothing, 1)}\n`;
}

function withoutNothing(key: string, value: unknown): unknown {
  const isNothing =
    value === null ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0);
  if (isNothing && key !== "total") return undefined;
  if (key === "path") return undefined;
  return value;
}
