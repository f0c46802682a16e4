import {existsSync} from "node:fs";
import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {inject, vi} from "vitest";
import {hang} from "./hang.js";

/**
 * The folder of something that all test files share, kept for later runs: the first that asks makes
 * it, the others wait. `make` fills the folder; what it throws, everyone who asks in this run gets.
 */
export async function onceARun(
  name: string,
  make: (folder: string) => Promise<void>
): Promise<string> {
  const kept = join(inject("keptFolder"), name);
  if (existsSync(kept)) return kept;
  const draft = join(inject("runFolder"), name);
  const result = `${draft}.json`;
  const mine = await mkdir(`${draft}.taken`).then(
    () => true,
    () => false
  );
  if (mine) {
    await mkdir(draft);
    const failure = await make(draft)
      .then(() => rename(draft, kept))
      .then(
        () => "",
        (error: unknown) => (existsSync(kept) ? "" : String(error))
      );
    await writeFile(`${result}.new`, JSON.stringify(failure));
    await rename(`${result}.new`, result);
  }
  await vi.waitUntil(() => existsSync(result), {timeout: 3 * hang, interval: 100});
  const failure: unknown = JSON.parse(await readFile(result, "utf8"));
  if (failure !== "") throw new Error(`${name} failed\n${String(failure)}`);
  return kept;
}
