import {readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {newReport} from "../../../loaders/analyses/new-analysis.js";
import {placeOfNotes} from "../../../loaders/site/own-pages.js";
import {strippedPage} from "../analysis/pages-of-text.js";
import {commands} from "./commands.js";
import {scratchProjects} from "./project.js";
import {runIn, type Ran} from "./run.js";

const projectWith = scratchProjects();

/** What stands in a folder, with when it was last written. */
function standing(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((path) => `${path} ${String(statSync(join(folder, path)).mtimeMs)}`)
    .sort();
}

/** What a command that fails may print: one sentence, and no word of where in the code. */
const oneSentence = /^(?!.*\.ts:\d)(?!.*\bat file:)[^\n]+\n$/;

async function failing(project: string, name: string, args: readonly string[]): Promise<Ran> {
  const before = standing(project);
  const ran = await runIn({project}, name, ...args);
  expect(ran).toMatchObject({stdout: "", stderr: expect.stringMatching(oneSentence)});
  expect(standing(project)).toEqual(before);
  return ran;
}

describe.each(commands)("npm run $name", ({name, summary, takes, options}) => {
  let project = "";
  beforeAll(() => (project = projectWith({"a.txt": strippedPage(["B"]), "b.txt": "Dear reader,"})));
  const words = Array.from({length: takes?.least ?? 0}, () => "a-hub");
  const needed = Object.entries(options).flatMap(([option, {needed}]) =>
    needed ? [`--${option}`, "there"] : []
  );
  const enough = [...words, ...needed];

  it.each(["--help", "-h"])(
    "%s prints what it does and what it takes, and does nothing",
    async (flag) => {
      const before = standing(project);
      const ran = await runIn({project}, name, ...enough, flag, "--bogus");
      expect(ran).toMatchObject({status: 0, stderr: ""});
      expect(ran.stdout).toMatch(/^usage: npm (?:run |start\b)/);
      for (const said of [summary, ...Object.values(options).map(({says}) => says)]) {
        expect(ran.stdout).toContain(said);
      }
      for (const option of Object.keys(options)) expect(ran.stdout).toContain(`\n  --${option} `);
      expect(standing(project)).toEqual(before);
    }
  );

  const wrong: string[][] = [
    [...enough, "--bogus"],
    [...enough, "-x"],
    [...enough, "--constructor"],
    ...(takes?.most === Infinity ? [] : [[...enough, "one-too-many\nline"]]),
    ...(takes === undefined ? [] : [[...words.slice(1), "", ...needed]]),
    ...(words.length === 0 ? [] : [needed]),
    ...(needed.length === 0 ? [] : [words]),
    ...Object.entries(options).flatMap(([option, {type}]) =>
      type === "boolean"
        ? [[...enough, `--${option}=yes`]]
        : [
            [...enough, `--${option}`],
            [...enough, `--${option}`, "--bogus"],
            [...enough, `--${option}=`]
          ]
    )
  ];
  it.each(wrong.map((args) => [args]))("%j is wrong use", async (args) => {
    const {stderr, status} = await failing(project, name, args);
    expect(stderr).toMatch(/; usage: npm (?:run |start\b)/);
    expect(status).toBe(2);
  });
});

const numbers = ["0", "-1", "x", "1.5", "1e3", "1000000", " "];

it.each<[name: string, args: string[], reason: string]>([
  ...["0", "-1", "99999", "x", "80 "].map((value): [string, string[], string] => [
    "start",
    [`--port=${value}`],
    `from 1 to 65535, not ${value}`
  ]),
  ...["0", "0.0", "-1", "x", "Infinity", "1e3"].map((value): [string, string[], string] => [
    "hubs",
    [`--limit=${value}`],
    `above 0, not ${value}`
  ]),
  ...["hubs", "papers", "seed"].flatMap((option) =>
    numbers.map((value): [string, string[], string] => [
      "demo",
      [`--${option}=${value}`],
      `--${option} takes a whole number from 1 to 999999, not ${value}`
    ])
  ),
  ["demo", ["--papers", "-1"], "--papers takes N, not -1"],
  ["demo", ["--clear", "--papers", "x"], "--papers takes"],
  ["lake", ["--hubs", "x", "--out", "y", "--memory", "0"], "from 1 to 1000000, not 0"],
  [
    "lake",
    ["--hubs", "x", "--out", "y", "--minutes", "0"],
    "--minutes takes a number above 0, not 0"
  ],
  ["lake", ["--definitions", "oracle"], "--definitions takes trino or athena or spark or duckdb"],
  ["lake", ["--out", "y"], "it needs --hubs and --out"],
  ["report", ["a-hub", "--paper", "A0"], "--paper takes A4 or Letter, not A0"],
  ["report", ["nothing"], "no hub has the id nothing; there are a-hub, broken"],
  ["labels", ["a-hub", "nothing"], "no hub has the id nothing; there are a-hub, broken"],
  ["new", ["Why?", "--hub", "broken"], "no hub has the id broken; there are a-hub"],
  ["new", ["?!"], "nothing in ?! makes a file's name"],
  ["add", ["a.txt", "b.txt", "--name", "one"], "one name is given for several hubs: one"],
  ["add", ["a.txt", "--name", "n".repeat(300)], "makes an address of 300 characters"],
  ["new", ["n".repeat(300)], "makes an address of 300 characters"],
  ["new", ["--report", "nothing"], "no hub has the id nothing; there are a-hub"],
  ["new", ["broken", "--report"], "no hub has the id broken; there are a-hub"],
  ["new", ["--report", "a-hub", "another"], "--report takes one hub, not also another"],
  ["new", ["--report", "a-hub", "--hub", "a-hub"], "--report takes no --hub, not a-hub"]
])("npm run %s -- %j is wrong use, said in one sentence", async (name, args, reason) => {
  const project = projectWith({
    "a.txt": strippedPage(["B"]),
    "b.txt": strippedPage(["C"]),
    "loaders/hubs/broken.txt": "Dear reader,"
  });
  const {stderr, status} = await failing(project, name, args);
  expect(stderr).toContain(reason);
  expect(status).toBe(2);
});

const file = "a file stands where a folder should be";
const inPlaceOfFile = "a folder stands where a file should be";

it.each<[name: string, args: string[], files: Record<string, string | null>, reason: string]>([
  ["tables", ["a-hub", "--out", "out"], {out: ""}, `out: ${file}`],
  ["tables", ["a-hub", "--out", "out/below/it"], {out: ""}, `out: ${file}`],
  ["tables", ["empty", "--out", "out"], {empty: null}, "there is no hub in empty"],
  ["demo", ["--out", "out"], {out: ""}, `out: ${file}`],
  ["demo", ["--out", "out/below/it"], {out: ""}, `out: ${file}`],
  ["demo", ["--out", "out", "--clear"], {out: ""}, `out: ${file}`],
  ["lake", ["--hubs", "loaders/hubs", "--out", "out"], {out: ""}, `out: ${file}`],
  ["lake", ["--pack", "out"], {out: ""}, `out: ${file}`],
  ["lake", ["--hubs", "a.csv", "--out", "out"], {"a.csv": "", "out/x": ""}, "the folder holds x"],
  ["report", ["a-hub", "--out", "out"], {out: ""}, `out: ${file}`],
  ["report", ["a-hub"], {"reports/a-hub.pdf": null}, `reports/a-hub.pdf: ${inPlaceOfFile}`],
  ["new", ["Why?"], {"src/analyses": ""}, `src/analyses: ${file}`],
  ["new", ["Why?"], {"src/analyses/why.md": null}, "src/analyses/why.md exists already"],
  ["new", ["--report", "a-hub"], {"src/hub/a-hub.md": ""}, "src/hub/a-hub.md exists already"],
  ["new", ["--report", "a-hub"], {"src/hub": ""}, `src/hub: ${file}`],
  ["new", ["--report", "a-hub"], {}, "src/hub/[hub].md: no such file"],
  [
    "labels",
    [],
    {"loaders/hubs/b-hub.txt": strippedPage(["B"]), "loaders/curation/b-hub": ""},
    `loaders/curation/b-hub: ${file}`
  ],
  ["background", [], {"loaders/curation": ""}, `loaders/curation: ${file}`],
  ["background", [], {"loaders/curation/background.csv": null}, inPlaceOfFile],
  [
    "calibrate",
    [],
    {"loaders/documentation/calibration.json": null},
    `loaders/documentation/calibration.json: ${inPlaceOfFile}`
  ],
  ["build", [], {dist: ""}, `dist: ${file}`],
  ["add", ["a.txt"], {"a.txt": strippedPage(["B"]), "loaders/hubs": ""}, `loaders/hubs: ${file}`],
  ["add", ["empty"], {empty: null}, "there is no file in empty"],
  ["hubs", [], {"loaders/hubs": ""}, `loaders/hubs: ${file}`],
  ["bench", ["--corpus", "nowhere"], {}, "nowhere: no such file or directory"],
  ["bench", ["--corpus", "a.tsv"], {"a.tsv": "no label\n"}, "line 1 of a.tsv has no tab"]
])("npm run %s -- %j fails in one sentence", async (name, args, files, reason) => {
  const project = projectWith(files);
  expect(await failing(project, name, args)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(reason)
  });
});

it("npm run new -- --report <hub> writes the page of all hubs as one of that hub, which begins with its notes, unless they are a draft", async () => {
  const page = "<!-- notes -->\n\n## The papers\n";
  const project = projectWith({
    "src/hub/[hub].md": page,
    "src/hub/a-hub.notes.md": "---\ndraft: true\n---\nNot yet.\n",
    "src/hub/b-hub.notes.md": "---\ntitle: x\n---\nMy notes.\n",
    "loaders/hubs/b-hub/one.txt": strippedPage(["B"])
  });
  const written = (hub: string) => readFileSync(join(project, `src/hub/${hub}.md`), "utf8");
  expect(await runIn({project}, "new", "--report", "a-hub")).toEqual({
    status: 0,
    stdout: "src/hub/a-hub.md\nnpm start shows it at /hub/a-hub\n",
    stderr: ""
  });
  expect(written("a-hub")).toBe(newReport({page, placeOfNotes}));
  expect((await runIn({project}, "new", "b-hub", "--report")).stdout).toBe(
    "src/hub/b-hub.md\nnpm start shows it at /hub/b-hub\nit begins with src/hub/b-hub.notes.md, which is not shown any more\n"
  );
  expect(written("b-hub")).toBe(newReport({page, placeOfNotes, notes: "My notes."}));
});

it("commands that need the folder of hubs say in one sentence that it is not there", async () => {
  const project = projectWith({"loaders/hubs": null});
  rmSync(join(project, "loaders/hubs"), {recursive: true});
  for (const [name = "", ...args] of [
    ["hubs"],
    ["tables", "a-hub", "--out", "out"],
    ["report", "a-hub"],
    ["new", "Why?"],
    ["new", "--report", "a-hub"],
    ["labels"],
    ["background"]
  ]) {
    const {stderr, status} = await failing(project, name, args);
    expect(stderr).toBe("loaders/hubs: no such file or directory (ENOENT)\n");
    expect(status).toBe(1);
  }
});

it("no command lets what drives a terminal through, and --json has it as it is", async () => {
  const title = "\u202eA \u001b[31mred\u009b \u2066Work\u200b\u061c\u2028";
  const name = "esc\u001b]0;pwn\u0007\u202e.txt";
  const text = strippedPage([["\u001b[2JA", "B"]], {declared: 2}).replace("A Work", title);
  const project = projectWith({
    [`loaders/hubs/${name}`]: text,
    [`elsewhere/${name}`]: text,
    [`broken/${name}`]: `Dear \u001b[31mreader\u202e,`,
    "loaders/curation/thesaurus.csv": "variant,preferred\n\u001b[31mCNN,network\n",
    "loaders/curation/esc-0-pwn/labels.csv": "label,title\n\u202egone,Gone\u0007\n"
  });
  for (const [name = "", ...args] of [
    ["hubs"],
    ["hubs", "elsewhere"],
    ["add", "elsewhere"],
    ["add", "elsewhere", "--replace"],
    ["add", "broken"],
    ["tables", "broken", "--out", "out"],
    ["tables", "\u001b[2J\n", "--out", "\u202eout"],
    ["labels", "esc-0-pwn"],
    ["labels", "\u001b[2J\n"],
    ["new", "\u202eWhy?"],
    ["new", "--report", "\u202eWhy?"],
    ["report", "\u001b[2J\u202e\n"],
    ["demo", "--papers", "\u001b[2J\n"],
    ["start", "--\u001b[2J"]
  ]) {
    const {stdout, stderr} = await runIn({project}, name, ...args);
    expect(stdout + stderr).not.toBe("");
    expect((stdout + stderr).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  }
  const {stdout} = await runIn({project}, "hubs", "--json", "elsewhere");
  expect(stdout.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(JSON.parse(stdout)).toMatchObject({hubs: [{path: `elsewhere/${name}`}]});
});
