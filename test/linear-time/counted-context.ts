import {Session} from "node:inspector";
import {createContext, runInContext} from "node:vm";
import {bundleScript} from "../browser/bundle.js";
import {countBuiltIns, type Counter} from "./count-built-ins.js";

/** How much work each thing did that does work, by its name. */
export type Counts = ReadonlyMap<string, number>;

/** Code that runs apart, with all that it does counted. */
export interface Counted<Exports> {
  exports: Exports;
  /** The UTF-8 of a text, as the code itself would make it. */
  bytes: (text: string) => Uint8Array;
  /** What something did. */
  work: (run: () => void) => Counts;
}

const file = "counted.js";

/**
 * Runs a script of imports in a realm of its own where work is counted: how often the busiest block
 * of each function runs (by V8's coverage), the steps of regular expressions, and the units that
 * built-in functions walk over or copy. No count depends on the machine, its speed or what else runs.
 */
export async function counted<Exports>(script: string): Promise<Counted<Exports>> {
  const code = await bundleScript(script, "counted");
  const counters = new Map<string, Counter>();
  const counterOf = (name: string) => {
    const counter = counters.get(name) ?? {work: 0};
    counters.set(name, counter);
    return counter;
  };
  const context = createContext({
    TextDecoder: class extends TextDecoder {},
    TextEncoder: class extends TextEncoder {
      override encode(text?: string) {
        return new realm.Uint8Array(super.encode(text));
      }
    }
  });
  const realm: typeof globalThis = runInContext("globalThis", context);
  countBuiltIns(realm, counterOf);
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", {callCount: true, detailed: true});
  runInContext(`${code}; globalThis.counted = counted`, context, {filename: file});
  return {
    exports: Reflect.get(realm, "counted"),
    bytes: (text) => new realm.TextEncoder().encode(text),
    work(run) {
      for (const counter of counters.values()) counter.work = 0;
      run();
      const counts = new Map(Array.from(counters, ([name, {work}]) => [name, work]));
      takeBlocks(session, (name, work) => counts.set(name, work));
      return counts;
    }
  };
}

/** Takes how often each function's busiest block ran since they were last taken. */
function takeBlocks(session: Session, take: (name: string, work: number) => void): void {
  session.post("Profiler.takePreciseCoverage", (error, {result}) => {
    if (error !== null) throw error;
    for (const {functions} of result.filter(({url}) => url === file)) {
      for (const {functionName, ranges} of functions) {
        const place = ranges[0]?.startOffset ?? 0;
        const most = ranges.reduce((most, {count}) => Math.max(most, count), 0);
        take(`${functionName || "a function"} at ${String(place)}`, most);
      }
    }
  });
}
