import {existsSync, readFileSync} from "node:fs";
import {dirname, extname, join, relative, resolve, sep} from "node:path";
import {build, type Plugin} from "esbuild";
import {moduleSettings} from "../site/bundle.js";
import {hashOfScript, policyMeta} from "../site/content-policy.js";
import {
  escapeText,
  inlineScripts,
  readPage,
  withPieces,
  type PageElement,
  type PageElements
} from "../site/page-elements.js";
import {indexFile, storeFolder} from "../store/store-index.js";
import {storeOfHub} from "../store/store.js";
import {kitVersion} from "../tables/tables.js";

const registered = /^registerFile\((?<name>"(?:[^"\\]|\\.)*"), (?<about>\{.*\})\);$/gmu;

/**
 * A page of the built site in `folder` as one HTML file that needs no server and no network: the
 * very page, with its code, style, fonts and tables inside. Tables and other files are data in a
 * JSON element, and a policy lets nothing run but the page's own script and nothing be fetched.
 */
export async function oneFile(folder: string, page: string): Promise<string> {
  const html = readFileSync(join(folder, page), "utf8");
  const read = readPage(html);
  const files: Record<string, string> = storedFiles(folder, hubOf(read));
  const cells = inlineScripts(read).find(({attributes}) => attributes.get("type") === "module");
  const script = there(cells, "module").text.replaceAll(
    registered,
    (_, name: string, about: string) => {
      const {path} = fileOf(about);
      files[path] = dataAddress(path, readFileSync(join(folder, dirname(page), path)));
      return `registerFile(${name}, {...${about}, path: files[${JSON.stringify(path)}]});`;
    }
  );
  const reading = `const files = JSON.parse(document.getElementById("files").textContent);\n`;
  const code = asScript(await bundlePage(reading + script, page, folder));
  const main = there(read("main")[0], "main");
  return [
    "<!DOCTYPE html>",
    `<html lang="en" class="one-file">`,
    "<head>",
    `<meta charset="utf-8">`,
    policyMeta(allowed(code)),
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    ...about(read),
    `<style>${inlineStyle(folder, page, read)}</style>`,
    "</head>",
    "<body>",
    `<div id="observablehq-center">`,
    inlineImages(folder, page, html.slice(main.start, main.end)),
    foot(html, read),
    "</div>",
    `<script id="files" type="application/json">${asData(files)}</script>`,
    `<script type="module">${code}</script>`,
    "</body>",
    "</html>",
    ""
  ].join("\n");
}

/** The id of the hub that a page is of, by its head. */
function hubOf(read: PageElements): string {
  const says = read("meta").find(({attributes}) => attributes.get("name") === "hubscope-hub");
  return there(says, "meta of a hub").attributes.get("content") ?? "";
}

/** What the store of a site holds of one hub, as a store of this hub alone, by the names of files. */
function storedFiles(folder: string, hub: string): Record<string, string> {
  const store = join(folder, storeFolder);
  const {index, files} = storeOfHub(store, hub);
  const named = [...files, [indexFile, Buffer.from(JSON.stringify(index))] as const];
  return Object.fromEntries(
    named.map(([name, bytes]) => [`${storeFolder}/${name}`, dataAddress(name, bytes)])
  );
}

/** What the page says of itself to browsers, search engines and previews of links. */
function about(read: PageElements): string[] {
  const title = read("title").map(({text}) => `<title>${escapeText(text)}</title>`);
  const metas = read("meta").flatMap(({attributes}) =>
    ["name", "property"].flatMap((kind) => {
      const of = attributes.get(kind) ?? "";
      if (!["description", "hubscope-hub"].includes(of) && !of.startsWith("og:")) return [];
      const content = escapeText(attributes.get("content") ?? "");
      return [`<meta ${kind}="${escapeText(of)}" content="${content}">`];
    })
  );
  return [...title.slice(0, 1), ...metas];
}

/** A part of a page with the images of the site that it shows inside it. */
function inlineImages(folder: string, page: string, html: string): string {
  const images = readPage(html)("img").flatMap(({attributes, start, end}) => {
    const address = attributes.get("src") ?? "";
    if (!/^\.{1,2}\//u.test(address)) return [];
    const path = join(folder, dirname(page), decodeURI(address));
    if (!existsSync(path)) return [];
    const inside = new Map([...attributes, ["src", dataAddress(path, readFileSync(path))]]);
    const written = [...inside].map(([name, value]) => ` ${name}="${escapeText(value)}"`);
    return [{start, end, text: `<img${written.join("")}>`}];
  });
  return withPieces(html, images);
}

/** What the file is, and the source of its page where the site shows it. */
function foot(html: string, read: PageElements): string {
  const shown = read("details").find(({attributes}) => attributes.get("class") === "page-source");
  const source = shown === undefined ? "" : html.slice(shown.start, shown.end);
  return `<footer id="observablehq-footer"><div>This file is one report, whole, made by Hubscope ${kitVersion}: its tables, charts and code are in it, and it needs no network. Other hubs and the SQL notebook are not part of it.
${source}</div></footer>`;
}

function allowed(code: string): Record<string, string[]> {
  const evaluates = /\bFunction\(/u.test(code);
  return {
    "default-src": ["'none'"],
    "script-src": [hashOfScript(code), ...(evaluates ? ["'unsafe-eval'"] : [])],
    "style-src": ["'unsafe-inline'"],
    "font-src": ["data:"],
    "img-src": ["data:", "blob:"],
    "connect-src": ["data:"],
    "worker-src": ["blob:"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"]
  };
}

function there(element: PageElement | undefined, name: string): PageElement {
  if (element === undefined) throw new Error(`the page has no ${name} element`);
  return element;
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

const addressInStyle = /url\("(?<address>\.{1,2}\/[^"]+)"\)/gu;

/** The style sheets that a built page links, in order, with what they refer to inside them. */
function inlineStyle(folder: string, page: string, read: PageElements): string {
  const paths = read("link")
    .filter(({attributes}) => attributes.get("rel") === "stylesheet")
    .map(({attributes}) => attributes.get("href") ?? "")
    .filter((address) => address.endsWith(".css") && !address.includes(":"))
    .map((address) => join(folder, dirname(page), address));
  return [...new Set(paths)]
    .map((path) =>
      readFileSync(path, "utf8").replaceAll(
        addressInStyle,
        (_, address: string) =>
          `url("${dataAddress(address, readFileSync(join(dirname(path), address)))}")`
      )
    )
    .join("\n")
    .replaceAll(/<\/(?=style)/giu, "<\\/");
}

const types: Record<string, string> = {
  ".csv": "text/csv",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2"
};

/** A file as an address that holds its bytes. */
function dataAddress(name: string, bytes: Uint8Array): string {
  const type = types[extname(name)] ?? "application/octet-stream";
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}

const leftOut = /duckdb|apache-arrow@|\/open-papers|\/analysis\/read-pasted/u;
const workerCall = /new Worker\(import\.meta\.resolve\("(?<address>[^"]+)"\),\s*\{[^}]*\}\)/gu;

/**
 * Bundles a script of a built page, and what it imports from the site in `folder`, as one module
 * that loads nothing: workers become texts in it, and a library that the page names and does not use
 * is an error when it is asked for.
 */
async function bundlePage(script: string, page: string, folder: string): Promise<string> {
  return bundled(folder, {
    stdin: {contents: script, resolveDir: dirname(resolve(folder, page)), sourcefile: page}
  });
}

async function bundled(
  folder: string,
  entry:
    {stdin: {contents: string; resolveDir: string; sourcefile: string}} | {entryPoints: [string]}
): Promise<string> {
  const {outputFiles} = await build({
    ...entry,
    ...moduleSettings,
    legalComments: "none",
    plugins: [site(resolve(folder))]
  });
  return outputFiles?.[0]?.text ?? "";
}

function site(folder: string): Plugin {
  return {
    name: "site",
    setup({onLoad, onResolve}) {
      onResolve({filter: /^\.{1,2}\//}, ({path, resolveDir}) => {
        const target = resolve(resolveDir, path);
        const name = relative(folder, target).split(sep).join("/");
        if (name.startsWith("../")) return null;
        const left = leftOut.test(name) || !existsSync(target);
        return left ? {path: name, namespace: "absent"} : {path: target};
      });
      onLoad({filter: /.*/, namespace: "absent"}, ({path}) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is not part of this file`)});`
      }));
      onLoad({filter: /_import\/.*\.js$/}, async ({path}) => ({
        contents: await withWorkers(readFileSync(path, "utf8"), path, folder)
      }));
    }
  };
}

async function withWorkers(source: string, path: string, folder: string): Promise<string> {
  let text = source;
  for (const {0: call, groups} of source.matchAll(workerCall)) {
    const worker = resolve(dirname(path), groups?.["address"] ?? "");
    const code = JSON.stringify(await bundled(folder, {entryPoints: [worker]}));
    const blob = `new Blob([${code}], {type: "text/javascript"})`;
    text = text.replace(call, () => `new Worker(URL.createObjectURL(${blob}), {type: "module"})`);
  }
  return text;
}
