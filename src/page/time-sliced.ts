const longest = 12;

/**
 * Runs steps in tasks of about 12 ms each, so that messages are answered between them, and tells
 * `done` what the last one returns. Gives a function that ends it early, untold.
 */
export function timeSliced<Result>(
  steps: Iterator<unknown, Result>,
  done: (result: Result) => void
): () => void {
  let timer = setTimeout(slice);
  return () => clearTimeout(timer);

  function slice() {
    const end = performance.now() + longest;
    do {
      const step = steps.next();
      if (step.done === true) {
        done(step.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(slice);
  }
}
