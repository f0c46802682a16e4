import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {chromium} from "playwright-core";
import type {TestProject} from "vitest/node";
import {ensureChromium, quietFlags} from "../../loaders/publish/browser.js";
import {cpuSecondsOf} from "./cpu.js";
import {keptFolder, keptFolders} from "./kept.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the one Chromium that every test file connects to. */
    browserEndpoint: string;
    /** A folder that lives as long as the run, where test files share what they are making. */
    runFolder: string;
    /** The folder of what they have made, which later runs find again. */
    keptFolder: string;
  }
}

/**
 * DuckDB lives for some queries only: compiled once, and not once more to run faster. What is drawn
 * goes through no process of its own. Without hinting texts are as wide in every build of Chromium
 * and on every machine.
 */
const flags = [
  ...quietFlags,
  "--in-process-gpu",
  "--font-render-hinting=none",
  "--js-flags=--liftoff-only",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"
];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({executablePath: ensureChromium(), args: flags});
  project.provide("browserEndpoint", server.wsEndpoint());
  project.provide("keptFolder", keptFolder());
  const runFolder = mkdtempSync(join(keptFolders, "run-"));
  project.provide("runFolder", runFolder);
  return async () => {
    const {COST_FILE} = process.env;
    if (COST_FILE !== undefined) writeFileSync(COST_FILE, String(cpuSecondsOf(process.pid)));
    await server.close();
    rmSync(runFolder, {recursive: true, force: true});
  };
}
