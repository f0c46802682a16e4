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
 * Resolves when an element is on the page and less than `margin` from the view, a screen by default,
 * or is printed.
 */
function near(node: Element, {margin = "100%"}: {margin?: string} = {}): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      forget();
      watch.disconnect();
      done();
    };
    const forget = whenPrinted("fill", {print: end});
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({isIntersecting}) => isIntersecting)) end();
      },
      {rootMargin: `${margin} 0px`}
    );
    watch.observe(node);
  });
}

/** Whether at least so many pixels of an element can be seen on the screen. */
export function isOnScreen(node: Element, {least = 0}: {least?: number} = {}): boolean {
  const {top, bottom} = node.getBoundingClientRect();
  return node.checkVisibility() && bottom >= least && top <= innerHeight - least;
}

/** Of how many pixels in the view an element is seen, and not only its edge. */
const least = 60;

/** Fills places of a page as they come near the view: those that can be seen before the others. */
export function fillInTurn(): <Value>(
  node: Element,
  turn: Promise<unknown>,
  fill: () => Promise<Value>
) => Promise<Value> {
  const seen = new Set<Promise<unknown>>();
  const others = async (node: Element) => {
    await afterPaint(node);
    while (seen.size > 0) await Promise.allSettled(seen);
  };
  return async (node, turn, fill) => {
    await Promise.all([turn, near(node)]);
    if (!isOnScreen(node, {least}))
      await Promise.race([near(node, {margin: `-${String(least)}px`}), others(node)]);
    const isSeen = isOnScreen(node, {least});
    const filled = fill();
    if (!isSeen) return filled;
    const painted = filled.then(() => afterPaint(node));
    seen.add(painted);
    void painted.catch(() => undefined).then(() => seen.delete(painted));
    return filled;
  };
}

/** Whether the reader wants nothing on the page to move. */
export function isStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
