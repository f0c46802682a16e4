import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path/posix";

/** A notebook page among the analyses: its name and address. */
export interface Analysis {
  name: string;
  path: string;
}

/**
 * The analyses of a site: the pages in the folder `analyses` of its root, in the order of their
 * names. The folder is the list. A page is called by the title of its front matter, else by its
 * file.
 */
export function listAnalyses(root: string): Analysis[] {
  const folder = join(root, "analyses");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => {
      const id = name.slice(0, -".md".length);
      const stated = /^---\n(?:.*\n)*?title:[ \t]*(.+)\n(?:.*\n)*?---/.exec(
        readFileSync(join(folder, name), "utf8")
      )?.[1];
      return {name: stated === undefined ? id : unquoted(stated.trim()), path: `/analyses/${id}`};
    });
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
