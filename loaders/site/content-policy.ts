import {createHash} from "node:crypto";
import {inlineScripts, readPage, withPieces} from "./page-elements.js";

/** Libraries that make code from text: Arquero its verbs, Apache Arrow and d3-dsv their readers. */
const evaluating = /\/(?:arquero|apache-arrow|d3-dsv)@|duckdb/u;

/**
 * What the library htl writes for the nth hole of a template until it has put the value there. As
 * the text of a handler, such as `oninput=::2`, it is no code, and browsers complain of it still.
 */
const templateMarks = Array.from({length: 16}, (_, hole) => `::${String(hole)}`);

/** What the head of a page calls the lakes whose hubs it may open, their addresses apart by spaces. */
export const lakesMeta = "hubscope-lakes";

/**
 * A page of a built site with its Content-Security-Policy, before anything that this governs: what is
 * on its own host, the lakes that its head names, inline styles, images and workers that the page makes, and the inline scripts that
 * it holds, by their SHA-256. The modules that the page reaches, given by their paths, say whether it
 * may also make code from text and compile WebAssembly, and set handlers in `html` literals.
 */
export function securedPage(html: string, modules: readonly string[]): string {
  const read = readPage(html);
  const scripts = ["'self'", ...new Set(inlineScripts(read).map(({text}) => hashOfScript(text)))];
  if (modules.some((name) => name.includes("/htl@")))
    scripts.push("'unsafe-hashes'", ...templateMarks.map(hashOfScript));
  if (modules.some((name) => evaluating.test(name))) scripts.push("'unsafe-eval'");
  const policy = policyMeta({
    "default-src": ["'none'"],
    "script-src": scripts,
    "style-src": ["'self'", "'unsafe-inline'"],
    "font-src": ["'self'", "data:"],
    "img-src": ["'self'", "data:", "blob:"],
    "connect-src": ["'self'", ...lakesIn(read)],
    "worker-src": ["'self'", "blob:"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"]
  });
  const at = read("meta").find(({attributes}) => attributes.has("charset"))?.end;
  if (at === undefined) throw new Error("a page that states no charset cannot be given a policy");
  return withPieces(html, [{start: at, end: at, text: `\n${policy}`}]);
}

function lakesIn(read: ReturnType<typeof readPage>): string[] {
  const meta = read("meta").find(({attributes}) => attributes.get("name") === lakesMeta);
  const addresses = meta?.attributes.get("content")?.split(" ") ?? [];
  return addresses.map((address) =>
    new URL(`${address}/`).href.replace(/[;,]/gu, encodeURIComponent)
  );
}

/** The element that states a policy, directives each with what it allows, for what stands below it. */
export function policyMeta(directives: Record<string, readonly string[]>): string {
  const policy = Object.entries(directives).map((directive) => directive.flat().join(" "));
  return `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">`;
}

/** A script as a policy names it. */
export function hashOfScript(source: string): string {
  return `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
}
