import {readFileSync, realpathSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {terminalOf, type Command} from "./command.js";

const project = join(import.meta.dirname, "../..");

/** Runs a command where the file at `url` is what Node was started with, and ends the process. */
export async function runIfStarted(url: string, command: Command): Promise<void> {
  const [, started = ""] = process.argv;
  if (realpathSync(started) === realpathSync(fileURLToPath(url))) await runAsProcess(command);
}

/**
 * Runs a command with the arguments of this process, wherever that was started, and ends it. Paths
 * count from where the user stands, all else from the project. When the reader of the output goes
 * away, the command goes on quietly, unless all it does is print.
 */
export async function runAsProcess(command: Command): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      if (command.onlyPrints) process.exit(0);
    });
  }
  const from = process.env["INIT_CWD"] ?? process.cwd();
  process.chdir(project);
  const terminal = terminalOf({
    output: (text) => process.stdout.write(text),
    errors: (text) => process.stderr.write(text),
    input: () => new Uint8Array(readFileSync(0)),
    from
  });
  const status = await command.run(process.argv.slice(2), terminal);
  process.stdout.write("", () => process.exit(status));
}
