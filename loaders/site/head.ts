import {readFileSync} from "node:fs";
import {basename, join} from "node:path/posix";
import {route} from "@observablehq/framework/dist/route.js";
import {printable} from "../messages/printable.js";
import {markedTitle, type ListedHub} from "../store/list-hubs.js";
import {indexFile, storeFolder} from "../store/store-index.js";
import {syntheticWords} from "../tables/hubs.js";
import {pastedId} from "../text/hub-id.js";
import {fontFiles, fontsName, fontStyle} from "./fill-cache.js";
import {notesOn, placeOfNotes, publishedAt} from "./own-pages.js";
import {lakesMeta} from "./content-policy.js";
import {escapeText} from "./page-elements.js";

/** What Framework tells of a page: its path, and its title where the page states one itself. */
export interface PageInfo {
  title: string | null;
  path: string;
}

/** What a preview of a link to a hub's page says of it. */
type PreviewedHub = Pick<ListedHub, "citing" | "roles" | "synthetic"> & {title: string};

/** Asks for the index of the store as soon as the head of a page is read. */
const indexScript = `globalThis.hubscopeIndex = fetch(new URL(document.querySelector("meta[name=hubscope-root]").content + "${storeFolder}/${indexFile}", document.baseURI), {cache: "no-cache"}).then((answer) => answer.ok ? answer.json() : Promise.reject(Error(String(answer.status))));`;

/** The page of a hub that is not in the store: one that a reader pastes, or one of a lake. */
const pastedPage = `/hub/${pastedId}`;
const unlessOfLake = `if (!new URLSearchParams(location.search).has("lake")) `;

/** What all heads have; a font that few pages use is named by a link that browsers pass over. */
const everywhere = [
  `<meta name="color-scheme" content="light dark">`,
  `<link rel="icon" type="image/svg+xml" href="/favicon.svg">`,
  `<link rel="stylesheet" href="npm:${fontsName}/${basename(fontStyle)}">`,
  ...fontFiles.map((path) => {
    const early = path.includes("italic") ? `rel="font"` : `rel="preload" as="font" crossorigin`;
    return `<link ${early} type="font/woff2" href="npm:${fontsName}/${basename(path)}">`;
  })
].join("\n");

/**
 * The HTML that goes into each page's head: a title where the page states none, a description, what
 * a preview of a link shows, our icon and our fonts. `hubs` are the hubs by path, their titles plain
 * text, of which what is not printable is replaced; `lakes` the addresses of lakes whose hubs pages
 * may open.
 */
export function headOf(
  page: PageInfo,
  hubs: ReadonlyMap<string, PreviewedHub>,
  lakes: readonly string[] = []
): string {
  const above = "../".repeat(page.path.split("/").length - 2) || "./";
  return [
    ownHead(page, hubs.get(page.path)),
    `<meta name="hubscope-root" content="${above}">`,
    ...(lakes.length === 0
      ? []
      : [`<meta name="${lakesMeta}" content="${escapeText(lakes.map(withoutSlash).join(" "))}">`]),
    everywhere,
    `<script>${page.path === pastedPage && lakes.length > 0 ? unlessOfLake : ""}${indexScript}</script>`
  ].join("\n");
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/u, "");
}

/** What the head of a hub's page says of it alone, from its title on. */
export function headOfHub({id, title, ...facts}: Omit<ListedHub, "path" | "errors">): string {
  return ownHead({title: null, path: `/hub/${id}`}, {title: title ?? id, ...facts});
}

const endOfOwn = `<meta name="twitter:card" content="summary">`;

function ownHead({title, path}: PageInfo, hub: PreviewedHub | undefined): string {
  const name =
    hub === undefined ? (title ?? "Hubscope") : markedTitle({...hub, title: title ?? hub.title});
  const description =
    hub === undefined
      ? "Who cites much-cited papers, and why, as far as their files tell."
      : `${hub.synthetic ? `${syntheticWords} ` : ""}The papers that cite “${hub.title}”, and why they do, as far as its files tell: ${facts(hub)}.`;
  const meta = (attribute: string, content: string) =>
    `<meta ${attribute} content="${escapeText(printable(content))}">`;
  const id = /^\/hub\/(.+)$/u.exec(path)?.[1];
  return [
    ...(title === null ? [`<title>${escapeText(printable(name))}</title>`] : []),
    ...(id === undefined ? [] : [meta(`name="hubscope-hub"`, id)]),
    meta(`name="description"`, description),
    meta(`property="og:type"`, hub === undefined ? "website" : "article"),
    meta(`property="og:site_name"`, "Hubscope"),
    meta(`property="og:title"`, name),
    meta(`property="og:description"`, description),
    endOfOwn
  ].join("\n");
}

function facts({citing, roles}: PreviewedHub): string {
  const papers = citing === 1 ? "1 citing paper" : `${String(citing)} citing papers`;
  if (roles > citing) return `${papers}, ${String(roles)} roles in all`;
  return `${papers}, ${roles === 0 ? "none" : String(roles)} with a known role`;
}

/**
 * The HTML of each page's footer: what the site is, and the page's own source, folded, as it stands
 * in the project, with the notes on the hub that it is of. `root` is the folder of the pages, `path` the
 * address of one; `drafts` says that drafts are shown.
 */
export function footOf({path}: {path: string}, root: string, drafts = false): string {
  const words = `<a href="/">Hubscope</a> reads files on this machine; nothing leaves it.`;
  const file = route(root, drafts ? path : publishedAt(root, path), [".md"])?.path;
  if (file === undefined) return words;
  const own = {file: join(root, file), source: readFileSync(join(root, file), "utf8")};
  const notes = own.source.includes(placeOfNotes) ? notesOn(root, path, drafts) : null;
  const sources = [own, ...(notes === null ? [] : [notes])].map(
    ({file, source}) => `<p><code>${escapeText(file)}</code></p>
<pre>
${escapeText(source)}</pre>`
  );
  return `${words}
<details class="page-source"><summary>View source</summary>${sources.join("\n")}</details>`;
}

/**
 * Makes pages of hubs from the page of one: the same but for what the head says of the hub, which
 * stands between the page's title and the last that a preview of a link is told.
 */
export function hubPages(template: string): (hub: ListedHub) => string {
  const start = template.indexOf("<title>");
  const end = template.indexOf(endOfOwn) + endOfOwn.length;
  if (start < 0 || end < start) throw new Error("the page of hubs has no head");
  return (hub) => template.slice(0, start) + headOfHub(hub) + template.slice(end);
}
