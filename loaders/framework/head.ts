import {fontsName} from "./fill-cache.js";
import {fontFaces} from "./fonts.js";

/** What Framework tells of a page: its path, and its title where the page states one itself. */
export interface PageInfo {
  title: string | null;
  path: string;
}

const everywhere = [
  `<meta name="color-scheme" content="light dark">`,
  `<link rel="icon" type="image/svg+xml" href="/favicon.svg">`,
  `<link rel="stylesheet" href="npm:${fontsName}/fonts.css">`,
  ...fontFaces.files.map(({name, early}) =>
    early
      ? `<link rel="preload" as="font" type="font/woff2" href="npm:${fontsName}/${name}" crossorigin>`
      : `<link rel="font" href="npm:${fontsName}/${name}">`
  ),
  `<script>document.documentElement.lang = "en";</script>`
];

/**
 * The HTML that goes into each page's head: a title where the page states none, a description, our
 * icon and our fonts. `titles` are the hubs' titles by path, as plain text. A font that few pages
 * use is named by a link that browsers pass over, so that it is published and not fetched early.
 */
export function headOf({title, path}: PageInfo, titles: ReadonlyMap<string, string>): string {
  const hub = titles.get(path);
  const description =
    hub === undefined
      ? "Who cites much-cited papers, and why, as far as their hub pages tell."
      : `The papers that cite “${hub}”, and why they do, as far as its hub page tells.`;
  return [
    ...(title === null ? [`<title>${escapeText(hub ?? "Hubscope")}</title>`] : []),
    `<meta name="description" content="${escapeText(description)}">`,
    ...everywhere
  ].join("\n");
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
