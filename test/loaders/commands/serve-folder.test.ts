import {get} from "node:http";
import {expect, it} from "vitest";
import {serve} from "../../browser/serve.js";

it("serveFolder(folder) answers an address that cannot be decoded, and goes on", async () => {
  const {port} = new URL((await serve("test/loaders/commands")).url);
  const statusOf = (path: string) =>
    new Promise<number | undefined>((done, fail) => {
      const options = {port, path, agent: false};
      get(options, (response) => done(response.resume().statusCode)).on("error", fail);
    });
  expect(await statusOf("/%E0%A4%A")).toBe(400);
  expect(await statusOf("//")).toBe(400);
  expect(await statusOf("/serve-folder.test.ts")).toBe(200);
});
