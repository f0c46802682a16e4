import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {route} from "@observablehq/framework/dist/route.js";
import {escapeText} from "./escape-text.js";

/**
 * The HTML of each page's footer: what the site is, and the page's own source, folded, as it stands
 * in the project. `root` is the folder of the pages, `path` the address of one.
 */
export function footOf({path}: {path: string}, root: string): string {
  const words = `<a href="/">Hubscope</a> reads hub text on this machine; nothing leaves it.`;
  const file = route(root, path, [".md"])?.path;
  if (file === undefined) return words;
  const source = readFileSync(join(root, file), "utf8");
  return `${words}
<details class="page-source"><summary>View source</summary><p><code>${escapeText(join(root, file))}</code></p>
<pre>
${escapeText(source)}</pre></details>`;
}
