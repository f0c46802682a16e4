import {EventEmitter} from "node:events";
import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import {connect, type Socket} from "node:net";
import {describe, expect, it} from "vitest";
import {followFromStart, guardServer, refusedRequest} from "../../../loaders/site/guard-preview.js";
import {atEnd} from "../../browser/at-end.js";

/** A guarded server that answers as Framework does: also by promises that fail. */
async function guarded(): Promise<{ask: (...lines: string[]) => Promise<string>}> {
  const server = createServer();
  server.on("request", async ({url}: IncomingMessage, response: ServerResponse) => {
    decodeURI(new URL(url ?? "", "http://localhost").pathname);
    await Promise.resolve();
    if (url === "/fails") throw new Error("a table could not be made");
    if (url === "/fails-late") response.write("half");
    if (url === "/fails-late") throw new Error("a table could not be made");
    response.end(`served ${String(url)}`);
  });
  server.on("upgrade", ({url}: IncomingMessage, socket: Socket) => {
    socket.end(`HTTP/1.1 101 Switching Protocols\r\n\r\nsocket ${String(url)}`);
  });
  guardServer(server, {
    host: "127.0.0.1",
    store: {
      renew: () => undefined,
      async file(name) {
        if (name === "fails.parquet") throw new Error("a hub cannot be read");
        return name === "index.json" ? "{}" : null;
      }
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  atEnd(() => new Promise((done) => server.close(done)));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const ask = (...lines: string[]) =>
    new Promise<string>((done) => {
      const socket = connect(port, "127.0.0.1");
      let text = "";
      socket.on("data", (data) => (text += String(data)));
      socket.on("close", () => done(text));
      socket.on("error", () => undefined);
      socket.write([...lines, "", ""].join("\r\n"));
    });
  return {ask};
}

const get = (url: string, host = "localhost") => [
  `GET ${url} HTTP/1.1`,
  `Host: ${host}`,
  "Connection: close"
];
const upgrade = (url: string, ...headers: string[]) => [
  `GET ${url} HTTP/1.1`,
  "Host: localhost",
  "Connection: Upgrade",
  "Upgrade: websocket",
  ...headers
];

it("guardServer(server, address) answers what a server would end over, and the server goes on", async () => {
  const {ask} = await guarded();
  for (const url of ["//", "/%E0%A4%A"])
    expect(await ask(...get(url))).toMatch(/^HTTP\/1\.1 400 .+the address cannot be read/su);
  expect(await ask(...get("/fails"))).toMatch(/^HTTP\/1\.1 500 .+a table could not be made/su);
  expect(await ask(...get("/fails-late"))).not.toContain("made");
  expect(await ask(...get("/", "evil.example"))).toMatch(/^HTTP\/1\.1 403 /u);
  expect(await ask(...get("/page"))).toMatch(/^HTTP\/1\.1 200 .+served \/page/su);
  const kept = async (url: string) => !/cache-control: no-store/iu.test(await ask(...get(url)));
  expect(await Promise.all(["/a.css?sha=1", "/b.css", "/c.js?d.css"].map(kept))).toEqual([
    false,
    false,
    true
  ]);
});

it("followFromStart(socket, edited) has a page load again where something was edited while it was welcomed", async () => {
  let edits = "none";
  const sent: string[] = [];
  const socket = Object.assign(new EventEmitter(), {send: (text: string) => sent.push(text)});
  socket.on("message", async (message) => {
    socket.send(`welcome ${String(message)}`);
    await Promise.resolve();
    if (message === "late") edits = "one";
  });
  followFromStart(socket, () => edits);
  socket.emit("message", "early");
  await expect.poll(() => sent).toEqual(["welcome early"]);
  socket.emit("message", "late");
  await expect.poll(() => sent.slice(1)).toEqual(["welcome late", '{"type":"reload"}']);
});

it("guardServer(server, address) lets pages of its own open the socket of edits, and no other", async () => {
  const {ask} = await guarded();
  const own = "Origin: http://localhost";
  expect(await ask(...upgrade("/_observablehq", own))).toContain("socket /_observablehq");
  const evil = "Origin: https://evil.example";
  expect(await ask(...upgrade("/_observablehq", evil))).toMatch(/^HTTP\/1\.1 403 /u);
  expect(await ask(...upgrade("/other", own))).toMatch(/^HTTP\/1\.1 404 /u);
  expect(await ask(...upgrade("//", own))).toMatch(/^HTTP\/1\.1 400 /u);
});

it("files of the store are given or are not there, and one that cannot be made is refused with its reason", async () => {
  const {ask} = await guarded();
  expect(await ask(...get("/_store/index.json"))).toMatch(/^HTTP\/1.1 200 [^]*\{\}/);
  expect(await ask(...get("/_store/other.parquet"))).toMatch(/^HTTP\/1.1 404 /);
  expect(await ask(...get("/_store/fails.parquet"))).toMatch(
    /^HTTP\/1.1 500 [^]*a hub cannot be read/
  );
  expect(await ask(...get("/_store/index.json", "evil.example"))).toMatch(/^HTTP\/1.1 403 /);
});

const here = {host: "127.0.0.1"};
const statusOf = (
  url: string,
  headers: Record<string, string | undefined> = {},
  address: Parameters<typeof refusedRequest>[1] = here
) => refusedRequest({url, headers: {host: "localhost:3000", ...headers}}, address)?.status ?? 200;

describe("refusedRequest(request, address)", () => {
  it.each(["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "localhost", "LOCALHOST:8080"])(
    "answers by its own name: %s",
    (host) => {
      expect(statusOf("/", {host})).toBe(200);
    }
  );

  it.each([
    ...[
      "evil.example",
      "evil.example:3000",
      "localhost.evil.example:3000",
      "127.0.0.1.evil.example"
    ],
    ...["192.168.1.5:3000", "localhost@evil.example", "", " ", undefined]
  ])("does not answer by the name of another host: %s", (host) => {
    expect(statusOf("/", {host})).toBe(403);
  });

  it("answers by the host that it was told to listen at, and by addresses where that is all", () => {
    const byName = (host: string, own: string) => statusOf("/", {host}, {host: own});
    expect(byName("192.168.1.5:3000", "192.168.1.5")).toBe(200);
    expect(byName("box.lan:3000", "Box.lan")).toBe(200);
    expect(byName("192.168.1.6:3000", "192.168.1.5")).toBe(403);
    expect(byName("192.168.1.6:3000", "0.0.0.0")).toBe(200);
    expect(byName("[fe80::1]:3000", "::")).toBe(200);
    expect(byName("evil.example:3000", "0.0.0.0")).toBe(403);
  });

  it.each([
    ["http://localhost:3000", 200],
    ["https://localhost:3000", 200],
    [undefined, 200],
    ["http://localhost:5000", 403],
    ["http://127.0.0.1:3000", 403],
    ["https://evil.example", 403],
    ["null", 403]
  ])("of origins it answers its own: %s", (origin, status) => {
    expect(statusOf("/", {origin})).toBe(status);
  });

  it("answers the origins that it was told to", () => {
    const told = (origin: string, ...origins: string[]) =>
      statusOf("/", {origin}, {...here, origins});
    expect(told("https://a.example", "https://a.example")).toBe(200);
    expect(told("https://b.example", "https://a.example")).toBe(403);
    expect(told("https://b.example", "*")).toBe(200);
  });

  it.each([
    ["same-origin", "cors", 200],
    ["none", "navigate", 200],
    ["cross-site", "navigate", 200],
    ["cross-site", "no-cors", 403],
    ["same-site", "no-cors", 403]
  ])(
    "a link from a page of another site is followed, its images are not: %s, %s",
    (site, mode, status) => {
      expect(statusOf("/", {"sec-fetch-site": site, "sec-fetch-mode": mode})).toBe(status);
    }
  );

  it.each(["//", "/%E0%A4%A", "/%", "/a%00b", "http://["])(
    "an address that cannot be decoded is none: %s",
    (url) => {
      expect(statusOf(url)).toBe(400);
    }
  );

  it.each([
    ["/", 200],
    ["/hub/one?x=.y#.z", 200],
    ["/_npm/d3@7.9.2/_esm.js", 200],
    ["/_file/data/one/core/papers.parquet", 200],
    ["/100%25.html", 200],
    ["/_file/.observablehq/cache/built.json", 404],
    ["/_file/%2eobservablehq/cache/built.json", 404],
    ["/_node/%252e%252e/built.json", 404],
    ["/_file/..%2f.observablehq/cache/built.json", 404],
    ["/.observablehq/cache/built.json", 404]
  ])("nothing that has a name with a dot first is served: %s", (url, status) => {
    expect(statusOf(url)).toBe(status);
  });

  it.each(["/hub/a.notes", "/hub/a.notes.html", "/hub/a%2Enotes", "/hub/./a.notes"])(
    "has no page of notes: %s",
    (url) => {
      expect(statusOf(url)).toBe(404);
      expect(statusOf("/hub/notes")).toBe(200);
    }
  );
});
