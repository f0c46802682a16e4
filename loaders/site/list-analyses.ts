import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {readFrontMatter} from "@observablehq/framework/dist/frontMatter.js";
import {filesBelow} from "../store/files.js";

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
  return filesBelow(folder, (name) => /^[^/]+\.md$/u.test(name)).map((name) => {
    const id = name.slice(0, -".md".length);
    const {title} = readFrontMatter(readFileSync(join(folder, name), "utf8")).data;
    return {name: title ?? id, path: `/analyses/${id}`};
  });
}
