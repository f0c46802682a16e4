import {escapeText} from "./escape-text.js";
import {fontsName} from "./fill-cache.js";
import {printable} from "../messages/printable.js";
import {syntheticWords} from "../tables/hubs.js";
import {fontFaces} from "./fonts.js";

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

/** States the language of Framework's pages, lets readers zoom, and names the sidebar's button. */
const frameScript = `{
const set = (name, values) => Object.assign(document.querySelector(name) ?? {}, values);
set("html", {lang: "en"});
set("meta[name=viewport]", {content: "width=device-width, initial-scale=1"});
addEventListener("DOMContentLoaded", () => {
set("#observablehq-sidebar-toggle", {ariaLabel: "pages of this site"});
document.querySelector("#observablehq-sidebar")?.prepend(document.querySelector("#observablehq-sidebar-close") ?? "");
});
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
  `<script>${frameScript}</script>`
].join("\n");

/**
 * The HTML that goes into each page's head: a title where the page states none, a description, what
 * a preview of a link shows, our icon and our fonts. `hubs` are the hubs by path, their titles plain
 * text, of which what is not printable is replaced. A font that few pages use is named by a link that browsers pass over, so that it is
 * published and not fetched early.
 */
export function headOf({title, path}: PageInfo, hubs: ReadonlyMap<string, PreviewedHub>): string {
  const hub = hubs.get(path);
  const name = hub === undefined ? (title ?? "Hubscope") : markedTitle(hub);
  const description =
    hub === undefined
      ? "Who cites much-cited papers, and why, as far as their hub pages tell."
      : `${hub.synthetic ? `${syntheticWords} ` : ""}The papers that cite “${hub.title}”, and why they do, as far as its hub page tells: ${facts(hub)}.`;
  const meta = (attribute: string, content: string) =>
    `<meta ${attribute} content="${escapeText(printable(content))}">`;
  return [
    ...(title === null ? [`<title>${escapeText(printable(name))}</title>`] : []),
    meta(`name="description"`, description),
    meta(`property="og:type"`, hub === undefined ? "website" : "article"),
    meta(`property="og:site_name"`, "Hubscope"),
    meta(`property="og:title"`, name),
    meta(`property="og:description"`, description),
    meta(`name="twitter:card"`, "summary"),
    everywhere
  ].join("\n");
}

/** The part of a page's head that is not that of every page. */
export function ownHead(head: string): string {
  return head.endsWith(everywhere) ? head.slice(0, -everywhere.length).trimEnd() : head;
}

/** A hub's title, with the word before it where it is synthetic and does not say so itself. */
export function markedTitle({title, synthetic}: Pick<PreviewedHub, "title" | "synthetic">): string {
  return synthetic && !/^synthetic\b/iu.test(title) ? `Synthetic: ${title}` : title;
}

function facts({citing, roles}: PreviewedHub): string {
  const papers = citing === 1 ? "1 citing paper" : `${String(citing)} citing papers`;
  if (roles > citing) return `${papers}, ${String(roles)} roles in all`;
  return `${papers}, ${roles === 0 ? "none" : String(roles)} with a known role`;
}
