import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {writeWhole} from "../store/write-whole.js";
import {contentPolicy, withPolicy} from "./content-policy.js";
import {pagesOf} from "./pages-of.js";
import {reachedModules, type NamedAddresses} from "./reached-modules.js";

/** Libraries that make code from text: Arquero its verbs, Apache Arrow and d3-dsv their readers. */
const evaluating = /\/(?:arquero|apache-arrow|d3-dsv)@|duckdb/u;

/**
 * Writes a Content-Security-Policy into each page of a built site, and tells the pages: inline
 * scripts run only as they stand there, and nothing is asked of another host. `unsafe-eval` is
 * granted to the pages that reach a library which needs it. The same folder gives the same bytes,
 * also when it is done twice.
 */
export async function securePages(folder: string): Promise<string[]> {
  const pages = pagesOf(folder);
  const known: NamedAddresses = new Map();
  for (const path of pages) {
    const html = readFileSync(join(folder, path), "utf8");
    await writeWhole(join(folder, path), securedPage(folder, path, html, known));
  }
  return pages;
}

/** A page of a built site with its policy. `known` spares reading a module again for the next. */
export function securedPage(
  folder: string,
  path: string,
  html: string,
  known: NamedAddresses
): string {
  const modules = reachedModules(folder, path, html, known);
  const policy = contentPolicy(html, {
    evaluates: modules.some((name) => evaluating.test(name)),
    templates: modules.some((name) => name.includes("/htl@"))
  });
  return withPolicy(html, policy);
}
