import {linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path/posix";
import {setTimeout as sleep} from "node:timers/promises";

const pause = 200;
const held = new Set<string>();

/**
 * Does a build while no other build of the same site is at work: waits for the end of one that is,
 * and tells `told` once which process has the lock, and by which file. A process that was killed is
 * not waited for.
 */
export async function withBuildLock<Done>(
  root: string,
  build: () => Promise<Done>,
  told: (holder: number, path: string) => void = () => undefined
): Promise<Done> {
  mkdirSync(join(root, ".observablehq"), {recursive: true});
  const path = join(root, ".observablehq/building");
  for (let waits = 0, holder = take(path); holder !== null; holder = take(path)) {
    if (waits++ === 0) told(holder, path);
    await sleep(pause);
  }
  return whileHeld(path, build);
}

/**
 * Does work under a lock, the file at a path, whose folder is there; throws what `refused` makes of the
 * process that has the lock, where one has it that was not killed.
 */
export async function underLock<Done>(
  path: string,
  work: () => Promise<Done>,
  refused: (holder: number) => Error
): Promise<Done> {
  const holder = take(path);
  if (holder !== null) throw refused(holder);
  return whileHeld(path, work);
}

async function whileHeld<Done>(path: string, work: () => Promise<Done>): Promise<Done> {
  held.add(path);
  try {
    return await work();
  } finally {
    held.delete(path);
    rmSync(path, {force: true});
  }
}

/** Takes the lock, a file that holds the id of a process; the process that has it where it is had. */
function take(path: string): number | null {
  const aside = `${path}.${String(process.pid)}`;
  for (;;) {
    writeFileSync(aside, String(process.pid));
    const isTaken = unless("EEXIST", () => linkSync(aside, path));
    rmSync(aside);
    if (isTaken) return null;
    const holder = holderOf(path);
    if (isAtWork(holder, path)) return holder;
    if (!unless("ENOENT", () => renameSync(path, aside))) continue;
    if (isAtWork(holderOf(aside), aside)) unless("EEXIST", () => linkSync(aside, path));
    rmSync(aside);
  }
}

/** Whether something could be done, or an error of this code says that it could not. */
function unless(code: string, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === code) return false;
    throw error;
  }
}

/** The process that a lock names, 0 where there is none. */
function holderOf(path: string): number {
  let holder = 0;
  unless("ENOENT", () => (holder = Number(readFileSync(path, "utf8"))));
  return holder;
}

function isAtWork(holder: number, path: string): boolean {
  if (holder === process.pid) return held.has(path);
  try {
    return holder > 0 && process.kill(holder, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
