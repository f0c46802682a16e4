import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path/posix";
import {atEnd} from "../../browser/at-end.js";

/** A root of pages with these texts, by their paths in it, until the test file ends. */
export function rootWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "hubscope-root-"));
  atEnd(() => rm(root, {recursive: true}));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  return root;
}
