const longest = 2000;

/**
 * Resolves when a place on the page has something in it and the browser has painted it; in a tab
 * that paints nothing, after two seconds.
 */
export async function afterPaint(place: Element): Promise<void> {
  const late = new Promise<void>((done) => setTimeout(done, longest));
  await Promise.race([late, filled(place).then(frame).then(frame)]);
}

function filled(place: Element): Promise<void> {
  if (place.childElementCount > 0) return Promise.resolve();
  return new Promise((done) => {
    const watch = new MutationObserver(() => {
      if (place.childElementCount === 0) return;
      watch.disconnect();
      done();
    });
    watch.observe(place, {childList: true});
  });
}

function frame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => done()));
}
