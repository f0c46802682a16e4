import {mkdirSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readHubOf, readLibrary} from "../loaders/library.js";
import {scratchHubs} from "./scratch-hubs.js";

const {folder, put} = scratchHubs();
const errors = (hubs: ReturnType<typeof readLibrary>) =>
  hubs.flatMap(({id, diagnostics}) =>
    diagnostics.map(({severity, rule, reason}) => ({id, severity, rule, reason}))
  );

describe("readLibrary(folder)", () => {
  it("takes each file for a hub, and each folder for one hub's pages, in the order of their names", () => {
    put("b.txt");
    mkdirSync(join(folder(), "a hub"));
    put("a hub/page-10.txt");
    put("a hub/page-2.txt");
    const hubs = readLibrary(folder());
    expect(
      hubs.map(({id, pages}) => [
        id,
        pages.map(({source}) => source.path.replace(`${folder()}/`, ""))
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
    const [hub, ...more] = readLibrary(folder());
    expect(more).toEqual([]);
    expect(hub?.pages[0]?.provenance).toEqual({
      address: "https://example.org/a",
      taken: "2026-05-12",
      filter: null
    });
  });

  it.each(["none", "All", " NONE ", "all\n", "", "  "])(
    "takes the filter %j for none",
    (filter) => {
      put("a.txt");
      put("a.json", JSON.stringify({taken: " 2026-05-12 ", filter}));
      expect(readLibrary(folder())[0]?.pages[0]?.provenance).toEqual({
        address: null,
        taken: "2026-05-12",
        filter: null
      });
    }
  );

  it("keeps a filter that only begins as one that is none", () => {
    put("a.txt");
    put("a.json", '{"filter": " none of method "}');
    expect(readLibrary(folder())[0]?.pages[0]?.provenance?.filter).toBe("none of method");
  });

  it("infers no provenance, and warns of a provenance file that it cannot use", () => {
    put("a.txt");
    put("b.txt");
    put("b.json", "[]");
    put("c.txt");
    put("c.json", '{"taken": 2026, "when": "now"}');
    const hubs = readLibrary(folder());
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
    const found = errors(readLibrary(folder()));
    expect(found).toMatchObject([{id: "a-hub", severity: "error", rule: "one-id"}]);
    expect(found[0]?.reason).toContain(join(folder(), "A Hub.txt"));
    expect(found[0]?.reason).toContain(join(folder(), "a-hub.md"));
  });

  it("gives an error for each name that makes no id", () => {
    put("---.txt");
    put("深度学习.txt");
    expect(errors(readLibrary(folder())).map(({rule}) => rule)).toEqual(["no-id", "no-id"]);
  });

  it("gives an error for a file that cannot be read, a folder without pages, and goes on", () => {
    symlinkSync(join(folder(), "nowhere"), join(folder(), "broken.txt"));
    mkdirSync(join(folder(), "bare"));
    put("good.txt");
    const hubs = readLibrary(folder());
    expect(errors(hubs)).toMatchObject([
      {id: "bare", rule: "empty"},
      {id: "broken", rule: "unreadable", reason: "the file cannot be read (ENOENT)"}
    ]);
    expect(hubs.find(({id}) => id === "good")?.pages).toHaveLength(1);
  });
});

describe("readHubOf(folder, id)", () => {
  it("reads the one hub with the id, or none", () => {
    put("a.txt");
    put("b.txt");
    expect(readHubOf(folder(), "b")?.path).toBe(join(folder(), "b.txt"));
    expect(readHubOf(folder(), "c")).toBeUndefined();
  });

  it("gives the pasted hub no pages, and refuses a file of its name", () => {
    put("pasted.txt");
    expect(readHubOf(folder(), "pasted")).toMatchObject({id: "pasted", pages: [], diagnostics: []});
    const [{pages = [], diagnostics = []} = {}] = readLibrary(folder());
    expect(pages).toEqual([]);
    expect(diagnostics).toMatchObject([{severity: "error", rule: "kept-id"}]);
  });
});
