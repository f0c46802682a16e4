import {fork, type ChildProcess} from "node:child_process";
import {availableParallelism, totalmem} from "node:os";
import {performance} from "node:perf_hooks";
import {note} from "../messages/note.js";
import type {Stage} from "../tables/tables.js";
import {isAnalysed} from "./packs.js";
import {packWorker, type WorkerFile} from "./worker-file.js";

/** A pack to make: that of a stage of a hub, from what stands there when it is made. */
export interface PackTask {
  stage: Stage;
  id: string;
}

/** Processes that make packs side by side. */
export interface PackPool {
  /** Settles once a pack is kept; fails with the reason where it cannot be made. */
  make(task: PackTask): Promise<void>;
  /** Ends the processes, and fails what they have not made; no other is started. */
  close(): void;
}

/** How many processes there may be, and what they run. */
export interface PoolOptions {
  most?: number;
  worker?: (root: string) => Promise<WorkerFile>;
}

interface Waiting {
  take(worker: ChildProcess): void;
  fail(reason: Error): void;
}

/**
 * How many megabytes a process may hold: what the machine or its container has, as a hub of a million
 * papers needs more than the 4 GB that Node allows by itself.
 */
const mostMegabytes = Math.floor(
  Math.min(totalmem(), process.constrainedMemory() || Infinity) / 2 ** 20
);

/** How long a process without work is kept, in milliseconds. */
const rest = 30_000;

/**
 * Processes that make packs below a root, as many as processors by default, each started when there
 * is work for it. One that fails is not asked again, and what the next one runs is looked up anew.
 */
export function packPool(
  root: string,
  {most = availableParallelism(), worker: fileIn = packWorker}: PoolOptions = {}
): PackPool {
  const all = new Set<ChildProcess>();
  const idle = new Map<ChildProcess, NodeJS.Timeout>();
  const waiting: Waiting[] = [];
  let isClosed = false;
  let file: Promise<WorkerFile> | undefined;

  const start = (run: WorkerFile) => {
    const worker = fork(run.path, [root, run.code], {
      execArgv: [`--max-old-space-size=${mostMegabytes}`],
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    });
    all.add(worker);
    worker.once("exit", () => replace(worker, run));
    return worker;
  };
  /** Another takes the place of a process that has ended, where there is work for it. */
  const replace = (worker: ChildProcess, run: WorkerFile) => {
    forget(worker);
    if (!isClosed && all.size < most) waiting.shift()?.take(start(run));
  };
  const forget = (worker: ChildProcess) => {
    all.delete(worker);
    clearTimeout(idle.get(worker));
    idle.delete(worker);
  };
  const end = (worker: ChildProcess) => {
    forget(worker);
    if (worker.connected) worker.disconnect();
  };
  const free = (run: WorkerFile) => {
    const [worker] = idle.keys();
    if (worker === undefined)
      return all.size < most
        ? start(run)
        : new Promise<ChildProcess>((take, fail) => waiting.push({take, fail}));
    clearTimeout(idle.get(worker));
    idle.delete(worker);
    return worker;
  };
  const release = (worker: ChildProcess) => {
    const next = waiting.shift();
    if (next !== undefined) next.take(worker);
    else if (isClosed) end(worker);
    else idle.set(worker, setTimeout(() => end(worker), rest).unref());
  };

  return {
    async make(task) {
      if (isClosed) throw givenUp;
      const run = await (file ??= fileIn(root));
      if (isClosed) throw givenUp;
      const worker = await free(run);
      try {
        await made(worker, task);
      } catch (error) {
        file = undefined;
        end(worker);
        replace(worker, run);
        throw error;
      }
      release(worker);
    },
    close() {
      isClosed = true;
      for (const {fail} of waiting.splice(0)) fail(givenUp);
      for (const worker of all) end(worker);
    }
  };
}

const interval = 5000;

/** Analyses hubs of which no pack is kept, and tells how many are done every few seconds. */
export async function analyseAll(
  root: string,
  hubs: readonly {id: string; key: string}[]
): Promise<void> {
  const pool = packPool(root);
  let told = performance.now();
  let done = 0;
  try {
    await Promise.all(
      hubs.map(async ({id, key}) => {
        if (!isAnalysed(root, id, key)) await pool.make({stage: "clusters", id});
        done += 1;
        if (performance.now() - told < interval) return;
        told = performance.now();
        note(`${String(done)} of ${String(hubs.length)} hubs are analysed`);
      })
    );
  } finally {
    pool.close();
  }
}

const givenUp = new Error("the analysis was given up");

function made(worker: ChildProcess, task: PackTask): Promise<void> {
  return new Promise((done, fail) => {
    const ended = () => fail(new Error(`the process that analyses ${task.id} ended`));
    worker.once("exit", ended);
    worker.once("error", fail);
    worker.once("message", ({error}: {error: string | null}) => {
      worker.off("exit", ended);
      worker.off("error", fail);
      if (error === null) done();
      else fail(new Error(error));
    });
    worker.send(task);
  });
}
