import {whenPrinted} from "./printing.js";

const longest = 2000;

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

/**
 * Calls `then` once when an element is on the page and less than a screen from the view, unless
 * `ended` is aborted before.
 */
export function whenNear(node: Element, then: () => void, ended: AbortSignal): void {
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      watch.disconnect();
      then();
    },
    {rootMargin: "100% 0px"}
  );
  watch.observe(node);
  ended.addEventListener("abort", () => watch.disconnect());
}

/** Resolves when an element is on the page and less than a screen from the view, or is printed. */
export function near(node: Element): Promise<void> {
  const over = new AbortController();
  return new Promise((done) => {
    const end = () => {
      forget();
      over.abort();
      done();
    };
    const forget = whenPrinted("fill", {print: end});
    whenNear(node, end, over.signal);
  });
}

/** Whether the reader wants nothing on the page to move. */
export function isStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
