import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chromium} from "playwright-core";
import type {TestProject} from "vitest/node";
import {ensureChromium, quietFlags} from "../../loaders/browser.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the one Chromium that every test file connects to. */
    browserEndpoint: string;
    /** A folder that lives as long as the run, where test files share what they have built. */
    runFolder: string;
  }
}

const flags = [
  ...quietFlags,
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"
];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({executablePath: ensureChromium(), args: flags});
  const runFolder = mkdtempSync(join(tmpdir(), "hubscope-run-"));
  project.provide("browserEndpoint", server.wsEndpoint());
  project.provide("runFolder", runFolder);
  return async () => {
    await server.close();
    rmSync(runFolder, {recursive: true, force: true});
  };
}
