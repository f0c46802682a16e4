import {mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path/posix";
import {setTimeout as sleep} from "node:timers/promises";

const pause = 200;
const longestWriting = 10_000;
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
  held.add(path);
  try {
    return await build();
  } finally {
    held.delete(path);
    rmSync(path, {force: true});
  }
}

/** Takes the lock, a file that holds the id of a process; the process that has it where it is had. */
function take(path: string): number | null {
  for (;;) {
    if (isMade(path, process.pid)) return null;
    const holder = holderOf(path);
    if (holder !== null && isAtWork(holder, path)) return holder;
    if (holder !== null) removeStale(path);
  }
}

function isMade(path: string, holder: number): boolean {
  try {
    writeFileSync(path, String(holder), {flag: "wx"});
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    rmSync(path, {force: true});
    throw error;
  }
}

/** Removes a lock of a process that has ended, and not one that another has taken since. */
function removeStale(path: string): void {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    throw error;
  }
  const holder = holderOf(aside);
  if (holder !== null && isAtWork(holder, aside)) isMade(path, holder);
  rmSync(aside);
}

function holderOf(path: string): number | null {
  try {
    return Number(readFileSync(path, "utf8"));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** Whether a process that has a lock goes on; one that has not written its id yet does for a while. */
function isAtWork(holder: number, path: string): boolean {
  if (holder === process.pid) return held.has(path);
  if (holder === 0) return Date.now() - timeOf(path) < longestWriting;
  try {
    return process.kill(holder, 0);
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

function timeOf(path: string): number {
  return statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
