import {existsSync} from "node:fs";
import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {inject} from "vitest";
import {hang} from "./hang.js";

/**
 * The folder of something that all test files of a run share: the first that asks makes it, the
 * others wait. `make` fills the folder; what it throws, everyone who asks gets.
 */
export async function onceARun(
  name: string,
  make: (folder: string) => Promise<void>
): Promise<string> {
  const folder = join(inject("runFolder"), name);
  const result = `${folder}.json`;
  const mine = await mkdir(folder).then(
    () => true,
    () => false
  );
  if (mine) {
    const failure = await make(folder).then(
      () => "",
      (error: unknown) => String(error)
    );
    await writeFile(`${result}.new`, JSON.stringify(failure));
    await rename(`${result}.new`, result);
  }
  for (let waited = 0; !existsSync(result); waited += 100) {
    if (waited > hang) throw new Error(`what another test file makes of ${name} did not end`);
    await sleep(100);
  }
  const failure: unknown = JSON.parse(await readFile(result, "utf8"));
  if (failure !== "") throw new Error(`${name} failed\n${String(failure)}`);
  return folder;
}
