import {describe, expect, it} from "vitest";
import {refusedRequest} from "../../../loaders/site/guard-preview.js";

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
