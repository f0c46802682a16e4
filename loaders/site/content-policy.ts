import {createHash} from "node:crypto";
import {inlineScripts, readPage, withPieces, type PageElements} from "./page-elements.js";

/**
 * What the library htl writes for the nth hole of a template until it has put the value there. As
 * the text of a handler, such as `oninput=::2`, it is no code, and browsers complain of it still.
 */
const templateMarks = Array.from({length: 16}, (_, hole) => `::${String(hole)}`);

/**
 * The policy of a page of the site: what is on its own host, inline styles, images and workers that
 * the page makes, and the inline scripts that it holds, by their SHA-256. `evaluates` also lets it
 * make code from text, and compile WebAssembly; `templates` lets it set handlers in `html` literals.
 */
export function contentPolicy(
  read: PageElements,
  {evaluates = false, templates = false} = {}
): string {
  const scripts = ["'self'", ...scriptHashes(read)];
  if (templates) scripts.push("'unsafe-hashes'", ...templateMarks.map(hashOfScript));
  if (evaluates) scripts.push("'unsafe-eval'");
  return policyOf({
    "default-src": ["'none'"],
    "script-src": scripts,
    "style-src": ["'self'", "'unsafe-inline'"],
    "font-src": ["'self'", "data:"],
    "img-src": ["'self'", "data:", "blob:"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'", "blob:"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"]
  });
}

/** Directives, each with what it allows, as one policy. */
export function policyOf(directives: Record<string, readonly string[]>): string {
  return Object.entries(directives)
    .map(([name, allowed]) => [name, ...allowed].join(" "))
    .join("; ");
}

/** The inline scripts of a page as a policy names them, each once. Data is no script. */
export function scriptHashes(read: PageElements): string[] {
  return [...new Set(inlineScripts(read).map(({text}) => hashOfScript(text)))];
}

/** A script as a policy names it. */
export function hashOfScript(source: string): string {
  return `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
}

/** A page with a policy before anything that it governs. */
export function withPolicy(html: string, policy: string, read = readPage(html)): string {
  const at = read("meta").find(({attributes}) => attributes.has("charset"))?.end;
  if (at === undefined) throw new Error("a page that states no charset cannot be given a policy");
  return withPieces(html, [{start: at, end: at, text: `\n${policyMeta(policy)}`}]);
}

/** The element that states a policy, which governs what stands below it. */
export function policyMeta(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

/** Libraries that make code from text: Arquero its verbs, Apache Arrow and d3-dsv their readers. */
const evaluating = /\/(?:arquero|apache-arrow|d3-dsv)@|duckdb/u;

/**
 * A page of a built site with its Content-Security-Policy: inline scripts run only as they stand
 * there, and nothing is asked of another host. `unsafe-eval` is granted where one of the modules that
 * the page reaches, given by their paths, needs it.
 */
export function securedPage(html: string, modules: readonly string[]): string {
  const read = readPage(html);
  const policy = contentPolicy(read, {
    evaluates: modules.some((name) => evaluating.test(name)),
    templates: modules.some((name) => name.includes("/htl@"))
  });
  return withPolicy(html, policy, read);
}
