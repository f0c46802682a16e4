import {spawn} from "node:child_process";
import {once} from "node:events";
import {chmodSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {dirname, join} from "node:path";
import {PassThrough} from "node:stream";
import {beforeAll, describe, expect, it} from "vitest";
import {runAsProcess} from "../../../loaders/commands/run-as-process.js";
import {newReport} from "../../../loaders/analyses/new-analysis.js";
import {placeOfNotes} from "../../../loaders/site/own-pages.js";
import {strippedPage} from "../analysis/pages-of-text.js";
import {commands} from "./commands.js";
import {scratchProjects} from "./project.js";
import {runAsNobody, runIn, type Ran} from "./run.js";

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

/** What each command is given that it may write, or that it only reads. */
const calls: Record<string, string[]> = {
  start: [],
  build: [],
  hubs: ["loaders/hubs"],
  tables: ["a-hub", "--out", "out"],
  get: ["10.1000/1"],
  add: ["a.txt"],
  demo: [],
  report: ["a-hub"],
  new: ["Why?"],
  labels: [],
  lake: ["--hubs", "loaders/hubs", "--out", "out"],
  background: [],
  calibrate: [],
  bench: ["--corpus", "secret"]
};

it("every command without permission to write or read says so in one sentence before it does any work", () => {
  const project = projectWith({"a.txt": strippedPage(["B"]), secret: "a\tb\n"});
  chmodSync(dirname(project), 0o755);
  chmodSync(join(project, "secret"), 0o000);
  const folders = readdirSync(project, {recursive: true, withFileTypes: true}).flatMap((entry) =>
    entry.isDirectory() ? join(entry.parentPath, entry.name) : []
  );
  for (const folder of [project, ...folders]) chmodSync(folder, 0o555);
  const before = standing(project);
  const names = commands.map(({name}) => name);
  const all = runAsNobody(
    project,
    names.map((name) => [name, ...(calls[name] ?? [])])
  );
  for (const folder of [project, ...folders]) chmodSync(folder, 0o755);
  expect(standing(project)).toEqual(before);
  expect(Object.keys(calls)).toEqual(names);
  const only = names.map((name, i) => ({name, ...all[i]}));
  expect(only).toEqual(
    names.map((name) => {
      if (name === "hubs")
        return {name, status: 0, stderr: "", stdout: expect.stringMatching(/^a-hub: /m)};
      const stderr = expect.stringMatching(/^[^\n]+(?:permission denied |read )\(EACCES\)\n$/);
      return {name, status: 1, stdout: "", stderr};
    })
  );
});

describe.each(commands)("npm run $name", (command) => {
  it("ends quietly where nobody reads what it prints any more", async () => {
    const reader = spawn("sh", ["-c", "exec 0<&-; echo gone; exec sleep 10000"]);
    await once(reader.stdout, "data");
    const {stdin} = reader;
    const heard = new PassThrough();
    const before = {argv: process.argv, exit: process.exit, cwd: process.cwd()};
    const streams = Object.getOwnPropertyDescriptors(process);
    const exits: unknown[] = [];
    const ended = new Promise<void>((done) =>
      Reflect.set(process, "exit", (code: unknown) => (exits.push(code), done()))
    );
    Object.defineProperty(process, "stdout", {configurable: true, value: stdin});
    Object.defineProperty(process, "stderr", {configurable: true, value: heard});
    process.argv = [...before.argv.slice(0, 2), "--help"];
    try {
      await runAsProcess(command);
      await ended;
    } finally {
      Object.defineProperty(process, "stdout", streams.stdout);
      Object.defineProperty(process, "stderr", streams.stderr);
      Reflect.set(process, "exit", before.exit);
      process.argv = before.argv;
      process.chdir(before.cwd);
      reader.kill();
    }
    expect(stdin.errored).toMatchObject({code: "EPIPE"});
    expect({exits: new Set(exits), heard: heard.read()}).toEqual({
      exits: new Set([0]),
      heard: null
    });
  });
});

const numbers = ["0", "-1", "x", "1.5", "1e3", "1000001", " "];

it.each<[name: string, args: string[], reason: string]>([
  ...["0", "-1", "99999", "x", "80 "].map((value): [string, string[], string] => [
    "start",
    [`--port=${value}`],
    `from 1 to 65535, not ${value}`
  ]),
  ...["0", "0.0", "-1", "x", "Infinity", "1e3"].map((value): [string, string[], string] => [
    "hubs",
    [`--limit=${value}`],
    `above 0 and at most 511, not ${value}`
  ]),
  ...["511.1", "600"].map((value): [string, string[], string] => [
    "hubs",
    [`--limit=${value}`],
    `above 0 and at most 511, not ${value}`
  ]),
  ...["hubs", "papers", "seed"].flatMap((option) =>
    numbers.map((value): [string, string[], string] => [
      "demo",
      [`--${option}=${value}`],
      `--${option} takes a whole number from 1 to 1000000, not ${value}`
    ])
  ),
  ["demo", ["--papers", "-1"], "--papers takes N, not -1"],
  ["demo", ["--clear", "--papers", "x"], "--papers takes"],
  ["lake", ["--hubs", "x", "--out", "y", "--memory", "0"], "from 1 to 1000000, not 0"],
  [
    "lake",
    ["--hubs", "x", "--out", "y", "--minutes", "0"],
    "--minutes takes a number above 0 and at most 10000, not 0"
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
  [
    "tables",
    ["a-hub", "--out", "out"],
    {"out/terms.parquet": null},
    `out/terms.parquet: ${inPlaceOfFile}`
  ],
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
  ["bench", ["--corpus", "nowhere"], {}, "nowhere: the file cannot be read (ENOENT)"],
  ["bench", ["--corpus", "/dev/null"], {}, "/dev/null: the file cannot be read: it is a device"],
  [
    "bench",
    ["--corpus", "folder"],
    {folder: null},
    "folder: the file cannot be read: it is a folder"
  ],
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

it("a hub or curation with an error is told with its file, and commands go on with the other hubs", async () => {
  const project = projectWith({
    "loaders/hubs/b-hub.txt": strippedPage(["B"]),
    "loaders/hubs/broken.txt": "Dear reader,",
    "loaders/curation/b-hub/labels.csv": null
  });
  const told = [
    "loaders/curation/b-hub/labels.csv:1:1 error unreadable the file cannot be read: it is a folder",
    "loaders/hubs/broken.txt:1:1 error not-a-hub-page",
    "loaders/hubs/b-hub.txt is left out",
    "loaders/hubs/broken.txt is left out"
  ];
  const {stdout, stderr, status} = await runIn({project}, "background");
  expect({stdout, status}).toEqual({
    stdout: "loaders/curation/background.csv: the words of 1 citing papers\n",
    status: 1
  });
  for (const line of told) expect(`\n${stderr}`).toContain(`\n${line}`);
  const report = await runIn({project}, "report", "broken");
  expect(report).toMatchObject({stdout: "", status: 1});
  expect(report.stderr).toContain(`${told[1] ?? ""}`);
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
