import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import {connect, type Socket} from "node:net";
import {expect, it} from "vitest";
import {guardServer} from "../../../loaders/site/guard-preview.js";
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
