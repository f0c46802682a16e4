import {spawnSync} from "node:child_process";

/** Runs a command of `loaders/commands/` as `npm run` does, and returns what it printed. */
export function run(
  command: string,
  ...args: string[]
): {stdout: string; stderr: string; status: number | null} {
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ["--import=tsx", `loaders/commands/${command}.ts`, ...args],
    {encoding: "utf8"}
  );
  return {stdout, stderr, status};
}
