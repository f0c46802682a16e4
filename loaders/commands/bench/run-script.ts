import {spawn} from "node:child_process";
import {performance} from "node:perf_hooks";

/** Runs a script in a project; how many milliseconds it took. Fails where the script does. */
export async function runScript(
  folder: string,
  script: string,
  args: readonly string[] = []
): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import=tsx", script, ...args], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"]
  });
  const code = await new Promise<number | null>((done) => child.once("exit", done));
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}`);
  return performance.now() - start;
}
