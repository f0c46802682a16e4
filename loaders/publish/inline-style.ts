import {readFileSync} from "node:fs";
import {dirname, extname, join} from "node:path/posix";
import {readPage} from "../site/page-elements.js";

const relative = /url\("?(?<address>\.{1,2}\/[^")]+)"?\)/gu;

/** The style sheets that a built page links, in order, with what they refer to inside them. */
export function inlineStyle(folder: string, page: string, html: string): string {
  const paths = readPage(html)("link")
    .filter(({attributes}) => attributes.get("rel") === "stylesheet")
    .map(({attributes}) => attributes.get("href") ?? "")
    .filter((address) => /^[^:]+\.css$/u.test(address))
    .map((address) => join(folder, dirname(page), address));
  return [...new Set(paths)]
    .map((path) =>
      readFileSync(path, "utf8").replaceAll(
        relative,
        (_, address: string) =>
          `url("${dataAddress(address, readFileSync(join(dirname(path), address)))}")`
      )
    )
    .join("\n")
    .replaceAll(/<\/(?=style)/giu, "<\\/");
}

const types: Record<string, string> = {
  ".csv": "text/csv",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2"
};

/** A file as an address that holds its bytes. */
export function dataAddress(name: string, bytes: Uint8Array): string {
  const type = types[extname(name)] ?? "application/octet-stream";
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}
