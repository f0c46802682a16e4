import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {
  hubsFolderAt,
  planFiling,
  writeFiling,
  type Filing
} from "../../../../loaders/commands/add/filing.js";
import {onFailingDisk, type Failure} from "../../store/failing-disk.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hubscope-filing-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

function put(files: Record<string, string>): void {
  rmSync(folder, {recursive: true});
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
}

/** Files the pages of a hub `a-work` in the place of what has its name. */
function plan(...pages: string[]): Filing {
  const sources = pages.map((text) => ({path: "", bytes: new TextEncoder().encode(text)}));
  const text = {
    path: "",
    diagnostics: [],
    pages: sources.map((source) => ({source, provenance: null}))
  };
  return planFiling(text, "a-work", {folder: hubsFolderAt(folder), replace: true});
}

const standing = () =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !path.startsWith("."))
    .sort();
const read = (path: string) => readFileSync(join(folder, path), "utf8");

const cases: {name: string; old: Record<string, string>; pages: string[]; after: string[]}[] = [
  {
    name: "a page in the place of one of another spelling",
    old: {"A Work.txt": "old", "A Work.json": "{}"},
    pages: ["new"],
    after: ["a-work.txt"]
  },
  {
    name: "a page in its own place",
    old: {"a-work.txt": "old"},
    pages: ["new"],
    after: ["a-work.txt"]
  },
  {
    name: "a page in the place of a folder of them",
    old: {"a-work/1.txt": "old", "a-work/2.txt": "old"},
    pages: ["new"],
    after: ["a-work.txt"]
  },
  {
    name: "pages in the place of more of them",
    old: {"a-work/1.txt": "old", "a-work/2.txt": "old", "a-work/3.txt": "old"},
    pages: ["new", "new"],
    after: ["a-work", "a-work/1.txt", "a-work/2.txt"]
  }
];

describe.each(cases)("writeFiling(folder, filing), $name", ({old, pages, after}) => {
  it.each<Failure>(["killed", "full"])(
    "loses neither text, wherever the disk fails: %s",
    async (failure) => {
      let at = 0;
      for (let more = true; more;) {
        put(old);
        const filing = plan(...pages);
        const work = () => writeFiling(folder, filing);
        const {failed, error} = await onFailingDisk(work, {at: ++at, failure});
        const texts = standing()
          .filter((path) => path.endsWith(".txt"))
          .map(read);
        const change = `change ${String(at)}`;
        expect(["old", "new"], change).toEqual(expect.arrayContaining(texts));
        if (texts.includes("old") && !texts.includes("new"))
          expect(standing(), change).toEqual(expect.arrayContaining(Object.keys(old)));
        else expect(texts.length, change).toBeGreaterThanOrEqual(pages.length);
        if (!failed) expect({error, standing: standing()}).toEqual({error: null, standing: after});
        more = failed;
      }
      expect(existsSync(join(folder, `.a-work.${String(process.pid)}`))).toBe(false);
    }
  );
});

it.each([
  [
    {"a-work/1.txt": "old", "a-work/notes/real.txt": "notes"},
    "a-work holds notes/, which is no page"
  ],
  [{"a-work/1.txt": "old", "a-work/.keepme": ""}, "a-work holds .keepme, which is no page"],
  [{"a-work.txt/1.txt": "old"}, "a-work.txt is a folder, and a file would stand there"]
])("planFiling() replaces nothing that holds more than a hub: %j", (old, reason) => {
  put(old);
  expect(() => plan("new")).toThrow(`${reason}: move it away first`);
});

it("writeFiling(folder, filing) removes a link to a folder, and nothing in that folder", async () => {
  put({"elsewhere/1.txt": "old"});
  symlinkSync(join(folder, "elsewhere"), join(folder, "A Work"));
  await writeFiling(folder, plan("new"));
  expect(standing()).toEqual(["a-work.txt", "elsewhere", "elsewhere/1.txt"]);
});

it("planFiling() does not put a folder in the place of a file", () => {
  put({"a-work": "old"});
  const reason = "a-work is a file, and a folder would stand there: move it away first";
  expect(() => plan("new", "new")).toThrow(reason);
});
