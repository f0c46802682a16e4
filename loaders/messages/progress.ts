import {note} from "./note.js";

/** What hears a line of progress, and by which clock, in milliseconds. */
export interface ProgressOutput {
  note?: (line: string) => void;
  now?: () => number;
}

const quiet = 2000;

/**
 * Tells how far a long build is: a line a stage, with the number of papers and the seconds since the
 * start. Builds of less than two seconds say nothing.
 */
export function progress(
  what: string,
  papers: number,
  {note: tell = note, now = () => performance.now()}: ProgressOutput = {}
): (stage: string) => void {
  const start = now();
  return (stage) => {
    const spent = now() - start;
    if (spent < quiet) return;
    const count = `${papers.toLocaleString("en")} ${papers === 1 ? "paper" : "papers"}`;
    tell(`${what}: ${stage}, ${count}, ${(spent / 1000).toFixed(1)} s`);
  };
}
