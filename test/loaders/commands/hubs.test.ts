import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {strippedPage} from "../analysis/pages-of-text.js";
import {run, runIn} from "./run.js";

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
  it("prints one object with every hub of loaders/hubs", async () => {
    const {stdout, status} = await run("hubs", "--json");
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
    async () => {
      const {stdout, status} = await run("hubs", "../shared/hubs", "--json");
      const {hubs}: {hubs: unknown[]} = JSON.parse(stdout);
      expect(hubs).toMatchObject([{...counts, lines: {total: 123, accounted: 123}}]);
      expect(status).toBe(0);
    }
  );
});

describe("npm run hubs", () => {
  it("says which curation lines for all hubs no text of the library has a use for", async () => {
    const {curation}: {curation: {rule: string; place: {path: string; line: number}}[]} =
      JSON.parse((await run("hubs", "--json")).stdout);
    expect(curation.map(({rule, place}) => [rule, place.path])).toEqual([
      ["curation-unused", "loaders/curation/stopwords.txt"]
    ]);
    const [note] = curation;
    const {stdout} = await run("hubs");
    expect(stdout.split("\n")[0]).toContain(
      `loaders/curation/stopwords.txt:${String(note?.place.line)}:1 note curation-unused`
    );
  });

  it("says nothing of them where only some hubs are read", async () => {
    const path = join(folder, "some.txt");
    writeFileSync(path, strippedPage(["A"]));
    expect((await run("hubs", path)).stdout).not.toContain("curation-unused");
    expect(JSON.parse((await run("hubs", path, "--json")).stdout)).toMatchObject({curation: []});
  });
});

describe("npm run hubs -- path …", () => {
  it("prints each message at its place, then a line a hub, and exits 0 without errors", async () => {
    const path = join(folder, "good.txt");
    writeFileSync(path, strippedPage(["A", "B"], {declared: 3}));
    const {stdout, status} = await run("hubs", path);
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
  ])("exits 1 with the file and the reason for %s", async (name, text, rule) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const {stdout, status} = await run("hubs", path);
    expect(stdout).toContain(`${path}:1:1 error ${rule} `);
    expect(status).toBe(1);
  });

  it("exits 1 for a file that is not there, and for one over the limit", async () => {
    expect((await run("hubs", join(folder, "nowhere.txt"))).stdout).toContain("error unreadable");
    const path = join(folder, "large.txt");
    writeFileSync(path, "x".repeat(2 ** 20 + 1));
    const {stdout, status} = await run("hubs", path, "--limit", "1");
    expect(stdout).toContain("error too-large");
    expect(status).toBe(1);
  });

  it("counts the records of a file over the limit, says that they are not joined, and exits 0", async () => {
    const path = join(folder, "many.jsonl");
    const works = Array.from({length: 400}, (_, i) => {
      const doi = i % 2 === 0 ? `https://doi.org/10.1234/${String(i)}` : null;
      const id = `https://openalex.org/W${String(i)}`;
      return JSON.stringify({id, doi, title: i % 4 === 0 ? null : "A", publication_year: 2019});
    });
    writeFileSync(path, works.join("\n"));
    const {stdout, status} = await run("hubs", path, "--limit", "0.01");
    expect(stdout).toContain(
      `${path}:1:1 warning too-large the file is over the size limit: its records are read and counted, and not joined or analysed (actual 37 KB, expected at most 0.01 MB)`
    );
    expect(stdout).toContain("openalex: 400 records, none joined, 400 alone | read id, ");
    expect(status).toBe(0);
    const {hubs}: {hubs: unknown[]} = JSON.parse(
      (await run("hubs", path, "--limit", "0.01", "--json")).stdout
    );
    expect(hubs).toMatchObject([
      {
        parsed: 400,
        lines: {total: 400, accounted: 400},
        sources: [{format: "openalex", records: 400, titled: 300, dated: 400, withDoi: 200}]
      }
    ]);
  });

  it.each([
    [2, "whole: no title | all 2 papers |"],
    [810, "whole: no title | 2 of 810 papers |"]
  ])(
    "says that a list of %d works by its own words, of which it has two, is whole or not",
    async (count, said) => {
      const path = join(folder, "whole.json");
      const works = [1, 2].map((i) => ({
        id: `https://openalex.org/W${String(i)}`,
        title: "A study"
      }));
      writeFileSync(path, JSON.stringify({meta: {count}, results: works}));
      expect((await run("hubs", path)).stdout).toContain(said);
    }
  );

  it("takes a folder for a library: each file in it is a hub, each folder in it one hub's pages", async () => {
    const library = join(folder, "library");
    mkdirSync(join(library, "pages"), {recursive: true});
    writeFileSync(join(library, "one.txt"), strippedPage(["A"]));
    writeFileSync(join(library, "pages", "1.txt"), strippedPage(["A"], {declared: 2}));
    writeFileSync(join(library, "pages", "2.txt"), strippedPage(["B"], {declared: 2}));
    const {hubs}: {hubs: unknown[]} = JSON.parse((await run("hubs", library, "--json")).stdout);
    expect(hubs).toMatchObject([
      {id: "one", parsed: 1},
      {id: "pages", parsed: 2, path: join(library, "pages")}
    ]);
  });

  it("takes a folder under the library, or one whose pages share a title, for one hub", async () => {
    const project = join(folder, "project");
    for (const under of ["loaders/hubs/three", "elsewhere/three"]) {
      mkdirSync(join(project, under), {recursive: true});
      for (const i of [1, 2, 3]) {
        const text = strippedPage([`A${String(i)}`, `B${String(i)}`], {declared: 6});
        writeFileSync(join(project, under, `page-${String(i)}.txt`), text);
      }
    }
    const library = await runIn({project}, "hubs");
    expect(library.stdout).toContain("three: A Work | 6 of 6 papers");
    const under = await runIn({project}, "hubs", "loaders/hubs/three/");
    expect(under.stdout).toBe(library.stdout);
    const elsewhere = await runIn({project}, "hubs", "elsewhere/three");
    expect(elsewhere.stdout).toBe(library.stdout.replaceAll("loaders/hubs/", "elsewhere/"));
    expect((await runIn({project}, "add", "elsewhere/three", "--dry-run")).stderr).toContain(
      "elsewhere/three has the same text as loaders/hubs/three\n"
    );
    for (const under of ["loaders/hubs/three", "elsewhere/three"]) {
      const another = strippedPage(["C"]).replace("A Work", "Another Work");
      writeFileSync(join(project, under, "page-4.txt"), another);
    }
    expect((await runIn({project}, "hubs", "loaders/hubs/three")).stdout).toMatch(/^three: /m);
    expect((await runIn({project}, "hubs", "elsewhere/three")).stdout).toMatch(/^page-3: /m);
  });

  it("says of a page over the limit only that, with its size, and nothing of curation", async () => {
    const project = join(folder, "limited");
    mkdirSync(join(project, "loaders/hubs"), {recursive: true});
    mkdirSync(join(project, "loaders/curation/large"), {recursive: true});
    writeFileSync(
      join(project, "loaders/hubs/large.txt"),
      `${strippedPage(["A"])}${" ".repeat(16000)}`
    );
    for (const path of ["thesaurus.csv", "large/thesaurus.csv"]) {
      writeFileSync(join(project, "loaders/curation", path), "variant,preferred\nCNN,network\n");
    }
    const {stdout, status} = await runIn({project}, "hubs", "--limit", "0.01");
    expect(stdout.split("\n").slice(0, -2)).toEqual([
      "loaders/hubs/large.txt:1:1 error too-large the file is over the size limit (actual 16 KB, expected at most 0.01 MB)"
    ]);
    expect(status).toBe(1);
    expect((await runIn({project}, "hubs")).stdout.match(/ curation-unused /g)).toHaveLength(2);
  });
});

describe("npm run hubs -- labelled citations", () => {
  it("says how many papers have each role, one by one", async () => {
    const {stdout} = await run("hubs", "test/loaders/sources/citation-labels/samples/models.json");
    expect(stdout).not.toContain("roles none");
    expect(stdout).toMatch(/\| roles \S+ \d/u);
  });
});
