import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeEach, expect, it} from "vitest";
import {strippedPage} from "../analysis/pages-of-text.js";
import {runIn} from "./run.js";

const base = mkdtempSync(join(tmpdir(), "add-"));
let folder = base;

beforeEach(() => {
  folder = mkdtempSync(join(base, "project-"));
});
afterAll(() => {
  rmSync(base, {recursive: true});
});

const page = strippedPage([["A", "Studies A."], "B"]);

function put(path: string, text: string): string {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), text);
  return path;
}

const add = (args: string[], input = "") => runIn({project: folder, input}, "add", ...args);

const filed = () => readdirSync(join(folder, "loaders/hubs"), {recursive: true}).sort();
const text = (name: string) => readFileSync(join(folder, "loaders/hubs", name), "utf8");

it("files a text under its title, byte for byte, and prints what was understood and where to look", async () => {
  put("text.txt", `\ufeff${page}\r\n`);
  const {stdout, status} = await add(["text.txt"]);
  expect(status).toBe(0);
  expect(stdout).toContain("text.txt is filed as loaders/hubs/a-work.txt\n");
  expect(stdout).toMatch(/Title +A Work\n/);
  expect(stdout).toMatch(/Citing papers +2 listed, 2 declared\n/);
  expect(stdout).toContain("npm start shows it at /hub/a-work");
  expect(filed()).toEqual(["a-work.txt"]);
  expect(text("a-work.txt")).toBe(`\ufeff${page}\r\n`);
  expect(await add(["text.txt"])).toMatchObject({status: 0});
  expect((await add(["text.txt"])).stdout).toContain("stands there already");
});

it("--dry-run writes nothing, - is standard input, --name names", async () => {
  const dry = await add(["-", "--name", "My Hub", "--dry-run"], page);
  expect(dry.stdout).toContain("standard-input would be filed as loaders/hubs/my-hub.txt");
  expect(readdirSync(folder)).toEqual([]);
  expect((await add(["-", "--name", "My Hub"], page)).status).toBe(0);
  expect(filed()).toEqual(["my-hub.txt"]);
});

it("a text that is no hub is refused with its place, and nothing else is filed", async () => {
  const {stdout, stderr, status} = await add([
    put("good.txt", page),
    put("letter.txt", "Dear reader,\n")
  ]);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain("letter.txt is not a hub text\n  letter.txt:1:1 error not-a-hub-page ");
  expect(stderr).toContain("      Dear reader,\n      ^\nnothing is filed");
  expect(readdirSync(folder).sort()).toEqual(["good.txt", "letter.txt"]);
});

it("a name that is taken in any spelling is refused, unless --replace", async () => {
  put("loaders/hubs/A Work.txt", strippedPage(["Other"]));
  put("loaders/hubs/A Work.json", '{"filter": "role=method"}');
  put("text.txt", page);
  const {stderr, status} = await add(["text.txt"]);
  expect(status).toBe(1);
  expect(stderr).toContain("the name a-work is taken by A Work.json and A Work.txt");
  expect(filed()).toEqual(["A Work.json", "A Work.txt"]);
  expect((await add(["text.txt", "--replace"])).status).toBe(0);
  expect(filed()).toEqual(["a-work.txt"]);
  expect(text("a-work.txt")).toBe(page);
});

it("a text that is filed already under another name is refused, with where it stands", async () => {
  put("loaders/hubs/first.txt", page);
  put("text.txt", page);
  const {stdout, stderr, status} = await add(["text.txt"]);
  expect({stdout, stderr, status}).toEqual({
    stdout: "",
    stderr: "text.txt has the same text as loaders/hubs/first.txt\nnothing is filed\n",
    status: 1
  });
  put("saved.txt", `\ufeff${page.replaceAll("\n", "\r\n")}\r\n`);
  expect((await add(["saved.txt", "--name", "second"])).stderr).toContain(
    "the same text as loaders/hubs/first"
  );
  expect((await add(["text.txt", "--name", "first"])).stdout).toContain("stands there already");
  expect(filed()).toEqual(["first.txt"]);
});

it("another text of a filed title is filed, with a note of how pages of one hub are", async () => {
  put("loaders/hubs/first.txt", page);
  put("text.txt", strippedPage(["C"]));
  const {stdout, status} = await add(["text.txt"]);
  expect(status).toBe(0);
  expect(stdout).toContain(
    "  note: loaders/hubs/first.txt has the same title; if this is another page of it, file both as one hub: npm run add -- --pages loaders/hubs/first.txt text.txt\n"
  );
  expect(filed()).toEqual(["a-work.txt", "first.txt"]);
});

it("two texts of one name are refused, and are one hub with --pages", async () => {
  const paths = [put("b.txt", page), put("a.txt", strippedPage(["C"]))];
  put("a.json", '{"taken": "2026-07-01"}');
  const {stderr, status} = await add(paths);
  expect(status).toBe(1);
  expect(stderr).toContain("b.txt and a.txt would all be a-work: add --pages");
  expect((await add([...paths, "--pages"])).status).toBe(0);
  expect(filed()).toEqual(["a-work", "a-work/1.txt", "a-work/2.provenance.json", "a-work/2.txt"]);
  expect(text("a-work/2.provenance.json")).toContain('"taken": "2026-07-01"');
});

it.each(["a-work.json", "a-work.provenance.json"])(
  "a text whose provenance is filed as %s stands there already",
  async (name) => {
    const provenance = {address: null, taken: "2026-07-01", filter: null};
    put("loaders/hubs/a-work.txt", page);
    put(`loaders/hubs/${name}`, `${JSON.stringify(provenance, null, 2)}\n`);
    put("b.provenance.json", JSON.stringify(provenance));
    const {stdout, status} = await add([put("b.txt", page)]);
    expect([status, stdout.split("\n")[0]]).toEqual([
      0,
      `b.txt stands there already: loaders/hubs/a-work.txt, loaders/hubs/${name}`
    ]);
    expect(filed()).toEqual([name, "a-work.txt"].sort());
  }
);

it("a folder is a library: each file in it is a hub, each folder in it one hub's pages", async () => {
  put("library/one.txt", page.replace("A Work", "One"));
  put("library/two/1.txt", page.replace("A Work", "Two"));
  put("library/two/2.txt", strippedPage(["C"]).replace("A Work", "Two"));
  expect((await add(["library"])).status).toBe(0);
  expect(filed()).toEqual(["one.txt", "two", "two/1.txt", "two/2.txt"]);
});

it.each([
  [["--name", "深度"], /nothing in 深度 makes an address/],
  [["--name", "pasted"], /the name pasted is kept/]
])("a name that cannot be an address is refused: %j", async (args, reason) => {
  const {stderr, status} = await add(["-", ...args], page);
  expect(status).toBe(1);
  expect(stderr).toMatch(reason);
});

it("wrong arguments exit with 2 and the usage, and what is not there with 1", async () => {
  expect(await add([])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("usage: npm run add")
  });
  expect((await add(["--nope", "x"])).status).toBe(2);
  expect(await add(["nowhere.txt"])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("nowhere.txt:1:1 error unreadable")
  });
});

const work = (id: number, title: string) => ({
  id: `https://openalex.org/W${String(id)}`,
  title,
  publication_year: 2019
});
const works = JSON.stringify({meta: {count: 9}, results: [work(1, "A"), work(2, "Moss of hills")]});
const ris = "TY  - JOUR\nTI  - Moss of hills\nPY  - 2019\nER  - \n";

it("files of other formats are one hub with the text, and what joined with what is said", async () => {
  const named = strippedPage([["Moss of hills", "Studies moss."], "B"]);
  const paths = [put("text.txt", named), put("works.json", works), put("export.ris", ris)];
  const {stdout, status} = await add(paths);
  expect(status).toBe(0);
  expect(stdout).toContain(
    "text.txt, works.json, export.ris is filed as loaders/hubs/a-work/1.txt, loaders/hubs/a-work/2.json, loaders/hubs/a-work/3.ris"
  );
  expect(stdout).toMatch(
    /works\.json +openalex: 2 of 9 records, 1 joined \(text\.txt 1, export\.ris 1\), 1 alone\n/u
  );
  expect(stdout).toMatch(
    /Not said +authors \(OpenAlex, .*roles of single papers \(Semantic Scholar/u
  );
  expect(text("a-work/2.json")).toBe(works);
  expect((await add(paths)).stdout).toContain("stands there already");
});

it("a file alone is a hub of its name, and several without hub text of the first's, with their endings", async () => {
  expect((await add([put("My library.ris", ris)])).status).toBe(0);
  const cited = JSON.stringify({id: "https://openalex.org/W9", title: "A cited work"});
  const paths = [put("a.hub.json", cited), put("works.json", works)];
  expect((await add(paths)).status).toBe(0);
  expect(
    (await add([put("b.json", works), put("c.ris", ris.replace("hills", "fens"))])).status
  ).toBe(0);
  expect(filed()).toEqual([
    "a-cited-work",
    "a-cited-work/1.hub.json",
    "a-cited-work/2.json",
    "b",
    "b/1.json",
    "b/2.ris",
    "my-library.ris"
  ]);
});

it("a saved error among the files is refused with its place, and nothing is filed", async () => {
  const paths = [put("works.json", works), put("error.json", '{"message":"Too many requests"}')];
  const {stderr, status} = await add(paths);
  expect(status).toBe(1);
  expect(stderr).toContain(
    "error.json:1:1 error no-papers the file is an answer that says an error"
  );
});
