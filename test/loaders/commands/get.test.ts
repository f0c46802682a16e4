import {mkdirSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {cited, recordedServer, type RecordedServer} from "../services/recorded-server.js";
import {runIn} from "./run.js";

let server: RecordedServer;
let project = "";
const before = {...process.env};

beforeEach(async () => {
  server = await recordedServer();
  Object.assign(process.env, server.environment);
  project = mkdtempSync(join(tmpdir(), "get-"));
  mkdirSync(join(project, "loaders/hubs"), {recursive: true});
});
afterEach(async () => {
  process.env = {...before};
  await server.close();
  rmSync(project, {recursive: true});
});

const hub = "loaders/hubs/a-cited-work-of-many";

it("npm run get -- <doi> makes a hub of the cited work and all that cite it, and says whom it asks and what it understood", async () => {
  const got = await runIn({project}, "get", cited.doi);
  expect(got.status).toBe(0);
  expect(got.stderr.split("\n")[0]).toMatch(/^asks 127\.0\.0\.1:\d+/u);
  expect(got.stdout).toMatch(/^loaders\/hubs\/a-cited-work-of-many is filed\n/u);
  expect(got.stdout).toContain("npm start shows it at /hub/a-cited-work-of-many");
  const {stdout, status} = await runIn({project}, "hubs", "--json");
  expect(status).toBe(0);
  const {hubs}: {hubs: {sources: {path: string}[]}[]} = JSON.parse(stdout);
  expect(hubs).toMatchObject([{title: cited.title, parsed: 5}]);
  const of = (name: string) => hubs[0]?.sources.find(({path}) => path === `${hub}/${name}`);
  expect(of("a-cited-work-of-many.hub.json")).toMatchObject({format: "openalex", records: 0});
  expect(of("openalex-1.json")).toEqual({
    path: `${hub}/openalex-1.json`,
    format: "openalex",
    records: 2,
    titled: 2,
    dated: 2,
    withDoi: 2,
    labelled: 0,
    joined: 2,
    total: 5
  });
  expect(of("semantic-scholar-1.json")).toMatchObject({labelled: 1, total: null});
  expect(of("opencitations-1.json")).toMatchObject({records: 5, titled: 0, joined: 5});
  expect((await runIn({project}, "hubs")).stdout).toContain(
    `  ${hub}/openalex-1.json: openalex: 2 of 5 records, 2 joined (europe-pmc-1.json 2, opencitations-1.json 2, semantic-scholar-1.json 2), 0 alone | read id, doi, title, `
  );
});

it("pages that together hold the whole list are no part of it, and those under a limit are", async () => {
  await runIn({project}, "get", cited.doi, "--from", "openalex", "--limit", "2");
  const part = "the file holds 2 of 5 papers that the source counts";
  expect((await runIn({project}, "hubs")).stdout).toContain(part);
  await runIn({project}, "get", cited.doi, "--from", "openalex");
  expect((await runIn({project}, "hubs")).stdout).not.toContain("papers that the source counts");
});

it("a title is asked for by the id that it gives, so that the file on the work is about one", async () => {
  await runIn({project}, "get", cited.title, "--from", "openalex");
  expect(server.asked.map(({url}) => url)).toContain("/works/W1000");
  const {stdout} = await runIn({project}, "hubs");
  expect(stdout).toContain("a-cited-work-of-many: A cited work of many | 5 of");
});

it("where a service fails the exit code is 1, and where the work is unknown nothing is filed", async () => {
  const faults = Array.from({length: 7}, () => "elsewhere" as const);
  server.spoil("cites:", ...faults);
  const {stderr, status} = await runIn({project}, "get", cited.doi, "--from", "openalex");
  expect(status).toBe(1);
  expect(stderr).toContain("it points elsewhere (302)");
  const unknown = await runIn({project}, "get", "10.1000/unknown", "--name", "other");
  expect(unknown.status).toBe(1);
  expect(unknown.stderr).toContain("no work with the doi 10.1000/unknown is known to OpenAlex");
  expect(readdirSync(join(project, "loaders/hubs"))).toEqual(["a-cited-work-of-many"]);
});

it.each([
  ["word", "word is no DOI"],
  ["10.1000/cited --from elsewhere", "elsewhere"],
  ["10.1000/cited --limit none", "none"]
])("asks nobody where it is called wrong: %s", async (words, told) => {
  const {stderr, status} = await runIn({project}, "get", ...words.split(" "));
  expect(status).not.toBe(0);
  expect(stderr).toContain(told);
  expect(server.asked).toEqual([]);
});
