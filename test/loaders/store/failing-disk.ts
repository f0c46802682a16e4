import fs from "node:fs";
import promises from "node:fs/promises";
import {syncBuiltinESMExports} from "node:module";

/**
 * How a disk fails at a change of it. `killed`: nothing of it and nothing after it is done, as where
 * the process is killed there. `full`: nothing more can be written, moving and removing still work.
 * Of a file that is written or copied at that moment, half is there.
 */
export type Failure = "killed" | "full";

const writing = ["writeFile", "copyFile", "mkdir", "link"];
const others = ["rename", "rm", "utimes"];

type Call = (...given: unknown[]) => unknown;

/**
 * Does work on a disk that fails at its n-th change, from 1, and answers whether it came so far.
 * Where `apart` says so of two paths, they are on two file systems, and none is moved to the other.
 */
export async function onFailingDisk(
  work: () => Promise<unknown>,
  {
    at = Infinity,
    failure = "killed",
    apart = () => false
  }: {at?: number; failure?: Failure; apart?: (from: string, to: string) => boolean} = {}
): Promise<{failed: boolean; error: unknown}> {
  let changes = 0;
  const originals: [object, string, Call][] = [];

  const write = fs.writeFileSync;
  const fail = (name: string, given: unknown[]) => {
    if (changes === at && name === "writeFile") write(String(given[0]), half(given[1]));
    if (changes === at && name === "copyFile")
      write(String(given[1]), half(fs.readFileSync(String(given[0]))));
    throw failed("ENOSPC", name);
  };
  const replace = (
    target: object,
    name: string,
    wrap: (call: Call, given: unknown[]) => unknown
  ) => {
    const original: Call = Reflect.get(target, name);
    originals.push([target, name, original]);
    Reflect.set(target, name, (...given: unknown[]) =>
      wrap((...same) => Reflect.apply(original, target, same), given)
    );
  };
  const change = (name: string) => (call: Call, given: unknown[]) => {
    if (name === "rename" && apart(String(given[0]), String(given[1]))) throw failed("EXDEV", name);
    const writes = writing.includes(name);
    if (failure === "full" && !writes) return call(...given);
    changes += 1;
    return changes < at ? call(...given) : fail(name, given);
  };

  for (const name of [...writing, ...others]) {
    replace(promises, name, async (call, given) => change(name)(call, given));
    replace(fs, `${name}Sync`, change(name));
  }
  syncBuiltinESMExports();
  try {
    await work();
    return {failed: changes >= at, error: null};
  } catch (error) {
    return {failed: changes >= at, error};
  } finally {
    for (const [target, name, original] of originals) Reflect.set(target, name, original);
    syncBuiltinESMExports();
  }
}

function half(contents: unknown): Uint8Array {
  const bytes =
    typeof contents === "string"
      ? Buffer.from(contents)
      : Buffer.from(contents instanceof Uint8Array ? contents : []);
  return bytes.subarray(0, bytes.length / 2);
}

function failed(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: the disk fails, ${name}`), {code});
}
