import {afterPaint} from "./after-paint.js";

/**
 * Resolves when the page has its first figure and the browser has painted it, and after `longest`
 * milliseconds, half a second by default, where there is none by then: what is further down the page
 * is not waited for.
 */
export async function afterFirstPaint({longest = 500} = {}): Promise<void> {
  const late = new Promise<void>((done) => setTimeout(done, longest));
  await Promise.race([late, firstFigure().then(afterPaint)]);
}

function firstFigure(): Promise<Element> {
  return new Promise((done) => {
    const look = () => {
      const figure = document.querySelector("figure");
      if (figure === null) return;
      watch.disconnect();
      done(figure);
    };
    const watch = new MutationObserver(look);
    watch.observe(document, {childList: true, subtree: true});
    look();
  });
}
