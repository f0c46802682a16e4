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

/** Whether the reader wants nothing on the page to move. */
export function isStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
