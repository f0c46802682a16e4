/** Runs steps one after the other, without a pause, and gives what the last one returns. */
export function runToCompletion<Result>(steps: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
