import {fork, type ChildProcess} from "node:child_process";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import type {Stage} from "./pack.js";

/** A pack to make: that of a stage of a hub, from what stands there when it is made. */
export interface PackTask {
  root: string;
  stage: Stage;
  id: string;
}

/** Processes that make packs side by side. */
export interface PackPool {
  /** Settles once a pack is kept; fails with the reason where it cannot be made. */
  make(task: PackTask): Promise<void>;
  /** Ends the processes once they have done what they are at. */
  close(): void;
}

/** As many processes as processors, each started when there is work for it. */
export function packPool({most = availableParallelism()}: {most?: number} = {}): PackPool {
  const all = new Set<ChildProcess>();
  const idle: ChildProcess[] = [];
  const waiting: ((worker: ChildProcess) => void)[] = [];
  const start = () => {
    const worker = fork(join(import.meta.dirname, "pack-worker.ts"), {
      execArgv: ["--import=tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    });
    all.add(worker);
    worker.once("exit", () => {
      all.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      if (waiting.length > 0 && all.size < most) waiting.shift()?.(start());
    });
    return worker;
  };
  const free = () =>
    idle.pop() ??
    (all.size < most ? start() : new Promise<ChildProcess>((take) => waiting.push(take)));
  return {
    async make(task) {
      const worker = await free();
      await done(worker, task);
      const next = waiting.shift();
      if (next === undefined) idle.push(worker);
      else next(worker);
    },
    close() {
      for (const worker of all) if (worker.connected) worker.disconnect();
    }
  };
}

/** Has a process make a pack; where it cannot, the process ends. */
function done(worker: ChildProcess, task: PackTask): Promise<void> {
  return new Promise((made, fail) => {
    const ended = () => fail(new Error(`the process that analyses ${task.id} ended`));
    worker.once("exit", ended);
    worker.once("message", ({error}: {error: string | null}) => {
      worker.off("exit", ended);
      if (error === null) made();
      else {
        if (worker.connected) worker.disconnect();
        fail(new Error(error));
      }
    });
    worker.send(task);
  });
}
