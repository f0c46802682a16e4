import {readFileSync} from "node:fs";
import {extname} from "node:path";

const types: Record<string, string> = {
  ".csv": "text/csv",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2"
};

/** A file as an address that holds its bytes. */
export function dataAddress(path: string): string {
  const type = types[extname(path)] ?? "application/octet-stream";
  return `data:${type};base64,${readFileSync(path).toString("base64")}`;
}
