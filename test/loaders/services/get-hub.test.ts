import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {newClient} from "../../../loaders/services/client.js";
import {getHub, type Getting} from "../../../loaders/services/get-hub.js";
import {services} from "../../../loaders/services/index.js";
import {workName} from "../../../loaders/services/work-name.js";
import {cited, recordedServer, type Fault, type RecordedServer} from "./recorded-server.js";

let server: RecordedServer;
let folder = "";
let told: string[] = [];

beforeEach(async () => {
  server = await recordedServer();
  folder = mkdtempSync(join(tmpdir(), "get-"));
  told = [];
});
afterEach(async () => {
  await server.close();
  rmSync(folder, {recursive: true});
});

const impatient = {repeats: 3, pauses: 0};

function get(
  typed: string,
  from: readonly string[] = services.map(({name}) => name),
  changes: Partial<Getting> = {},
  patience: Parameters<typeof newClient>[2] = impatient
) {
  const name = workName(typed);
  if (name === null) throw new Error(`no work is named ${typed}`);
  return getHub(name, {
    services: services.filter((service) => from.includes(service.name)),
    client: newClient(server.environment, "0", patience),
    folder,
    name: undefined,
    limit: Infinity,
    again: false,
    today: "2026-05-12",
    tell: (line) => told.push(line),
    ...changes
  });
}

const saved = (id = "a-cited-work-of-many") => readdirSync(join(folder, id)).sort();
const pages = () => saved().filter((name) => !name.includes("provenance"));
const json = (name: string): unknown =>
  JSON.parse(readFileSync(join(folder, "a-cited-work-of-many", name), "utf8"));

it("saves the answers of all services as they came, with address, day and query beside each", async () => {
  expect(await get(`https://doi.org/${cited.doi}`)).toMatchObject({
    id: "a-cited-work-of-many",
    failed: 0
  });
  expect(pages()).toEqual([
    "a-cited-work-of-many.hub.json",
    "europe-pmc-1.json",
    "europe-pmc-2.json",
    "europe-pmc-3.json",
    "openalex-1.json",
    "openalex-2.json",
    "openalex-3.json",
    "opencitations-1.json",
    "semantic-scholar-1.json",
    "semantic-scholar-2.json",
    "semantic-scholar-3.json"
  ]);
  expect(saved()).toHaveLength(2 * pages().length);
  expect(json("openalex-2.json")).toMatchObject({meta: {count: 5}, results: [{}, {}]});
  expect(json("openalex-2.provenance.json")).toEqual({
    address: expect.stringMatching(/\/works\?filter=cites%3AW1000&per-page=200&cursor=2$/u),
    taken: "2026-05-12",
    query: `doi ${cited.doi}`
  });
  expect(told).toContain("OpenAlex: 5 of 5 works");
  expect(told).toContain("Semantic Scholar: 5 works");
});

it.each([cited.openalex, `pmid:${cited.pmid}`, cited.title, "arXiv:2001.00001", cited.s2])(
  "finds the work by %s, and asks each service by an id that it knows",
  async (typed) => {
    await get(typed, ["openalex", "semantic-scholar"]);
    expect(pages().filter((name) => name.startsWith("openalex"))).toHaveLength(3);
    expect(pages().filter((name) => name.startsWith("semantic"))).toHaveLength(3);
  }
);

const passing: Fault[] = ["429", "500", "cut", "cut json"];

it.each(passing)(
  "a list whose pages fail twice (%s) is whole, and the same bytes",
  async (fault) => {
    await get(cited.doi, ["openalex"]);
    const whole = pages().map(json);
    rmSync(folder, {recursive: true});
    server.spoil("cursor=2", fault, fault);
    server.spoil("cites:", fault);
    await get(cited.doi, ["openalex"]);
    expect(pages().map(json)).toEqual(whole);
  }
);

it("a service that is silent is asked again", async () => {
  server.spoil("cursor=*", "silence");
  await get(cited.doi, ["openalex"], {}, {...impatient, silence: 2000});
  expect(pages()).toHaveLength(4);
});

it.each<[Fault, RegExp]>([
  ["500", /^OpenAlex gives no answer at \S+cursor=2: it answers 500: a fault of the server$/u],
  ["429", /: it answers 429, and asks to wait \(0\): slower$/u],
  ["cut json", /: its answer is cut short or is no JSON$/u],
  ["elsewhere", /: it points elsewhere \(302\)$/u],
  ["an error page", /^OpenAlex answers what is no list of works, at /u],
  ["page 1 again", /^OpenAlex gives page 1 again in place of page 2, at /u]
])(
  "after a fault that stays (%s) one sentence says so, what came before is kept, the other services go on, and the next run goes on there",
  async (fault, sentence) => {
    server.spoil("cursor=2", fault, fault, fault, fault);
    expect(await get(cited.doi, ["openalex", "opencitations"])).toMatchObject({failed: 1});
    expect(told.filter((line) => sentence.test(line))).toHaveLength(1);
    expect(pages()).toEqual([
      "a-cited-work-of-many.hub.json",
      "openalex-1.json",
      "opencitations-1.json"
    ]);
    server.heal();
    const before = server.asked.length;
    expect(await get(cited.doi, ["openalex", "opencitations"])).toMatchObject({failed: 0});
    expect(server.asked.slice(before).filter(({url}) => url.includes("cursor=*"))).toEqual([]);
    expect(pages().filter((name) => name.startsWith("openalex"))).toHaveLength(3);
    expect(told).toContain("OpenCitations: 5 of 5 works, saved before; --again asks for them anew");
  }
);

it("a total that changes between pages is told", async () => {
  server.spoil("cursor=4", "one more");
  await get(cited.doi, ["openalex"]);
  expect(told).toContain(
    "OpenAlex counts 5 works, then 6: its list has changed while it was read; --again asks for it anew"
  );
});

it("--limit asks for no more, a later run for the rest, and --again for all anew", async () => {
  await get(cited.doi, ["europe-pmc"], {limit: 1});
  expect(pages().slice(1)).toEqual(["europe-pmc-1.json"]);
  expect(told).toContain("Europe PMC: 1 of 5 works");
  await get(cited.doi, ["europe-pmc"]);
  expect(pages().slice(1).map(json)).toMatchObject(
    ["901", "902", "903", "904", "905"].map((id) => ({citationList: {citation: [{id}]}}))
  );
  await get(cited.doi, ["europe-pmc"], {again: true});
  expect(pages()).toHaveLength(4);
});

it("who asks is told, with the e-mail address; keys go to their service and into no file", async () => {
  Object.assign(server.environment, {
    HUBSCOPE_EMAIL: "ann@example.org",
    OPENALEX_API_KEY: "secret-1",
    SEMANTIC_SCHOLAR_API_KEY: "secret-2",
    OPENCITATIONS_ACCESS_TOKEN: "secret-3"
  });
  server.spoil("cursor=4", "500", "500", "500", "500");
  await get(cited.doi);
  expect(new Set(server.asked.map(({agent}) => agent))).toEqual(
    new Set(["hubscope/0 (mailto:ann@example.org)"])
  );
  const openalex = server.asked.filter(({url}) => url.startsWith("/works"));
  expect(openalex.every(({url}) => url.includes("api_key=secret-1"))).toBe(true);
  const semanticScholar = server.asked.filter(({url}) => url.startsWith("/graph"));
  expect(new Set(semanticScholar.map(({key}) => key))).toEqual(new Set(["secret-2"]));
  const all = saved().map((name) =>
    readFileSync(join(folder, "a-cited-work-of-many", name), "utf8")
  );
  expect([...all, ...told].filter((text) => /secret|ann@/u.test(text))).toEqual([]);
});

it("a work that no service knows, and a title that none or several have, are refused in a sentence", async () => {
  await expect(get("10.1000/unknown")).rejects.toThrow(
    "no work with the doi 10.1000/unknown is known to OpenAlex, Semantic Scholar, Europe PMC, OpenCitations"
  );
  await expect(get("An unknown title", ["openalex"])).rejects.toThrow(/^no work with the title/u);
  await expect(get(`${cited.title} more`, ["openalex"])).rejects.toThrow(
    "no work has exactly the title A cited work of many more: name one by its id: W1000 (A cited work of many)"
  );
  expect(readdirSync(folder)).toEqual([]);
});

it("pages of another work's list are not gone on with", async () => {
  await get(cited.doi, ["openalex"]);
  const beside = join(folder, "a-cited-work-of-many", "openalex-1.provenance.json");
  const text = readFileSync(beside, "utf8").replace("W1000", "W1001");
  writeFileSync(beside, text);
  expect(await get(cited.doi, ["openalex"])).toMatchObject({failed: 1});
  expect(told).toContain("page 1 of OpenAlex, saved before, is of another work's list");
});
