import {rewriteHtml, rewriteHtmlPaths} from "@observablehq/framework/dist/html.js";

/**
 * A built page in whose head stands another text than before, both as the config gave them; null
 * where what stood before is not there once.
 */
export function withHead(html: string, path: string, before: string, after: string): string | null {
  if (before === after) return html;
  const old = rendered(before, path);
  const [start = "", end, ...more] = html.split(old);
  return end === undefined || more.length > 0 ? null : `${start}${rendered(after, path)}${end}`;
}

/** HTML that names no file, as Framework writes it. */
function rendered(html: string, path: string): string {
  return rewriteHtml(rewriteHtmlPaths(html, path), {});
}
