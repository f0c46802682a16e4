import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {createServer} from "node:net";
import {createInterface} from "node:readline";
import {checkWritableFolder, wholeNumber} from "./arguments.js";
import {command, type Terminal} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

const host = "127.0.0.1";

export const startCommand = command({
  name: "start",
  summary: "serves the notebook to this machine alone, by its own names, and follows edits",
  options: {
    port: {
      type: "string",
      value: "N",
      says: "the port to serve at; the first that is free from 3000 by default"
    }
  },
  async run({values: {port}}, terminal) {
    const wanted = port === undefined ? null : wholeNumber("port", port, 65535);
    checkWritableFolder("src/.observablehq");
    if (wanted !== null && !(await isFree(wanted))) {
      throw new Error(`port ${String(wanted)} is in use: choose another with --port`);
    }
    return preview(wanted, terminal);
  }
});

/** Previews the notebook until it ends or this process is told to: the exit code. */
function preview(port: number | null, {print, note}: Terminal): Promise<number> {
  const observable = createRequire(import.meta.url).resolve(
    "@observablehq/framework/dist/bin/observable.js"
  );
  const chosen = port === null ? [] : ["--port", String(port)];
  const args = [observable, "preview", "--no-open", "--host", host, ...chosen];
  const child = spawn(process.execPath, args, {stdio: ["ignore", "pipe", "pipe", "ipc"]});

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

  let lastFailure = "";
  const {stdout, stderr} = child;
  if (stdout === null || stderr === null) throw new Error("the preview has no output");
  createInterface({input: stderr}).on("line", (line) => note(line.replace(colours, "")));
  createInterface({input: stdout}).on("line", (line) => {
    const told = noteOf(line);
    if (told?.kind === "address") {
      const address = `http://localhost:${String(told.port)}/`;
      print(`Hubscope is at ${address} and follows your edits. Ctrl-C stops it.`);
    } else if (told?.kind === "failure" && told.reason !== lastFailure) {
      note(`a table could not be made: ${told.reason}`);
    }
    lastFailure = told?.kind === "failure" ? told.reason : "";
  });
  return new Promise((done) => {
    child.on("close", (code) => done(stopping ? 0 : (code ?? 1)));
  });
}

function isFree(wanted: number): Promise<boolean> {
  return new Promise((tell, fail) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? tell(false) : fail(error)
    );
    server.listen(wanted, host, () => server.close(() => tell(true)));
  });
}

/** What a reader wants from a line of Framework's preview log: where it serves, or what failed. */
type Note = {kind: "address"; port: number} | {kind: "failure"; reason: string};

/** Reads one line of the log of Framework 1.13.4; null for what happens at each request. */
export function noteOf(line: string): Note | null {
  const plain = line.replace(colours, "");
  const port = /^↳ http:\/\/[^/]+:(\d+)\/$/.exec(plain)?.[1];
  if (port !== undefined) return {kind: "address", port: Number(port)};
  const error = /(?:^|→ |\] )error in \d+ms: (?=.)/u.exec(plain);
  if (error === null) return null;
  return {kind: "failure", reason: plain.slice(error.index + error[0].length)};
}

const colours = /\u001b\[[0-9;]*m/g;

await runIfStarted(import.meta.url, startCommand);
