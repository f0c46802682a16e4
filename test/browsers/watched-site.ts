import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pagesOf} from "../../loaders/site/replace-site.js";
import {atEnd} from "../browser/at-end.js";
import {serve} from "../browser/serve.js";

declare global {
  interface Window {
    /** What went wrong on the page since it began to load. */
    wentWrong: string[];
  }
}

/**
 * Not every browser tells who drives it of errors, so the pages themselves write them down. What is
 * resized while sizes are being told of is told in the next frame, which is none.
 */
const watching = `window.wentWrong = [];
const late = "ResizeObserver loop completed with undelivered notifications.";
const note = (text) => String(text) === late || window.wentWrong.push(String(text));
const told = console.error;
console.error = (...all) => (note(all.join(" ")), told.apply(console, all));
addEventListener("error", ({message, target}) => note(message ?? target.outerHTML), true);
addEventListener("unhandledrejection", ({reason}) => note(reason));
document.addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI}) => note(violatedDirective + " " + blockedURI));
`;

/**
 * Serves a copy of a built site in which each page, before anything else, begins to write down what
 * goes wrong on it. Gives its address.
 */
export async function watchedSite(dist: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "watched-"));
  atEnd(() => rm(folder, {recursive: true, force: true}));
  await cp(dist, folder, {recursive: true});
  await writeFile(join(folder, "watching.js"), watching);
  for (const page of pagesOf(folder)) {
    const html = await readFile(join(folder, page), "utf8");
    const watched = html.replace("<head>", `<head><script src="/watching.js"></script>`);
    await writeFile(join(folder, page), watched);
  }
  return (await serve(folder)).url;
}
