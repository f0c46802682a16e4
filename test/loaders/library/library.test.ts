import {spawnSync} from "node:child_process";
import {mkdirSync, symlinkSync} from "node:fs";
import {basename, join} from "node:path";
import {describe, expect, it} from "vitest";
import {readHubOf, readLibrary} from "../../../loaders/library/library.js";
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

  it("takes <name>.provenance.json for provenance, beside which <name>.json is a page", () => {
    mkdirSync(join(folder(), "hub"));
    for (const name of ["a.txt", "b.json", "c.txt", "c.json"]) put(`hub/${name}`);
    put("hub/a.json", '{"taken": "2026-05-01"}');
    put("hub/b.provenance.json", '{"taken": "2026-05-02"}');
    put("hub/c.provenance.json", '{"taken": "2026-05-03"}');
    put("hub/gone.provenance.json", '{"taken": "2026-05-04"}');
    put("hub.provenance.json", '{"taken": "2026-05-05"}');
    const [hub, ...more] = readLibrary(folder());
    expect([more, hub?.diagnostics]).toEqual([[], []]);
    expect(
      hub?.pages.map(({source, provenance}) => [basename(source.path), provenance?.taken])
    ).toEqual([
      ["a.txt", "2026-05-01"],
      ["b.json", "2026-05-02"],
      ["c.json", "2026-05-03"],
      ["c.txt", "2026-05-03"]
    ]);
  });

  it("takes the provenance of a folder for that of its pages without any", () => {
    mkdirSync(join(folder(), "hub"));
    put("hub/a.txt");
    put("hub.provenance.json", '{"taken": "2026-05-05"}');
    expect(readLibrary(folder())[0]?.pages[0]?.provenance?.taken).toBe("2026-05-05");
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

  it("keeps the query of a page that a command got, and says nothing of it", () => {
    put("a.txt");
    put("a.provenance.json", '{"taken": "2026-05-12", "query": "doi 10.1000/cited"}');
    const [hub] = readLibrary(folder());
    expect(hub?.pages[0]?.provenance?.query).toBe("doi 10.1000/cited");
    expect(hub?.diagnostics).toEqual([]);
  });

  it("reads a provenance file that starts with a byte-order mark", () => {
    put("a.txt");
    put("a.json", '\ufeff{"taken": "2026-05-12"}');
    const [hub] = readLibrary(folder());
    expect(hub?.pages[0]?.provenance?.taken).toBe("2026-05-12");
    expect(hub?.diagnostics).toEqual([]);
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
      ["c", "warning", "the name is none of address, taken, filter and query"]
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

describe("readLibrary(folder), what is no file", () => {
  const read = (...names: string[]) => {
    put("good.txt");
    const hubs = readLibrary(folder());
    expect(hubs.find(({id}) => id === "good")?.pages).toHaveLength(1);
    return hubs.flatMap(({diagnostics}) =>
      diagnostics.map(({severity, reason, place}) => ({
        severity,
        reason,
        name: names.find((name) => place.path === join(folder(), name))
      }))
    );
  };
  const error = (name: string, kind: string) => ({
    severity: "error",
    reason: `the file cannot be read: it is ${kind}`,
    name
  });

  it.skipIf(process.platform === "win32")(
    "gives an error for a pipe and a device, which it does not open",
    () => {
      spawnSync("mkfifo", [join(folder(), "pipe.txt"), join(folder(), "good.json")]);
      symlinkSync("/dev/zero", join(folder(), "zero.txt"));
      expect(read("pipe.txt", "good.json", "zero.txt")).toEqual([
        error("good.json", "a pipe"),
        error("pipe.txt", "a pipe"),
        error("zero.txt", "a device")
      ]);
    }
  );

  it("gives an error for a folder among pages, and in the place of a provenance file", () => {
    mkdirSync(join(folder(), "hub/notes"), {recursive: true});
    put("hub/page-1.txt");
    mkdirSync(join(folder(), "good.json"));
    expect(read("hub/notes", "good.json")).toEqual([
      error("good.json", "a folder"),
      error("hub/notes", "a folder")
    ]);
  });

  it("gives an error for a name that is too long for an address, and no id to name files after", () => {
    put(`${"x".repeat(200)}.txt`);
    put(`${"y".repeat(201)}.txt`);
    const [ids, found] = [readLibrary(folder()).map(({id}) => id), errors(readLibrary(folder()))];
    expect(ids).toEqual(["x".repeat(200), ""]);
    expect(found).toMatchObject([{id: "", severity: "error", rule: "long-name"}]);
  });
});

describe("readHubOf(folder, id)", () => {
  it("reads the one hub with the id, or none", () => {
    put("a.txt");
    put("b.txt");
    expect(readHubOf(folder(), "b")?.path).toBe(join(folder(), "b.txt"));
    expect(readHubOf(folder(), "c")).toBeUndefined();
  });

  it("refuses a file of the name of the pasted hub", () => {
    put("pasted.txt");
    expect(readHubOf(folder(), "pasted")).toMatchObject({id: "pasted", pages: []});
    const [{pages = [], diagnostics = []} = {}] = readLibrary(folder());
    expect(pages).toEqual([]);
    expect(diagnostics).toMatchObject([{severity: "error", rule: "kept-id"}]);
  });
});
