/**
 * Forbids `fetch` in this process and turns telemetry off: Framework may use what is in its package
 * cache and nothing else. What it would have fetched is an error that says what to do.
 */
export function goOffline(): void {
  process.env["OBSERVABLE_TELEMETRY_DISABLE"] = "true";
  globalThis.fetch = (input) => Promise.reject(new OfflineError(input));
}

class OfflineError extends Error {
  constructor(input: string | URL | Request) {
    super(reason(input instanceof Request ? input.url : String(input)));
    this.name = "OfflineError";
    this.stack = `${this.name}: ${this.message}`;
  }
}

const sources = [
  /^https:\/\/[^/]+\/npm\/(?<name>(?:@[^/]+\/)?[^/@]+)(?:@[^/]*)?(?:\/(?<path>.+))?$/,
  /^https:\/\/registry\.[^/]+\/(?<name>(?:@[^/]+\/)?[^/]+)/
];

/** One sentence: what was asked for, and where to add it. */
export function reason(address: string): string {
  const list = "loaders/site/packages.ts";
  for (const source of sources) {
    const {name, path} = source.exec(address)?.groups ?? {};
    if (name === undefined) continue;
    if (path === undefined || path.endsWith("+esm")) {
      return `a page asks for the package ${name}, which pages may not import yet: install it, add it to ${list} and run again`;
    }
    return `a page asks for npm:${name}/${path}, which is not served: add it to the assets of ${name} in ${list} and run again`;
  }
  return `a page asks for ${address}, and nothing is fetched from the network: serve it from src or from a package in ${list}`;
}
