import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import matter from "gray-matter";
import type {default as MarkdownIt, Token} from "markdown-it";
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

/** The files that analysts have written in the folder of the pages of hubs: pages, and notes. */
export function writtenFiles(root: string): {pages: string[]; notes: string[]} {
  const isWritten = (name: string) => /^[^/[\]]+\.md$/u.test(name);
  const files = filesBelow(join(root, folder), isWritten).map((name) => join(root, folder, name));
  const isOfNotes = (path: string) => path.endsWith(endOfNotes);
  return {pages: files.filter((path) => !isOfNotes(path)), notes: files.filter(isOfNotes)};
}

/**
 * The ids of the hubs that have a page of their own, `<hub>.md` or notes on it in `<hub>.notes.md`,
 * and `strays`, the files there that are of none of the hubs. Drafts, as their front matter says,
 * are left out: notes beside a page that is one stand in the page that all hubs have.
 */
export function ownPages(root: string, hubs: readonly string[]): {ids: string[]; strays: string[]} {
  const {pages, notes} = writtenFiles(root);
  const written = [...pages, ...notes];
  const filesOf = (id: string) => [writtenPage(root, id), notesFile(root, id)];
  const isPublished = (path: string) => written.includes(path) && !isUnpublished(path);
  const known = new Set(hubs.flatMap(filesOf));
  return {
    ids: hubs.filter((id) => filesOf(id).some(isPublished)),
    strays: written.filter((path) => !known.has(path))
  };
}

/** Whether a file that was written is a draft, which a preview shows and a build leaves out. */
function isUnpublished(path: string): boolean {
  return frontMatter(textOf(path) ?? "").isDraft;
}

/** The address by whose file a build makes a page: of a hub whose own is a draft, that of others. */
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

/**
 * The notes on the hub whose page has this address: their file, what stands in it, and of that the
 * Markdown below its front matter; null where there are none. A draft is none without `drafts`.
 */
export function notesOn(
  root: string,
  path: string,
  drafts = false
): {file: string; source: string; text: string} | null {
  const id = /^\/hub\/([^/]+)$/u.exec(path)?.[1] ?? pastedId;
  const file = notesFile(root, id);
  const source = id === pastedId ? null : textOf(file);
  const {below, isDraft} = frontMatter(source ?? "");
  const text = below.trim();
  const isNone = source === null || text === "" || (isDraft && !drafts);
  return isNone ? null : {file, source, text};
}

const startOfNotes = `<section class="notes" aria-label="Notes by the analyst">
<p class="notes-by">Notes by the analyst</p>
`;

/**
 * Has Framework put an analyst's notes on a hub, as Markdown of their own, into the hub's page
 * where it says `<!-- notes -->`, drafts only with `drafts`. Their headings stand below the page's
 * title, and have ids that no heading of the page has.
 */
export function withNotes(md: MarkdownIt, root: string, drafts = false): MarkdownIt {
  md.core.ruler.push("notes", ({env, tokens, Token}) => {
    const at = tokens.findIndex(
      ({type, content}) => type === "html_block" && content.trim() === placeOfNotes
    );
    if (at < 0) return;
    const {text = ""} = notesOn(root, env.path ?? "", drafts) ?? {};
    const html = (content: string) => Object.assign(new Token("html_block", "", 0), {content});
    const notes = md.parse(text, {});
    placeBelow(notes, tokens.map(idOf));
    const framed = [html(startOfNotes), ...notes, html("</section>\n")];
    tokens.splice(at, 1, ...(notes.length === 0 ? [] : framed));
  });
  return md;
}

/** Puts headings below a title, and gives them other ids than those that are taken. */
function placeBelow(tokens: readonly Token[], taken: readonly (string | null)[]): void {
  const headings = tokens.filter(({type}) => /^heading_/u.test(type));
  const isTitled = headings.some(({tag}) => tag === "h1");
  for (const heading of headings) {
    const level = Number(heading.tag.slice(1)) + (isTitled ? 1 : 0);
    heading.tag = `h${String(Math.min(level, 6))}`;
    const id = idOf(heading);
    if (id !== null && taken.includes(id)) heading.attrSet("id", `notes-${id}`);
  }
}

const idOf = (token: Token) => token.attrGet("id");

/**
 * The analyses of a site: the pages in the folder `analyses` of its root, drafts only with
 * `drafts`, in the order of their files' names. A page is called by the title of its front matter,
 * else by its file.
 */
export function listAnalyses(root: string, drafts = false): {name: string; path: string}[] {
  const folder = join(root, "analyses");
  return filesBelow(folder, (name) => /^[^/]+\.md$/u.test(name)).flatMap((name) => {
    const id = name.slice(0, -".md".length);
    const {title, isDraft} = frontMatter(readFileSync(join(folder, name), "utf8"));
    return isDraft && !drafts ? [] : [{name: title ?? id, path: `/analyses/${id}`}];
  });
}

/**
 * What a page's front matter says, as Framework reads it, and the Markdown below. Front matter that
 * is no YAML says nothing, and stands in the Markdown: Framework tells of it when it makes the
 * page.
 */
function frontMatter(text: string): {title: string | null; isDraft: boolean; below: string} {
  try {
    const {content, data} = matter(text, {});
    const {title = null, draft}: Record<string, unknown> = {...data};
    const isUntitled = title === null || title === false;
    return {title: isUntitled ? null : String(title), isDraft: Boolean(draft), below: content};
  } catch {
    return {title: null, isDraft: false, below: text};
  }
}
