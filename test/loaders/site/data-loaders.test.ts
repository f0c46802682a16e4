import {join} from "node:path";
import {getModuleHash} from "@observablehq/framework/dist/javascript/module.js";
import {expect, test} from "vitest";
import {write} from "../../browser/site.js";
import {dropModules, keyOfLoaded} from "../../../loaders/site/data-loaders.js";
import {rootWith} from "./root-with.js";

test("keyOfLoaded(root) is another when a figure's code is, and the same when a page or cache is", () => {
  const key = (files: Record<string, string>) => keyOfLoaded(rootWith(files));
  const figure = {"themes/figure.ts": "one"};
  expect(key({"themes/figure.ts": "two"})).not.toBe(key(figure));
  expect(key({...figure, "index.md": "text", ".observablehq/cache/a.ts": "x"})).toBe(key(figure));
});

test("dropModules(root) leaves no module of an older build, by which Framework would name the same module otherwise", async () => {
  const client = `export const inputs = () => import("./stdlib/inputs.js");`;
  const nameAfter = async (older: Record<string, string>, drop: typeof dropModules) => {
    const root = rootWith(older);
    await drop(root);
    const cache = join(root, ".observablehq/cache");
    await write(cache, "_observablehq/client.js", client);
    return getModuleHash(cache, "/_observablehq/client.js");
  };
  const older = {".observablehq/cache/_observablehq/stdlib/inputs.js": "export const older = 1;"};
  const clean = await nameAfter({}, dropModules);
  expect(await nameAfter(older, dropModules)).toBe(clean);
  expect(await nameAfter(older, async () => undefined)).not.toBe(clean);
});
