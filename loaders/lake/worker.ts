import {createInterface} from "node:readline";
import {isMainThread, parentPort, Worker, workerData} from "node:worker_threads";
import {readFileSync} from "node:fs";
import {answer, refusal, type Ask} from "./answer.js";
import type {Reading} from "./analyse-text.js";

/**
 * A process that answers questions about texts, a line of JSON each on its standard input, with lines
 * of JSON on its standard output, the last of which says `done`. The work is done in a thread, so that
 * what takes too long or too much memory is ended and refused, and the next text is read.
 *
 * It is started as `node worker.mjs lake.json MEGABYTES MINUTES`.
 */
const spare = 2 ** 28;
const [, , described = "", megabytes = "1024", minutes = "30"] = process.argv;
const tooMuch = `the analysis took more than ${megabytes} MB of memory`;
const tooLong = `the analysis took more than ${minutes} minutes of a processor`;

if (isMainThread) supervise();
else serve();

/** In the thread: answers what it is told, a line at a time. */
function serve(): void {
  const {reading}: {reading: Reading} = JSON.parse(readFileSync(String(workerData), "utf8"));
  parentPort?.on("message", async (line: string) => {
    for (const said of await answer(JSON.parse(line), reading)) parentPort?.postMessage(said);
  });
}

function supervise(): void {
  let thread = start();
  const lines = createInterface({input: process.stdin, crlfDelay: Infinity});
  lines.on("line", async (line) => {
    const ended = await ask(thread, line);
    if (ended === null) return;
    await thread.terminate();
    thread = start();
    const asked: Ask = JSON.parse(line);
    write(JSON.stringify(refusal(asked.text, ended)));
  });
  lines.on("close", () => process.stdout.end(() => process.exit()));
}

function start(): Worker {
  const thread = new Worker(new URL(import.meta.url), {
    argv: process.argv.slice(2),
    workerData: described,
    resourceLimits: {maxOldGenerationSizeMb: Number(megabytes)}
  });
  return thread.on("error", () => undefined);
}

/** Has a thread answer a line; why it was ended where it could not, else null. */
function ask(thread: Worker, line: string): Promise<string | null> {
  const before = process.cpuUsage();
  return new Promise((done) => {
    const settle = (reason: string | null) => {
      clearInterval(watch);
      thread.off("message", hear).off("error", fail).off("exit", end);
      done(reason);
    };
    const hear = (said: string) => {
      write(said);
      if (said.startsWith('{"done":')) settle(null);
    };
    const fail = (error: NodeJS.ErrnoException) =>
      settle(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? tooMuch
          : `the analysis failed: ${error.message}`
      );
    const end = (code: number) => settle(`the analysis ended with code ${String(code)}`);
    const watch = setInterval(() => {
      if (thread.threadId < 0) settle(tooMuch);
      const {user, system} = process.cpuUsage(before);
      if (user + system > Number(minutes) * 60e6) settle(tooLong);
      else if (process.memoryUsage.rss() > 2 * Number(megabytes) * 2 ** 20 + spare) settle(tooMuch);
    }, 100);
    thread.on("message", hear).on("error", fail).on("exit", end);
    thread.postMessage(line);
  });
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
