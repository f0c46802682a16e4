import {spawn, spawnSync} from "node:child_process";
import {resolve} from "node:path";
import {terminalOf} from "../../../loaders/commands/command.js";
import {commands} from "./commands.js";

/** What a command printed, and its exit code. */
export interface Ran {
  stdout: string;
  stderr: string;
  status: number | null;
}

/** Where a command of this project is run: the folder of a project, the user's folder, its input. */
export interface Setting {
  project?: string;
  from?: string;
  input?: string;
}

/** Runs a command in this process as `npm run` does in its own, and returns what it printed. */
export function run(name: string, ...args: string[]): Promise<Ran> {
  return runIn({}, name, ...args);
}

/** Runs a command in this process, in another project than this. */
export async function runIn(
  {project = process.cwd(), from = project, input = ""}: Setting,
  name: string,
  ...args: string[]
): Promise<Ran> {
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  const before = process.cwd();
  let [stdout, stderr] = ["", ""];
  const terminal = terminalOf({
    output: (text) => (stdout += text),
    errors: (text) => (stderr += text),
    input: () => new TextEncoder().encode(input),
    from
  });
  process.chdir(project);
  try {
    const status = await command.run(args, terminal);
    return {stdout, stderr, status};
  } finally {
    process.chdir(before);
  }
}

const loader = `--import=${resolve("node_modules/tsx/dist/loader.mjs")}`;
const fileOf = (name: string) => resolve(`loaders/commands/${name}.ts`);
const imported = (name: string) => `await import(${JSON.stringify(fileOf(name))})`;
const evaluated = (script: string) => [loader, "--input-type=module", "--eval", script, "--", ""];

/** Runs a command as a process of its own, started by path from any folder. */
export function runProcess({from}: {from?: string}, name: string, ...args: string[]): Ran {
  return ran([loader, fileOf(name), ...args], from);
}

/**
 * Runs commands in a project, one after the other in a process of its own, of a user who may write
 * nothing that is not theirs.
 */
export function runAsNobody(project: string, calls: readonly (readonly string[])[]): Ran[] {
  const script = `
    const {runIn} = await import(${JSON.stringify(import.meta.filename)});
    if (process.getuid() === 0) process.setuid(65534);
    const all = [];
    for (const call of ${JSON.stringify(calls)})
      all.push(await runIn({project: ${JSON.stringify(project)}}, ...call));
    console.log(JSON.stringify(all));`;
  const {stdout, stderr} = ran(evaluated(script));
  if (stderr !== "") throw new Error(stderr);
  const all: Ran[] = JSON.parse(stdout);
  return all;
}

/** Starts a command of this declaration as a process of its own. */
export function spawnCommand(declaration: string) {
  const script = `
    const {command} = ${imported("command")};
    const {runAsProcess} = ${imported("run-as-process")};
    await runAsProcess(command(${declaration}));`;
  return spawn(process.execPath, evaluated(script), {stdio: ["ignore", "pipe", "pipe"]});
}

function ran(args: readonly string[], cwd?: string): Ran {
  const env = {...process.env, INIT_CWD: undefined};
  const {stdout, stderr, status} = spawnSync(process.execPath, args, {cwd, env, encoding: "utf8"});
  return {stdout, stderr, status};
}
