import {readdirSync, readFileSync} from "node:fs";

/** Clock ticks a second, which Linux gives as 100 to every program. */
const ticks = 100;

interface Process {
  parent: number;
  /** CPU seconds of the process and of the children it has waited for. */
  seconds: number;
}

/**
 * CPU seconds, user and system, of a process, of all that it started and lives, and of all that
 * these have waited for: what `/proc` says. Null where there is no `/proc`, as outside Linux.
 */
export function cpuSecondsOf(root: number): number | null {
  const processes = list();
  if (!processes.has(root)) return null;
  let sum = 0;
  const add = (id: number, {seconds}: Process) => {
    sum += seconds;
    for (const [child, found] of processes) if (found.parent === id) add(child, found);
  };
  const found = processes.get(root);
  if (found !== undefined) add(root, found);
  return sum;
}

/** CPU seconds of the children that this process has waited for; 0 where there is no `/proc`. */
export function cpuSecondsOfEnded(): number {
  const stat = statOf("self");
  return stat === null ? 0 : stat.childTicks / ticks;
}

function list(): Map<number, Process> {
  const processes = new Map<number, Process>();
  try {
    for (const name of readdirSync("/proc")) {
      const stat = /^\d+$/u.test(name) ? statOf(name) : null;
      if (stat === null) continue;
      const seconds = (stat.ownTicks + stat.childTicks) / ticks;
      processes.set(Number(name), {parent: stat.parent, seconds});
    }
  } catch {
    return processes;
  }
  return processes;
}

function statOf(name: string): {parent: number; ownTicks: number; childTicks: number} | null {
  try {
    const text = readFileSync(`/proc/${name}/stat`, "utf8");
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11);
    return {parent, ownTicks: user + system, childTicks: childUser + childSystem};
  } catch {
    return null;
  }
}
