import {mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeEach, describe, expect, it} from "vitest";
import {hub} from "../loaders/hub.js";
import {hubsFolder, listHubs, readHub, readHubOf, readLibrary} from "../loaders/library.js";
import {strippedPage} from "./pages-of-text.js";

const folders: string[] = [];
let folder = "";
const page = strippedPage([["A", "Of A."]]);
const put = (name: string, content: string | Uint8Array = page) => {
  writeFileSync(join(folder, name), content);
};
const errors = (hubs: ReturnType<typeof readLibrary>) =>
  hubs.flatMap(({id, diagnostics}) =>
    diagnostics.map(({severity, rule, reason}) => ({id, severity, rule, reason}))
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hubs-"));
  folders.push(folder);
});
afterAll(() => {
  for (const one of folders) rmSync(one, {recursive: true});
});

describe("readLibrary(folder)", () => {
  it("takes each file for a hub, and each folder for one hub's pages, in the order of their names", () => {
    put("b.txt");
    mkdirSync(join(folder, "a hub"));
    put("a hub/page-10.txt");
    put("a hub/page-2.txt");
    const hubs = readLibrary(folder);
    expect(
      hubs.map(({id, pages}) => [
        id,
        pages.map(({source}) => source.path.replace(`${folder}/`, ""))
      ])
    ).toEqual([
      ["a-hub", ["a hub/page-2.txt", "a hub/page-10.txt"]],
      ["b", ["b.txt"]]
    ]);
  });

  it("passes over dot files, and takes <name>.json for the provenance of <name>", () => {
    put("a.txt");
    put(".DS_Store", "x");
    put("a.json", '{"address": "https://example.org/a", "taken": "2026-05-12"}');
    const [hub, ...more] = readLibrary(folder);
    expect(more).toEqual([]);
    expect(hub?.pages[0]?.provenance).toEqual({
      address: "https://example.org/a",
      taken: "2026-05-12",
      filter: null
    });
  });

  it("infers no provenance, and warns of a provenance file that it cannot use", () => {
    put("a.txt");
    put("b.txt");
    put("b.json", "[]");
    put("c.txt");
    put("c.json", '{"taken": 2026, "when": "now"}');
    const hubs = readLibrary(folder);
    expect(hubs.map(({pages}) => pages[0]?.provenance?.taken ?? null)).toEqual([null, null, null]);
    expect(errors(hubs).map(({id, severity, reason}) => [id, severity, reason])).toEqual([
      ["b", "warning", "the file is not a json object"],
      ["c", "warning", "the value is not a text"],
      ["c", "warning", "the name is none of address, taken and filter"]
    ]);
  });

  it("gives one error naming both paths where two names give one id", () => {
    put("A Hub.txt");
    put("a-hub.md");
    const found = errors(readLibrary(folder));
    expect(found).toMatchObject([{id: "a-hub", severity: "error", rule: "one-id"}]);
    expect(found[0]?.reason).toContain(join(folder, "A Hub.txt"));
    expect(found[0]?.reason).toContain(join(folder, "a-hub.md"));
  });

  it("gives an error for each name that makes no id", () => {
    put("---.txt");
    put("深度学习.txt");
    expect(errors(readLibrary(folder)).map(({rule}) => rule)).toEqual(["no-id", "no-id"]);
  });

  it("gives an error for a file that cannot be read, a folder without pages, and goes on", () => {
    symlinkSync(join(folder, "nowhere"), join(folder, "broken.txt"));
    mkdirSync(join(folder, "bare"));
    put("good.txt");
    const hubs = readLibrary(folder);
    expect(errors(hubs)).toMatchObject([
      {id: "bare", rule: "empty"},
      {id: "broken", rule: "unreadable", reason: "the file cannot be read (ENOENT)"}
    ]);
    expect(hubs.find(({id}) => id === "good")?.pages).toHaveLength(1);
  });

  it("does not read a file over the size limit, which is 256 MB unless it is told another", () => {
    put("large.txt", "x");
    truncateSync(join(folder, "large.txt"), 256 * 2 ** 20 + 1);
    expect(errors(readLibrary(folder))).toMatchObject([{rule: "too-large", severity: "error"}]);
    expect(readHub(join(folder, "large.txt")).pages).toEqual([]);
    put("small.txt", "x".repeat(2 ** 20 + 1));
    expect(readHub(join(folder, "small.txt"), {limit: 1}).diagnostics).toMatchObject([
      {rule: "too-large", actual: "2 MB", expected: "at most 1 MB"}
    ]);
  });
});

describe("readHubOf(folder, id)", () => {
  it("reads the one hub with the id, or none", () => {
    put("a.txt");
    put("b.txt");
    expect(readHubOf(folder, "b")?.path).toBe(join(folder, "b.txt"));
    expect(readHubOf(folder, "c")).toBeUndefined();
  });

  it("gives the pasted hub no pages, and refuses a file of its name", () => {
    put("pasted.txt");
    expect(readHubOf(folder, "pasted")).toMatchObject({id: "pasted", pages: [], diagnostics: []});
    const [{pages = [], diagnostics = []} = {}] = readLibrary(folder);
    expect(pages).toEqual([]);
    expect(diagnostics).toMatchObject([{severity: "error", rule: "kept-id"}]);
  });
});

describe("listHubs(folder)", () => {
  it("lists ids, titles and the errors that keep a hub from publishing", () => {
    put("a.txt");
    put("letter.txt", "Dear reader,");
    expect(listHubs(folder)).toMatchObject([
      {id: "a", title: "A Work", errors: []},
      {
        id: "letter",
        title: null,
        errors: [expect.stringContaining("letter.txt:1:1 error not-a-hub-page")]
      }
    ]);
  });

  it("counts citing papers and roles as the hub's row does", () => {
    const listed = listHubs(hubsFolder);
    const rows = readLibrary(hubsFolder).flatMap((input) => hub(input).hubs);
    expect(listed.map(({citing, roles}) => ({citing, roles}))).toEqual(
      rows.map(({declared, parsed, roles_classified: roles}) => ({
        citing: Math.max(declared ?? 0, parsed),
        roles
      }))
    );
  });
});
