import {existsSync} from "node:fs";
import {cp, mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {inject} from "vitest";
import {build, makeSite} from "./site.js";
import {siteSpecs} from "./sites.js";

const builds = new Map<string, Promise<string>>();

/**
 * The `dist` folder of a site that `sites.ts` names, built once a run and shared by all test files:
 * `plain` is the project as it is, `fixtures` adds fixture pages and hubs.
 */
export function sharedDist(name: keyof typeof siteSpecs): Promise<string> {
  let dist = builds.get(name);
  if (dist === undefined) builds.set(name, (dist = buildShared(name)));
  return dist;
}

async function buildShared(name: keyof typeof siteSpecs): Promise<string> {
  const place = join(inject("runFolder"), name);
  const mine = await mkdir(place).then(
    () => true,
    () => false
  );
  const result = join(place, "result.json");
  if (mine) {
    const folder = await makeSite(siteSpecs[name], {keep: true});
    const {code, stdout, stderr} = await build(folder);
    if (code === 0) await cp(join(folder, "dist"), join(place, "dist"), {recursive: true});
    await rm(folder, {recursive: true, force: true});
    await writeFile(`${result}.new`, JSON.stringify(code === 0 ? "" : `${stdout}\n${stderr}`));
    await rename(`${result}.new`, result);
  }
  for (let waited = 0; !existsSync(result); waited += 100) {
    if (waited > 100_000) throw new Error(`the build of ${name} in another test file did not end`);
    await sleep(100);
  }
  const failure: unknown = JSON.parse(await readFile(result, "utf8"));
  if (failure !== "") throw new Error(`the build of ${name} failed\n${String(failure)}`);
  return join(place, "dist");
}
