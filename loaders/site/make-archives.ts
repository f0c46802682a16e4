import {fork, type ChildProcess} from "node:child_process";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import type {ArchiveTask, MissingArchives} from "./archive-tasks.js";

/** How archives are made: by how many processes at most, and what hears that some are made. */
export interface MakeArchivesOptions {
  most?: number;
  told?: (done: number, all: number) => void;
}

/**
 * Makes the archives that are missing, in processes side by side: those of hubs, and as soon as all
 * of a kind are there, those of the library, one after another. Fails with the first that cannot be
 * made.
 */
export async function makeArchives(
  {core, clusters}: MissingArchives,
  {most = availableParallelism(), told = () => undefined}: MakeArchivesOptions = {}
): Promise<void> {
  const ofHubs = core.hubs.length + clusters.hubs.length;
  const all = ofHubs + core.library.length + clusters.library.length;
  const workers: Worker[] = Array.from({length: Math.min(most, all)}, newWorker);
  const idle = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  let done = 0;

  const make = async (task: ArchiveTask) => {
    const worker = idle.pop() ?? (await new Promise<Worker>((take) => waiting.push(take)));
    await worker.make(task);
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
    if (task.archive.of === "hub") told(++done, ofHubs);
  };
  const makeAll = (tasks: readonly ArchiveTask[]) => Promise.all(tasks.map(make));
  const makeEach = async (tasks: readonly ArchiveTask[]) => {
    for (const task of tasks) await make(task);
  };

  try {
    const cores = makeAll(core.hubs);
    const clustered = makeAll(clusters.hubs);
    await Promise.all([
      cores.then(() => makeEach(core.library)),
      clustered.then(() => makeEach(clusters.library))
    ]);
  } finally {
    for (const {child} of workers) child.disconnect();
  }
}

interface Worker {
  child: ChildProcess;
  make(task: ArchiveTask): Promise<void>;
}

function newWorker(): Worker {
  const child = fork(join(import.meta.dirname, "archive-worker.ts"), {
    execArgv: ["--import=tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"]
  });
  return {
    child,
    make: (task) =>
      new Promise((done, fail) => {
        const ended = () => fail(new Error("a process that makes archives ended before its time"));
        child.once("exit", ended);
        child.once("message", ({error}: {error: string | null}) => {
          child.off("exit", ended);
          if (error === null) done();
          else fail(new Error(error));
        });
        child.send(task);
      })
  };
}
