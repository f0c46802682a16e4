import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {createServer} from "node:net";
import {createInterface} from "node:readline";
import {parseArgs} from "node:util";
import {noteOf} from "../framework/preview-log.js";

const host = "127.0.0.1";
const {port} = parseArgs({options: {port: {type: "string"}}}).values;

if (port !== undefined) {
  if (!/^\d{1,5}$/.test(port)) fail(`--port takes a number, not ${port}`);
  if (!(await isFree(Number(port)))) fail(`port ${port} is in use: choose another with --port`);
}

const observable = createRequire(import.meta.url).resolve(
  "@observablehq/framework/dist/bin/observable.js"
);
const args = [
  "preview",
  "--no-open",
  "--host",
  host,
  ...(port === undefined ? [] : ["--port", port])
];
const child = spawn(process.execPath, [observable, ...args], {
  stdio: ["ignore", "pipe", "inherit", "ipc"]
});

let stopping = false;
const stop = () => {
  stopping = true;
  child.kill("SIGTERM");
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
if (process.env["npm_lifecycle_event"] === "start") {
  const parent = process.ppid; // the shell of npm, which passes no SIGTERM on
  setInterval(() => process.ppid !== parent && stop(), 250).unref();
}
child.on("exit", (code) => process.exit(stopping ? 0 : (code ?? 1)));

let lastFailure = "";
if (child.stdout === null) fail("the preview has no output");
createInterface({input: child.stdout}).on("line", (line) => {
  const note = noteOf(line);
  if (note?.kind === "address") {
    const address = `http://localhost:${String(note.port)}/`;
    process.stdout.write(`Hubscope is at ${address} and follows your edits. Ctrl-C stops it.\n`);
  } else if (note?.kind === "failure" && note.reason !== lastFailure) {
    process.stderr.write(`a table could not be made: ${note.reason}\n`);
  }
  lastFailure = note?.kind === "failure" ? note.reason : "";
});

function isFree(wanted: number): Promise<boolean> {
  return new Promise((tell) => {
    const server = createServer();
    server.once("error", () => tell(false));
    server.listen(wanted, host, () => server.close(() => tell(true)));
  });
}

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
