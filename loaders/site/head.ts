import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {route} from "@observablehq/framework/dist/route.js";
import {printable} from "../messages/printable.js";
import {markedTitle, type ListedHub} from "../store/list-hubs.js";
import {indexFile, storeFolder} from "../store/store-index.js";
import {syntheticWords} from "../tables/hubs.js";
import {fontFaces, fontsName} from "./fill-cache.js";
import {notesOn, placeOfNotes, publishedAt} from "./own-pages.js";
import {escapeText, readPage, withPieces} from "./page-elements.js";

/** What Framework tells of a page: its path, and its title where the page states one itself. */
export interface PageInfo {
  title: string | null;
  path: string;
}

/** What a preview of a link to a hub's page says of it. */
export interface PreviewedHub {
  title: string;
  /** How many papers cite it. */
  citing: number;
  /** How many roles its page totals. */
  roles: number;
  /** Whether `npm run demo` made it up. */
  synthetic: boolean;
}

/**
 * States the language of pages of Framework 1.13.4, lets readers zoom, names the sidebar's button, and
 * puts links first that lead past what stands before the page and its papers.
 */
const frameScript = `{
const set = (name, values) => Object.assign(document.querySelector(name) ?? {}, values);
set("html", {lang: "en"});
set("meta[name=viewport]", {content: "width=device-width, initial-scale=1"});
addEventListener("DOMContentLoaded", () => {
set("#observablehq-sidebar-toggle", {ariaLabel: "pages of this site"});
document.querySelector("#observablehq-sidebar")?.prepend(document.querySelector("#observablehq-sidebar-close") ?? "");
const past = [["Skip to the page", "observablehq-main"], ["Skip to the papers", "the-papers"]].flatMap(([words, id]) => {
const target = document.getElementById(id);
if (target === null) return [];
const link = Object.assign(document.createElement("a"), {className: "skip-link", href: "#" + id, textContent: words});
link.addEventListener("click", (event) => { event.preventDefault(); target.tabIndex = -1; target.focus(); });
return [link];
});
document.body.prepend(...past);
});
}`;

/** From more hubs than these, the library alone lists them: a sidebar of them hides everything else. */
const mostHubs = 24;

/**
 * Asks for the index of the store as soon as a page is read, and lists the hubs in the sidebar, where
 * they are few. No page holds them, so that another hub changes no page. The sidebar is that of
 * Framework 1.13.4.
 */
const indexScript = `{
const told = (name) => document.querySelector("meta[name=hubscope-" + name + "]")?.content ?? "";
const root = new URL(told("root"), document.baseURI);
globalThis.hubscopeIndex = fetch(new URL("${storeFolder}/${indexFile}", root), {cache: "no-cache"}).then((answer) => answer.ok ? answer.json() : Promise.reject(Error(String(answer.status))));
const parsed = new Promise((done) => addEventListener("DOMContentLoaded", done));
Promise.all([hubscopeIndex, parsed]).then(([{hubs}]) => {
const home = document.querySelector("#observablehq-sidebar > ol");
if (home === null || hubs.length === 0 || hubs.length > ${String(mostHubs)}) return;
const made = (name, ...below) => { const node = document.createElement(name); node.append(...below); return node; };
const links = hubs.map(({id, title}) => {
const link = Object.assign(made("a", title), {href: new URL("hub/" + id + ".html", root)});
const item = made("li", link);
item.className = "observablehq-link" + (id === told("hub") ? " observablehq-link-active" : "");
return item;
});
const list = made("ol", ...links);
home.after(made("section", made("summary", "Hubs"), list));
}, () => {});
}`;

const everywhere = [
  `<meta name="color-scheme" content="light dark">`,
  `<link rel="icon" type="image/svg+xml" href="/favicon.svg">`,
  `<link rel="stylesheet" href="npm:${fontsName}/fonts.css">`,
  ...fontFaces.files.map(({name, early}) =>
    early
      ? `<link rel="preload" as="font" type="font/woff2" href="npm:${fontsName}/${name}" crossorigin>`
      : `<link rel="font" href="npm:${fontsName}/${name}">`
  ),
  `<script>${frameScript}</script>`,
  `<script>${indexScript}</script>`
].join("\n");

/**
 * The HTML that goes into each page's head: a title where the page states none, a description, what
 * a preview of a link shows, our icon and our fonts. `hubs` are the hubs by path, their titles plain
 * text, of which what is not printable is replaced. A font that few pages use is named by a link that
 * browsers pass over, so that it is published and not fetched early.
 */
export function headOf(page: PageInfo, hubs: ReadonlyMap<string, PreviewedHub>): string {
  const above = "../".repeat(page.path.split("/").length - 2) || "./";
  return [
    ownHead(page, hubs.get(page.path)),
    `<meta name="hubscope-root" content="${above}">`,
    everywhere
  ].join("\n");
}

/** What the head of a hub's page says of it alone, from its title on. */
export function headOfHub({
  id,
  title,
  ...facts
}: Omit<PreviewedHub, "title"> & {id: string; title: string | null}): string {
  return ownHead({title: null, path: `/hub/${id}`}, {title: title ?? id, ...facts});
}

function ownHead({title, path}: PageInfo, hub: PreviewedHub | undefined): string {
  const name =
    hub === undefined ? (title ?? "Hubscope") : markedTitle({...hub, title: title ?? hub.title});
  const description =
    hub === undefined
      ? "Who cites much-cited papers, and why, as far as their hub pages tell."
      : `${hub.synthetic ? `${syntheticWords} ` : ""}The papers that cite “${hub.title}”, and why they do, as far as its hub page tells: ${facts(hub)}.`;
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
    meta(`name="twitter:card"`, "summary")
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
  const words = `<a href="/">Hubscope</a> reads hub text on this machine; nothing leaves it.`;
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
  const read = readPage(template);
  const start = read("title")[0]?.start;
  const end = read("meta").find(({attributes}) => attributes.get("name") === "twitter:card")?.end;
  if (start === undefined || end === undefined) throw new Error("the page of hubs has no head");
  return (hub) => withPieces(template, [{start, end, text: headOfHub(hub)}]);
}
