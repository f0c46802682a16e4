import {spawnSync} from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {replaceSite} from "../../../loaders/site/replace-site.js";
import {onFailingDisk, type Failure} from "../store/failing-disk.js";

type Site = Record<string, string>;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hubscope-replace-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const staging = () => join(folder, "staging");
const dist = () => join(folder, "dist");

function put(root: string, site: Site): void {
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
}

function contentsOf(root: string): Site {
  const paths = existsSync(root) ? readdirSync(root, {recursive: true, encoding: "utf8"}) : [];
  const files = paths.filter((path) => statSync(join(root, path)).isFile()).sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

const index = "_store/index.json";

/**
 * A site of some pages, each of which names a file and a module that only it has, and of a store,
 * whose index names a table.
 */
function siteOf(build: number, pages: readonly string[]): Site {
  const site: Site = {".nojekyll": "", "_npm/fonts.css": `fonts ${String(build)}`};
  for (const page of pages) {
    const files = [
      `_file/${page}/file.${String(build)}.csv`,
      `_import/${page}.${String(build)}.js`
    ];
    for (const path of files) site[path] = `${path} `.repeat(100);
    site[`${page}.html`] = `page ${String(build)} ${["_npm/fonts.css", ...files].join(" ")} end`;
  }
  const table = `_store/papers-${String(build)}.parquet`;
  site[table] = `${table} `.repeat(100);
  site[index] = `index ${String(build)} ${table} end`;
  return site;
}

const listOf = (site: Site) =>
  Object.keys(site)
    .sort()
    .map((path) => `${path}\n`)
    .join("");
const withList = (site: Site): Site => ({...site, ".hubscope-files": listOf(site)});

const old = siteOf(1, ["404", "gone"]);
const next = siteOf(2, ["404", "new"]);
const third = siteOf(3, ["404"]);
const foreign: Site = {CNAME: "example.org", ".git/config": "[core]", "gone/notes.txt": "notes"};
const all = {keeps: () => false};

/** Every page of the site and its index are whole, and name only files that stand as some build wrote them. */
function expectWhole(when: string): void {
  const contents = contentsOf(dist());
  expect(contents, when).toMatchObject(foreign);
  const pages = Object.keys(contents).filter((path) => path.endsWith(".html") || path === index);
  expect(pages, when).toEqual(expect.arrayContaining(["404.html", index]));
  const named = pages.flatMap((page) => (contents[page] ?? "").split(" ").slice(2, -1));
  for (const path of [...pages, ...named])
    expect([old[path] ?? "", next[path] ?? ""], `${path}, ${when}`).toContain(contents[path]);
}

function start(): void {
  rmSync(staging(), {recursive: true, force: true});
  rmSync(dist(), {recursive: true, force: true});
  put(dist(), {...withList(old), ...foreign});
  put(staging(), next);
}

/** The next build, after one that was cut short, leaves nothing of that. */
async function expectRepaired(when: string): Promise<void> {
  rmSync(staging(), {recursive: true, force: true});
  put(staging(), third);
  await replaceSite(staging(), dist(), all);
  expect(contentsOf(dist()), when).toEqual({...withList(third), ...foreign});
}

const apart = (from: string, to: string) => from.startsWith(staging()) !== to.startsWith(staging());

describe.each([
  {disks: "on one file system", apart: () => false},
  {disks: "from another file system", apart}
])("replaceSite(from, to, {keeps}) $disks", (disks) => {
  it.each<Failure>(["killed", "full"])(
    "leaves a site whose pages name only what stands, whichever change is the last, and the next build repairs it: %s",
    async (failure) => {
      let at = 0;
      for (let more = true; more;) {
        start();
        const when = `change ${String(++at)}`;
        const work = () => replaceSite(staging(), dist(), all);
        const {failed, error} = await onFailingDisk(work, {at, failure, apart: disks.apart});
        expectWhole(when);
        if (!failed)
          expect({error, contents: contentsOf(dist())}).toEqual({
            error: null,
            contents: {...withList(next), ...foreign}
          });
        await expectRepaired(when);
        more = failed;
      }
      expect(at).toBeGreaterThan(failure === "killed" ? 20 : 10);
    }
  );
});

/** Mounts a file system of 200 kB at a folder; why it cannot be, "" where it is there. */
function mount(path: string): string {
  const args = ["-t", "tmpfs", "-o", "size=200k", "tmpfs", path];
  const {status, stderr, error} = spawnSync("mount", args, {encoding: "utf8"});
  return status === 0 ? "" : `no small file system can be mounted: ${error?.message ?? stderr}`;
}

it.for([0, 8_000, 16_000].map((room) => ({room})))(
  "replaceSite(from, to, {keeps}) to a small file system with $room bytes of room, where one may be mounted",
  async ({room}, {skip}) => {
    mkdirSync(dist());
    const missing = mount(dist());
    if (missing !== "") skip(missing);
    try {
      put(dist(), {...withList(old), ...foreign});
      put(staging(), next);
      const filler = join(dist(), "filler");
      writeFileSync(filler, "x");
      for (let size = 200_000; size > 0; size -= 1000) {
        try {
          writeFileSync(filler, "x".repeat(size));
          break;
        } catch {
          continue;
        }
      }
      writeFileSync(filler, "x".repeat(Math.max(1, statSync(filler).size - room)));
      await expect(replaceSite(staging(), dist(), all)).rejects.toThrow("ENOSPC");
      expectWhole("full");
      rmSync(filler);
      await expectRepaired("full");
    } finally {
      spawnSync("umount", [dist()]);
    }
  }
);

describe("replaceSite(from, to, {keeps})", () => {
  it("keeps what is wanted of the last build, and lists it", async () => {
    start();
    const ofGone = (path: string) => path.includes("gone");
    await replaceSite(staging(), dist(), {keeps: ofGone});
    const kept = Object.entries(old).filter(([path]) => ofGone(path));
    const site = {...Object.fromEntries(kept), ...next};
    expect(contentsOf(dist())).toEqual({...withList(site), ...foreign});
  });

  it("removes nothing where no list says what builds wrote, and tells what else stands there", async () => {
    put(dist(), {...old, ...foreign});
    put(staging(), next);
    const others = await replaceSite(staging(), dist(), all);
    expect(contentsOf(dist())).toEqual({...old, ...foreign, ...withList(next)});
    const missing = Object.keys({...old, ...foreign}).filter((path) => !(path in next));
    expect(others).toEqual(missing.sort());
    put(staging(), next);
    expect(await replaceSite(staging(), dist(), all)).toEqual([]);
  });

  it("removes nothing outside the folder that a list names", async () => {
    put(folder, {"precious.txt": "precious"});
    const list = `../precious.txt\n${join(folder, "precious.txt")}\na/../../precious.txt\n\n.\n`;
    put(dist(), {".hubscope-files": list});
    put(staging(), next);
    await replaceSite(staging(), dist(), all);
    expect(readFileSync(join(folder, "precious.txt"), "utf8")).toBe("precious");
  });

  it.each([
    ["a folder in the place of a page", {"new.html/a.txt": "a"}, "new.html is a folder"],
    ["a file in the place of a folder", {_npm: "a"}, "_npm is a file"]
  ])("changes nothing where there is %s", async (_, other, reason) => {
    put(dist(), other);
    put(staging(), next);
    const before = contentsOf(dist());
    await expect(replaceSite(staging(), dist(), all)).rejects.toThrow(
      `${join(dist(), reason)}: move it away`
    );
    expect(contentsOf(dist())).toEqual(before);
  });
});
