import {readFileSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import {policyOf, scriptHashes, withPolicy} from "../framework/content-policy.js";
import {kitVersion} from "../version.js";
import {bundlePage} from "./bundle-page.js";
import {dataAddress} from "./data-address.js";
import {inlineStyle} from "./inline-style.js";

const registered = /^registerFile\((?<name>"(?:[^"\\]|\\.)*"), (?<about>\{.*\})\);$/gmu;

/**
 * A page of the built site in `folder` as one HTML file that needs no server and no network: the
 * very page, with its code, style, fonts and tables inside. Tables and other files are data in a
 * JSON element, and a policy lets nothing run but the page's own script and nothing be fetched.
 */
export async function oneFile(folder: string, page: string): Promise<string> {
  const html = readFileSync(join(folder, page), "utf8");
  const files: Record<string, string> = {};
  const script = between(html, `<script type="module">`, "</script>").replaceAll(
    registered,
    (_, name: string, about: string) => {
      const {path} = fileOf(about);
      files[path] = dataAddress(join(folder, dirname(page), path));
      return `registerFile(${name}, {...${about}, path: files[${JSON.stringify(path)}]});`;
    }
  );
  const reading = `const files = JSON.parse(document.getElementById("files").textContent);\n`;
  const code = await bundlePage(reading + script, page, folder);
  const file = [
    "<!DOCTYPE html>",
    `<html lang="en" class="one-file">`,
    "<head>",
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    ...(html.match(/<title>[^<]*<\/title>|<meta (?:name="description"|property="og:)[^>]*>/gu) ??
      []),
    `<style>${inlineStyle(folder, page, html)}</style>`,
    "</head>",
    "<body>",
    `<div id="observablehq-center">`,
    `<main${between(html, "<main", "</main>")}</main>`,
    foot(html),
    "</div>",
    `<script id="files" type="application/json">${asData(files)}</script>`,
    `<script type="module">${asScript(code)}</script>`,
    "</body>",
    "</html>",
    ""
  ].join("\n");
  return withPolicy(file, policyOf(allowed(file, code)));
}

/** What the file is, and the source of its page where the site shows it. */
function foot(html: string): string {
  const [source = ""] = /<details class="page-source">[^]*?<\/details>/u.exec(html) ?? [];
  return `<footer id="observablehq-footer"><div>This file is one report, whole, made by Hubscope ${kitVersion}: its tables, charts and code are in it, and it needs no network. Other hubs and the SQL notebook are not part of it.
${source}</div></footer>`;
}

function allowed(file: string, code: string): Record<string, string[]> {
  const evaluates = /\bFunction\(/u.test(code);
  return {
    "default-src": ["'none'"],
    "script-src": [...scriptHashes(file), ...(evaluates ? ["'unsafe-eval'"] : [])],
    "style-src": ["'unsafe-inline'"],
    "font-src": ["data:"],
    "img-src": ["data:", "blob:"],
    "connect-src": ["data:"],
    "worker-src": ["blob:"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"]
  };
}

/** What stands between two marks of a page; an error where it does not. */
function between(html: string, from: string, to: string): string {
  const start = html.indexOf(from);
  const end = html.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`the page has no ${from} … ${to}`);
  return html.slice(start + from.length, end);
}

function fileOf(about: string): {path: string} {
  const read: unknown = JSON.parse(about);
  if (typeof read === "object" && read !== null && "path" in read) {
    if (typeof read.path === "string") return {path: read.path};
  }
  throw new Error(`a file of the page has no path: ${about}`);
}

/** A value as JSON in which no element can end or begin. */
function asData(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** Code in which no element can end or begin: such marks stand only in its texts. */
function asScript(code: string): string {
  return code.replaceAll(/<(?=!--|\/?script)/giu, "\\x3C");
}
