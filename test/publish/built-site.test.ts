import {existsSync, readFileSync, utimesSync, writeFileSync} from "node:fs";
import {spawnSync} from "node:child_process";
import {join} from "node:path";
import {expect, it} from "vitest";
import {makeSite} from "../browser/site.js";
import {barePages, hubText} from "../browser/sites.js";

it("npm run report builds the site once, and again when a hub has changed", async () => {
  const folder = await makeSite({
    onlyHubs: true,
    hubs: {"one.txt": hubText("One", ["A"])},
    files: barePages
  });
  const report = () =>
    spawnSync(
      process.execPath,
      ["--import=tsx", "loaders/commands/report.ts", "one", "--html", "--out", "reports"],
      {cwd: folder, encoding: "utf8", env: {...process.env, INIT_CWD: folder}}
    );
  const first = report();
  expect(first).toMatchObject({status: 0, stderr: expect.stringContaining("building the site …")});
  expect(first.stdout.trim()).toMatch(/reports\/one\.html$/);
  const bytes = readFileSync(join(folder, "reports/one.html"), "utf8");
  expect(bytes).toContain(`<meta http-equiv="Content-Security-Policy"`);
  const second = report();
  expect({status: second.status, stderr: second.stderr}).toEqual({status: 0, stderr: ""});
  expect(readFileSync(join(folder, "reports/one.html"), "utf8")).toBe(bytes);
  writeFileSync(join(folder, "loaders/hubs/one.txt"), hubText("One", ["A", "B"]));
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(folder, "loaders/hubs/one.txt"), later, later);
  expect(report().stderr).toContain("building the site …");
  expect(existsSync(join(folder, "reports/one.pdf"))).toBe(false);
}, 180_000);
