import {performance} from "node:perf_hooks";

const interval = 5000;

/** Tells how many archives are made, every few seconds. */
export function archivesTold(): (done: number, all: number) => void {
  let last = performance.now();
  return (done, all) => {
    if (performance.now() - last < interval) return;
    last = performance.now();
    process.stderr.write(`${String(done)} of ${String(all)} archives of hubs are made\n`);
  };
}
