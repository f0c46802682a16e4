import {spawn} from "node:child_process";
import {createInterface} from "node:readline";
import {refusal, type Answer, type Ask} from "./answer.js";

/** How workers are started: the file of the worker, what it reads, and what a text may take. */
export interface WorkerOptions {
  worker: string;
  described: string;
  megabytes: number;
  minutes: number;
}

/** Answers what is asked about one text after another, in a process of its own. */
export interface TextWorker {
  ask(asked: Ask): Promise<Answer>;
  stop(): void;
}

/**
 * A worker in a process, which is started when it is first asked. A text during which the process ends
 * is asked again of another one; where that ends too, the text is refused.
 */
export function textWorker(options: WorkerOptions): TextWorker {
  let process: WorkerProcess | null = null;
  const once = async (asked: Ask): Promise<Answer | null> => {
    process ??= start(options);
    const answered = await process.ask(asked);
    if (answered === null) process = null;
    return answered;
  };
  return {
    async ask(asked) {
      const answered = (await once(asked)) ?? (await once(asked));
      return answered ?? refusal(asked.text, "the process that analysed it ended, twice");
    },
    stop() {
      process?.stop();
      process = null;
    }
  };
}

/** A process that answers; with null once it has ended. */
interface WorkerProcess {
  ask(asked: Ask): Promise<Answer | null>;
  stop(): void;
}

function start({worker, described, megabytes, minutes}: WorkerOptions): WorkerProcess {
  const args = [worker, described, String(megabytes), String(minutes)];
  const child = spawn(process.execPath, args, {stdio: ["pipe", "pipe", "inherit"]});
  let settle: (answered: Answer | null) => void = () => undefined;
  createInterface({input: child.stdout, crlfDelay: Infinity}).on("line", (line) => {
    const said: Partial<Answer> = JSON.parse(line);
    if (said.done) settle({found: true, ...said, done: true});
  });
  child.once("close", () => settle(null));
  child.on("error", () => settle(null));
  child.stdin.on("error", () => undefined);
  return {
    ask: (asked) =>
      new Promise((done) => {
        settle = done;
        if (child.exitCode !== null || child.signalCode !== null) done(null);
        else child.stdin.write(`${JSON.stringify(asked)}\n`);
      }),
    stop: () => void child.kill("SIGKILL")
  };
}
