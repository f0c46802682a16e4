import {spawn} from "node:child_process";
import {atEnd} from "../browser/at-end.js";

/**
 * Starts a program that runs beside the test file and is ended after it, with all that it has
 * started. Gives what the first group of `ready` matches in what the program prints, once it does;
 * an error with all it printed where it ends before.
 */
export function started(
  command: string,
  args: readonly string[],
  {ready, env = {}}: {ready: RegExp; env?: Record<string, string>}
): Promise<string> {
  const child = spawn(command, args, {
    detached: true,
    env: {...process.env, ...env},
    stdio: ["ignore", "pipe", "pipe"]
  });
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  atEnd(async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    await ended;
  });
  return new Promise((done, fail) => {
    let printed = "";
    const read = (chunk: Buffer) => {
      printed += String(chunk);
      const [, said] = ready.exec(printed) ?? [];
      if (said !== undefined) done(said);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", fail);
    child.once("close", () => fail(new Error(`${command} ended before it was ready: ${printed}`)));
  });
}
