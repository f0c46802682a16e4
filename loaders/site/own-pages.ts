import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {readFrontMatter} from "@observablehq/framework/dist/frontMatter.js";
import type {MarkdownReader, MarkdownToken} from "@observablehq/framework/dist/markdown.js";
import {filesBelow, textOf} from "../store/files.js";
import {pastedId} from "../text/hub-id.js";

const folder = "hub";
const endOfNotes = ".notes.md";

/** The page that all hubs have which have none of their own. */
export const pageOfAllHubs = `${folder}/[hub].md`;

/** The page of a hub in a built site, by its path there. */
export function pageOfHub(id: string): string {
  return `${folder}/${id}.html`;
}

/** The file of the page that an analyst writes on a hub. */
export function writtenPage(root: string, id: string): string {
  return join(root, folder, `${id}.md`);
}

function notesFile(root: string, id: string): string {
  return join(root, folder, `${id}${endOfNotes}`);
}

/** Where in a page the notes on its hub stand. */
export const placeOfNotes = "<!-- notes -->";

/** What analysts have written in the folder of the pages of hubs. */
export interface OwnPages {
  /** The ids of the hubs that have a page of their own: one that was written, or one with notes. */
  ids: string[];
  /** The files there that are of none of the hubs, by their paths. */
  strays: string[];
}

/** The files that analysts have written in the folder of the pages of hubs: pages, and notes. */
export function writtenFiles(root: string): {pages: string[]; notes: string[]} {
  const isWritten = (name: string) => /^[^/[\]]+\.md$/u.test(name);
  const files = filesBelow(join(root, folder), isWritten).map((name) => join(root, folder, name));
  const isOfNotes = (path: string) => path.endsWith(endOfNotes);
  return {pages: files.filter((path) => !isOfNotes(path)), notes: files.filter(isOfNotes)};
}

/**
 * Which hubs have a page of their own: `<hub>.md` is the page of a hub, `<hub>.notes.md` are notes on
 * it. Drafts, as their front matter says, are left out: notes beside a page that is one stand in the
 * page that all hubs have.
 */
export function ownPages(root: string, hubs: readonly string[]): OwnPages {
  const {pages, notes} = writtenFiles(root);
  const known = new Set(hubs.flatMap((id) => [writtenPage(root, id), notesFile(root, id)]));
  return {
    ids: hubs.filter((id) => {
      const own = [writtenPage(root, id), notesFile(root, id)];
      return [...pages, ...notes].some((path) => own.includes(path) && !isUnpublished(path));
    }),
    strays: [...pages, ...notes].filter((path) => !known.has(path))
  };
}

/** Whether a file that was written is a draft, which a preview shows and a build leaves out. */
function isUnpublished(path: string): boolean {
  return readFrontMatter(textOf(path) ?? "").data.draft === true;
}

/**
 * The address by whose file a build makes the page at an address: of a hub whose written page is a
 * draft, that of a hub without one.
 */
export function publishedAt(root: string, path: string): string {
  return isOfHub(path) && isUnpublished(join(root, `${path}.md`)) ? `/hub/${pastedId}` : path;
}

/** The addresses of pages of hubs, and of files of notes, that Framework finds by their files. */
export function isOfHub(path: string): boolean {
  return /^\/hub\/[^/]+$/u.test(path) && path !== `/hub/${pastedId}`;
}

/** Whether an address is that of a file of notes, which is no page. */
export function isNotes(path: string): boolean {
  return /^\/hub\/[^/]+\.notes(?:\.html|\.md)?$/u.test(path);
}

/** Notes on a hub: their file, what stands in it, and of that the Markdown below its front matter. */
export interface Notes {
  file: string;
  source: string;
  text: string;
}

/**
 * The notes on the hub whose page has this address; null where there are none. A draft is none,
 * unless `drafts` are shown.
 */
export function notesOn(root: string, path: string, drafts = false): Notes | null {
  const id = /^\/hub\/([^/]+)$/u.exec(path)?.[1] ?? pastedId;
  const file = notesFile(root, id);
  const source = id === pastedId ? null : textOf(file);
  const {content, data} = readFrontMatter(source ?? "");
  const text = content.trim();
  const isNone = source === null || text === "" || (data.draft === true && !drafts);
  return isNone ? null : {file, source, text};
}

const startOfNotes = `<section class="notes" aria-label="Notes by the analyst">
<p class="notes-by">Notes by the analyst</p>
`;

/**
 * Has Framework put an analyst's notes on a hub, as Markdown of their own, into the hub's page
 * where it says `<!-- notes -->`; nothing where there are none. Their headings stand below the
 * page's title, and have ids that no heading of the page has. Drafts are put there only with
 * `drafts`.
 */
export function withNotes(md: MarkdownReader, root: string, drafts = false): MarkdownReader {
  md.core.ruler.push("notes", ({env, tokens, Token}) => {
    const at = tokens.findIndex(
      ({type, content}) => type === "html_block" && content.trim() === placeOfNotes
    );
    if (at < 0) return;
    const {text = ""} = notesOn(root, env.path ?? "", drafts) ?? {};
    const html = (content: string) => Object.assign(new Token("html_block", "", 0), {content});
    const notes = md.parse(text, {});
    placeBelow(notes, new Set(tokens.map(idOf)));
    const framed = [html(startOfNotes), ...notes, html("</section>\n")];
    tokens.splice(at, 1, ...(notes.length === 0 ? [] : framed));
  });
  return md;
}

/** Puts headings below a title, and gives them other ids than those that are taken. */
function placeBelow(tokens: readonly MarkdownToken[], taken: ReadonlySet<string | null>): void {
  const headings = tokens.filter(({type}) => /^heading_/u.test(type));
  const isTitled = headings.some(({tag}) => tag === "h1");
  for (const heading of headings) {
    const level = Number(heading.tag.slice(1)) + (isTitled ? 1 : 0);
    heading.tag = `h${String(Math.min(level, 6))}`;
    const id = idOf(heading);
    if (id !== null && taken.has(id)) heading.attrSet("id", `notes-${id}`);
  }
}

function idOf(token: MarkdownToken): string | null {
  return token.attrGet("id");
}

interface Analysis {
  name: string;
  path: string;
}

/**
 * The analyses of a site: the pages in the folder `analyses` of its root, in the order of their
 * names, drafts only with `drafts`. The folder is the list. A page is called by the title of its
 * front matter, else by its file.
 */
export function listAnalyses(root: string, drafts = false): Analysis[] {
  const folder = join(root, "analyses");
  return filesBelow(folder, (name) => /^[^/]+\.md$/u.test(name)).flatMap((name) => {
    const id = name.slice(0, -".md".length);
    const {title, draft = false} = readFrontMatter(readFileSync(join(folder, name), "utf8")).data;
    return draft && !drafts ? [] : [{name: title ?? id, path: `/analyses/${id}`}];
  });
}
