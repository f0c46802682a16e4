import {createHash} from "node:crypto";

const meta = /\n<meta http-equiv="Content-Security-Policy" content="[^"]*">/gu;

/**
 * What the library htl writes for the nth hole of a template until it has put the value there. As
 * the text of a handler, such as `oninput=::2`, it is no code, and browsers complain of it still.
 */
const templateMarks = Array.from({length: 16}, (_, hole) => `::${String(hole)}`);

const charset = `<meta charset="utf-8">`;

/**
 * The policy of a page of the site: what is on its own host, inline styles, images and workers that
 * the page makes, and the inline scripts that it holds, by their SHA-256. `evaluates` also lets it
 * make code from text, and compile WebAssembly; `templates` lets it set handlers in `html` literals.
 */
export function contentPolicy(html: string, {evaluates = false, templates = false} = {}): string {
  const scripts = ["'self'", ...scriptHashes(html)];
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
export function scriptHashes(html: string): string[] {
  const inline = [...html.matchAll(/<script(?<attributes>[^>]*)>(?<body>[^]*?)<\/script>/gu)]
    .filter(({groups}) => !/\ssrc=|application\/json/u.test(groups?.["attributes"] ?? ""))
    .map(({groups}) => groups?.["body"] ?? "");
  return [...new Set(inline.map(hashOfScript))];
}

function hashOfScript(source: string): string {
  return `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
}

/** A page with a policy in the place of the one that it had, before anything that it governs. */
export function withPolicy(html: string, policy: string): string {
  const bare = html.replaceAll(meta, "");
  const at = bare.indexOf(charset) + charset.length;
  if (at < charset.length) throw new Error(`a page without ${charset} cannot be given a policy`);
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `${bare.slice(0, at)}\n${tag}${bare.slice(at)}`;
}
