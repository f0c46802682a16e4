import {spawn} from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {mkdir, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, it} from "vitest";
import {packages} from "../../../loaders/site/packages.js";
import {ended} from "../../browser/processes.js";
import {makeSite, write} from "../../browser/site.js";
import {tmpdir} from "node:os";
import {fillCore} from "../../../loaders/site/fill-cache.js";
import {onFailingDisk} from "../store/failing-disk.js";

const script = 'import {fillCache} from "./loaders/site/fill-cache.js"; await fillCache("src");';

async function fill(folder: string): Promise<void> {
  const args = ["--import=tsx", "--input-type=module", "-e", script];
  const {code, stderr} = await ended(spawn(process.execPath, args, {cwd: folder}));
  expect({code, stderr}).toEqual({code: 0, stderr: ""});
}

it("fillCache(root) bundles each package once, and changes only what has changed", async () => {
  const folder = await makeSite(
    {files: {"loaders/index.ts": "export const answer = 41;\n"}},
    {cached: false}
  );
  const cache = join(folder, "src/.observablehq/cache/_npm");
  await mkdir(join(cache, "d3@1.0.0"), {recursive: true});
  await mkdir(join(cache, "@observablehq/plot@0.1.0"), {recursive: true});
  await fill(folder);

  const version = (name: string) => {
    const found: unknown = JSON.parse(
      readFileSync(join("node_modules", name, "package.json"), "utf8")
    );
    return typeof found === "object" && found !== null && "version" in found
      ? String(found.version)
      : "";
  };
  const moduleOf = (name: string) => join(cache, `${name}@${version(name)}`, "_esm.js.whole");
  const source = (name: string) => readFileSync(moduleOf(name), "utf8");
  for (const {name} of packages) expect(source(name)).toMatch(/export\s*\{/);
  expect(source("@observablehq/plot")).toContain(`from"../../d3@${version("d3")}/_esm.js"`);
  expect(source("@duckdb/duckdb-wasm")).toContain(
    `apache-arrow@${version("apache-arrow")}/_esm.js"`
  );
  expect(statSync(moduleOf("@observablehq/plot")).size).toBeLessThan(statSync(moduleOf("d3")).size);
  expect(await readdir(cache)).toContain("lodash@0.0.0");
  expect(existsSync(join(cache, "d3@1.0.0"))).toBe(false);
  expect(existsSync(join(cache, "@observablehq/plot@0.1.0"))).toBe(false);
  const duckdb = join(cache, "@duckdb/duckdb-wasm@1.29.0/dist");
  expect(statSync(join(duckdb, "duckdb-eh.wasm")).size).toBeGreaterThan(30e6);
  expect(statSync(join(duckdb, "duckdb-mvp.wasm")).size).toBe(0);

  const core = join(cache, "hubscope@0.1.0/_esm.js.whole");
  const {mtimeMs} = statSync(moduleOf("d3"));
  expect(readFileSync(core, "utf8")).toContain("41");
  const live = readFileSync(
    join(cache, "hubscope@0.1.0/analysis/try-themes._esm.js.whole"),
    "utf8"
  );
  expect(live).toMatch(/export\s*\{[^}]*tryThemes/);
  const leftOver = join(cache, "hubscope@0.1.0/of-an-older-core._esm.js");
  await writeFile(leftOver, "");
  await write(folder, "loaders/index.ts", "export const answer = 42;\n");
  await fill(folder);
  expect(readFileSync(core, "utf8")).toContain("42");
  expect(statSync(moduleOf("d3")).mtimeMs).toBe(mtimeMs);
  expect(existsSync(leftOver)).toBe(false);

  const asset = join(duckdb, "of-an-older-list.wasm");
  await writeFile(asset, "");
  expect(existsSync(moduleOf("fflate"))).toBe(false);
  const list = readFileSync(join(folder, "loaders/site/packages.ts"), "utf8");
  await write(
    folder,
    "loaders/site/packages.ts",
    list.replace('{name: "d3"}', '$&, {name: "fflate"}')
  );
  await fill(folder);
  expect(source("fflate")).toMatch(/export\s*\{/);
  expect(existsSync(asset)).toBe(false);
});

it("fillCore(root) that is cut short leaves nothing that says it was done", async () => {
  const root = mkdtempSync(join(tmpdir(), "hubscope-core-"));
  const place = join(root, ".observablehq/cache/_npm/hubscope@0.1.0");
  mkdirSync(place, {recursive: true});
  writeFileSync(join(place, "stamp"), "of another core");
  const {failed} = await onFailingDisk(() => fillCore(root), {at: 4});
  expect(failed).toBe(true);
  expect(existsSync(join(place, "stamp"))).toBe(false);
  rmSync(root, {recursive: true});
});
