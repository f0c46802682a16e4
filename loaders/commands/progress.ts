/** Where progress is written, and by which clock, in milliseconds. */
export interface ProgressOutput {
  write(line: string): void;
  now(): number;
}

const quiet = 2000;

const standardError: ProgressOutput = {
  write: (line) => void process.stderr.write(line),
  now: () => performance.now()
};

/**
 * Tells how far a long build is: a line a stage, with the number of papers and the seconds since the
 * start. Builds of less than two seconds say nothing.
 */
export function progress(
  what: string,
  papers: number,
  {write, now}: ProgressOutput = standardError
): (stage: string) => void {
  const start = now();
  return (stage) => {
    const spent = now() - start;
    if (spent < quiet) return;
    const count = `${papers.toLocaleString("en")} ${papers === 1 ? "paper" : "papers"}`;
    write(`${what}: ${stage}, ${count}, ${(spent / 1000).toFixed(1)} s\n`);
  };
}
