import type {BrowserContext} from "playwright-core";

/** By how many milliseconds all that pages wait for is late: none, or what `SLOW_FRAMES` says. */
const lateness = Number(process.env["SLOW_FRAMES"] ?? 0);

/**
 * With `SLOW_FRAMES` makes a browser as slow machines have it: on its pages frames, idle moments,
 * timers, what observers see, messages of workers and answers of servers are late, each by that many
 * milliseconds.
 */
export async function slowDown(context: BrowserContext): Promise<void> {
  if (lateness > 0) await context.addInitScript(makeLate, lateness);
}

/** Makes all that a page waits for late; it runs on the page before the page's own scripts. */
export function makeLate(late: number): void {
  const {setTimeout: after, clearTimeout: forget, fetch: ask} = window;
  const longest = 2 ** 31 - 1;

  const lateAt = (begin: (run: (given: unknown) => void) => unknown) => {
    const asked = new Set<number>();
    let last = 0;
    const cancel = (id: number) => asked.delete(id);
    const request = (run: (given: unknown) => void) => {
      asked.add(++last);
      const id = last;
      after(() => begin((given) => asked.delete(id) && run(given)), late);
      return id;
    };
    return {request, cancel};
  };
  const frames = lateAt(window.requestAnimationFrame.bind(window));
  const idle = lateAt(window.requestIdleCallback.bind(window));

  const lateEnds = () => {
    const timers = new Set<number>();
    const begin = (run: () => void) => timers.add(after(run, late));
    const end = () => timers.forEach((timer) => forget(timer));
    return {begin, end};
  };

  class LateResizes extends ResizeObserver {
    readonly #waiting;
    constructor(run: ResizeObserverCallback) {
      const waiting = lateEnds();
      super((seen) => waiting.begin(() => run(seen, this)));
      this.#waiting = waiting;
    }
    override disconnect() {
      this.#waiting.end();
      super.disconnect();
    }
  }

  class LateViews extends IntersectionObserver {
    readonly #waiting;
    constructor(run: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      const waiting = lateEnds();
      super((seen) => waiting.begin(() => run(seen, this)), options);
      this.#waiting = waiting;
    }
    override disconnect() {
      this.#waiting.end();
      super.disconnect();
    }
  }

  class LateWorker extends Worker {
    readonly #waiting = lateEnds();
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener("message", (event) => {
        if (!event.isTrusted) return;
        event.stopImmediatePropagation();
        const {data} = event;
        this.#waiting.begin(() => this.dispatchEvent(new MessageEvent("message", {data})));
      });
    }
    override terminate() {
      this.#waiting.end();
      super.terminate();
    }
  }

  const tell = (event: Event) => {
    if (!event.isTrusted || !(event instanceof ToggleEvent)) return;
    event.stopImmediatePropagation();
    const {target, type, oldState, newState} = event;
    after(() => target?.dispatchEvent(new ToggleEvent(type, {oldState, newState})), late);
  };
  window.addEventListener("toggle", tell, {capture: true});

  Object.assign(window, {
    setTimeout: (run: TimerHandler, delay = 0, ...given: unknown[]) =>
      after(run, Math.min(delay + late, longest), ...given),
    requestAnimationFrame: frames.request,
    cancelAnimationFrame: frames.cancel,
    requestIdleCallback: idle.request,
    cancelIdleCallback: idle.cancel,
    async fetch(what: RequestInfo | URL, options?: RequestInit) {
      const answer = await ask(what, options);
      await new Promise((done) => after(done, late));
      options?.signal?.throwIfAborted();
      return answer;
    },
    ResizeObserver: LateResizes,
    IntersectionObserver: LateViews,
    Worker: LateWorker
  });
}
