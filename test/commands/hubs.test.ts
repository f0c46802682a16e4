import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {strippedPage} from "../pages-of-text.js";
import {run} from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "commands-"));
afterAll(() => {
  rmSync(folder, {recursive: true});
});
const counts = {
  declared: 31,
  parsed: 31,
  titleOnly: 3,
  representatives: 24,
  roles: {background: 2},
  polarities: {background: 2},
  facets: [
    {facet: "roles", value: "background", count: 2},
    {facet: "polarities", value: "background", count: 2}
  ]
};

describe("npm run hubs -- --json", () => {
  it("prints one object with every hub of loaders/hubs", () => {
    const {stdout, status} = run("hubs", "--json");
    const {hubs}: {hubs: {id: string; lines: {total: number; accounted: number}}[]} =
      JSON.parse(stdout);
    const example = hubs.find(({id}) => id === "opening-the-black-box");
    expect(example).toMatchObject({
      path: "loaders/hubs/opening-the-black-box.txt",
      synthetic: false,
      title: "Opening the Black Box of Deep Neural Networks via Information",
      tier: "hub",
      label: null,
      ...counts,
      lines: {total: 123, accounted: 123}
    });
    expect(status).toBe(0);
  });

  it.runIf(existsSync("../shared/hubs"))(
    "reads the shared original where it is, to the same counts",
    () => {
      const {stdout, status} = run("hubs", "../shared/hubs", "--json");
      const {hubs}: {hubs: unknown[]} = JSON.parse(stdout);
      expect(hubs).toMatchObject([{...counts, lines: {total: 123, accounted: 123}}]);
      expect(status).toBe(0);
    }
  );
});

describe("npm run hubs", () => {
  it("says which curation lines for all hubs no text of the library has a use for", () => {
    const {curation}: {curation: {rule: string; place: {path: string; line: number}}[]} =
      JSON.parse(run("hubs", "--json").stdout);
    expect(curation.map(({rule, place}) => [rule, place.path])).toEqual([
      ["curation-unused", "loaders/curation/stopwords.txt"]
    ]);
    const [note] = curation;
    const {stdout} = run("hubs");
    expect(stdout.split("\n")[0]).toContain(
      `loaders/curation/stopwords.txt:${String(note?.place.line)}:1 note curation-unused`
    );
  });

  it("says nothing of them where only some hubs are read", () => {
    const path = join(folder, "some.txt");
    writeFileSync(path, strippedPage(["A"]));
    expect(run("hubs", path).stdout).not.toContain("curation-unused");
    expect(JSON.parse(run("hubs", path, "--json").stdout)).toMatchObject({curation: []});
  });
});

describe("npm run hubs -- path …", () => {
  it("prints each message at its place, then a line a hub, and exits 0 without errors", () => {
    const path = join(folder, "good.txt");
    writeFileSync(path, strippedPage(["A", "B"], {declared: 3}));
    const {stdout, status} = run("hubs", path);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe(
      `${path}:3:1 warning declared-count the page declares another number of papers than it lists (actual 2, expected 3)`
    );
    expect(lines.at(-1)).toMatch(
      /^good: A Work \| 2 of 3 papers \| 2 title only \| 0 representative/u
    );
    expect(status).toBe(0);
  });

  it.each([
    ["empty.txt", "", "empty"],
    ["binary.txt", "\u0000\u0001\u0002", "binary"],
    ["letter.txt", "Dear reader,", "not-a-hub-page"]
  ])("exits 1 with the file and the reason for %s", (name, text, rule) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const {stdout, status} = run("hubs", path);
    expect(stdout).toContain(`${path}:1:1 error ${rule} `);
    expect(status).toBe(1);
  });

  it("exits 1 for a file that is not there, and for one over the limit", () => {
    expect(run("hubs", join(folder, "nowhere.txt")).stdout).toContain("error unreadable");
    const path = join(folder, "large.txt");
    writeFileSync(path, "x".repeat(2 ** 20 + 1));
    const {stdout, status} = run("hubs", path, "--limit", "1");
    expect(stdout).toContain("error too-large");
    expect(status).toBe(1);
  });

  it("takes a folder for a library: each file in it is a hub, each folder in it one hub's pages", () => {
    const library = join(folder, "library");
    mkdirSync(join(library, "pages"), {recursive: true});
    writeFileSync(join(library, "one.txt"), strippedPage(["A"]));
    writeFileSync(join(library, "pages", "1.txt"), strippedPage(["A"], {declared: 2}));
    writeFileSync(join(library, "pages", "2.txt"), strippedPage(["B"], {declared: 2}));
    const {hubs}: {hubs: unknown[]} = JSON.parse(run("hubs", library, "--json").stdout);
    expect(hubs).toMatchObject([
      {id: "one", parsed: 1},
      {id: "pages", parsed: 2, path: join(library, "pages")}
    ]);
  });
});
