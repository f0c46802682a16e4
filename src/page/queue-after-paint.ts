let last: Promise<void> = Promise.resolve();

/** Runs things one after the other, each in a task of its own after a frame has been painted. */
export function queueAfterPaint(run: () => void): void {
  last = last.then(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() =>
          setTimeout(() => {
            done();
            run();
          })
        );
      })
  );
}
