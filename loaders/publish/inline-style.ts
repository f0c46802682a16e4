import {readFileSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import {dataAddress} from "./data-address.js";

const sheet = /<link rel="stylesheet"[^>]*href="(?<address>[^":]+\.css)"/gu;
const relative = /url\("?(?<address>\.{1,2}\/[^")]+)"?\)/gu;

/** The style sheets that a built page links, in order, with what they refer to inside them. */
export function inlineStyle(folder: string, page: string, html: string): string {
  const paths = [...html.matchAll(sheet)].map(({groups}) =>
    join(folder, dirname(page), groups?.["address"] ?? "")
  );
  return [...new Set(paths)]
    .map((path) =>
      readFileSync(path, "utf8").replaceAll(
        relative,
        (_, address: string) => `url("${dataAddress(join(dirname(path), address))}")`
      )
    )
    .join("\n")
    .replaceAll("</style", "<\\/style");
}
