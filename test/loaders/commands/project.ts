import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll} from "vitest";
import {strippedPage} from "../analysis/pages-of-text.js";

/** Makes projects of one hub and of some files, a folder where the text is null; gone after the file. */
export function scratchProjects(): (files: Record<string, string | null>) => string {
  const base = mkdtempSync(join(tmpdir(), "projects-"));
  afterAll(() => rmSync(base, {recursive: true}));
  return (files) => {
    const project = mkdtempSync(join(base, "project-"));
    const hub =
      "loaders/hubs" in files ? [] : [["loaders/hubs/a-hub.txt", strippedPage(["A"])] as const];
    for (const [path, text] of [...hub, ...Object.entries(files)]) {
      mkdirSync(join(project, text === null ? path : dirname(path)), {recursive: true});
      if (text !== null) writeFileSync(join(project, path), text);
    }
    return project;
  };
}
