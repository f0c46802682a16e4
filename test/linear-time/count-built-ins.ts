/** What has been counted of one thing. */
export interface Counter {
  work: number;
}

/** A text or a list. */
interface Sized {
  length: number;
}

/** What a call costs: by what it is called on, what it returns, and what it is given. */
type Cost = (on: Sized, returned: Sized, a: unknown, b: unknown, c: unknown) => number;

const nothing: Cost = () => 0;
const whole: Cost = ({length}) => length;
const made: Cost = (_, {length}) => length;
const cut: Cost = ({length}, left) => length - left.length;
const given: Cost = (_, __, list) => sizeOf(list);

/** How far a search goes: to what it finds, or to the end. */
const sought: Cost = (on, returned, what, from) => {
  const found = typeof returned === "number" ? returned : returned ? placeOf(on, what) : -1;
  return (found < 0 ? on.length : found + 1) - (typeof from === "number" ? from : 0);
};

/** Marks are put in order by insertion, so a run of them costs its square. */
const normalised: Cost = (on) =>
  (String(on).match(/\p{M}{2,}/gu) ?? []).reduce((sum, run) => sum + run.length ** 2, on.length);

/** A list that doubles its room costs what is added to it, which counts by itself. */
const ofArrays: Record<string, Cost> = {
  concat: made,
  copyWithin: whole,
  fill: ({length}, _, __, from = 0, to = length) => Number(to) - Number(from),
  flat: made,
  includes: sought,
  indexOf: sought,
  join: made,
  reverse: whole,
  set: ({length}, _, list) => (length === 2 * sizeOf(list) ? 0 : sizeOf(list)),
  shift: whole,
  slice: made,
  sort: whole,
  splice: whole,
  toReversed: whole,
  toSorted: whole,
  toSpliced: whole,
  unshift: whole,
  with: whole
};
const ofTexts: Record<string, Cost> = {
  concat: made,
  endsWith: given,
  includes: sought,
  indexOf: sought,
  localeCompare: whole,
  match: nothing,
  normalize: normalised,
  padEnd: made,
  padStart: made,
  repeat: made,
  replace: made,
  replaceAll: made,
  slice: nothing,
  split: whole,
  startsWith: given,
  substring: nothing,
  toLowerCase: whole,
  toUpperCase: whole,
  toWellFormed: whole,
  trim: cut,
  trimEnd: cut,
  trimStart: cut
};
const arrays = ["Int8Array", "Uint8Array", "Uint16Array", "Int32Array", "Float32Array"];

/**
 * Has the built-in functions of a realm count the units that they walk over, copy or make, each
 * under its own name, a regular expression under its source. A long text counts as a whole when it is first read, as then its parts are put together.
 */
export function countBuiltIns(
  realm: typeof globalThis,
  counterOf: (name: string) => Counter
): void {
  const {Array, Intl, JSON, Map, RegExp, Set, String, TextDecoder, TextEncoder} = realm;
  const flattened = newLongTexts(counterOf("a text for the first time"));
  const typed: object = Object.getPrototypeOf(realm.Int8Array.prototype);
  for (const [name, cost] of Object.entries(ofArrays)) {
    count(Array.prototype, name, `array.${name}`, cost);
    count(typed, name, `array.${name}`, cost);
  }
  for (const [name, cost] of Object.entries(ofTexts)) {
    count(String.prototype, name, `text.${name}`, (on, returned, a, b, c) => {
      flattened(on);
      return cost(on, returned, a, b, c);
    });
  }
  for (const keyed of [Map.prototype, Set.prototype]) {
    for (const name of ["get", "has", "set", "add"]) {
      count(keyed, name, "keys", (_, __, key) => (flattened(key), 0));
    }
  }
  count(JSON, "stringify", "JSON.stringify", made);
  count(JSON, "parse", "JSON.parse", given);
  count(TextEncoder.prototype, "encode", "TextEncoder.encode", given);
  count(TextDecoder.prototype, "decode", "TextDecoder.decode", made);
  const text = new String("");
  countIteration([Array.of(), new Map(), new Set(), text, text.matchAll(new RegExp("a", "g"))]);
  countSegments(Intl.Segmenter);
  countTypedArrays();
  countMatching(RegExp.prototype);

  function count(of: object, name: string, as: string, cost: Cost): void {
    const native: unknown = Reflect.get(of, name);
    if (typeof native !== "function") return;
    const counter = counterOf(as);
    const isVariadic = ["concat", "splice", "toSpliced", "unshift"].includes(name);
    replace(
      of,
      name,
      isVariadic
        ? function (this: Sized, ...all: unknown[]) {
            const returned = native.apply(this, all);
            counter.work += cost(this, returned, all[0], all[1], all[2]);
            return returned;
          }
        : function (this: Sized, a?: unknown, b?: unknown, c?: unknown) {
            const returned = native.call(this, a, b, c);
            counter.work += cost(this, returned, a, b, c);
            return returned;
          }
    );
  }

  function countIteration(iterables: readonly Iterable<unknown>[]): void {
    const counter = counterOf("iteration");
    for (const iterable of iterables) {
      const iterator: Iterator<unknown> = Object.getPrototypeOf(iterable[Symbol.iterator]());
      const {next} = iterator;
      iterator.next = function () {
        counter.work += 1;
        return next.call(this);
      };
    }
  }

  /** Each step over the segments of a text costs the text, as engines copy it at each. */
  function countSegments({prototype}: typeof Intl.Segmenter): void {
    const counter = counterOf("segments");
    const {segment} = prototype;
    prototype.segment = function (text) {
      const segments = segment.call(this, text);
      return {
        containing: (at) => segments.containing(at),
        [Symbol.iterator]() {
          const iterator = segments[Symbol.iterator]();
          const {next} = iterator;
          iterator.next = () => {
            counter.work += text.length;
            return next.call(iterator);
          };
          return iterator;
        }
      };
    };
  }

  function countTypedArrays(): void {
    for (const name of [...arrays, "Float64Array", "Uint32Array"]) {
      const counter = counterOf(`new ${name}`);
      const construct = (...call: Parameters<typeof Reflect.construct>) => {
        const array = Reflect.construct(...call);
        counter.work += array.length;
        return array;
      };
      Reflect.set(realm, name, new Proxy(Reflect.get(realm, name), {construct}));
    }
  }

  /** Patterns that take linear time, as the lint rule says that all do, go as far as what they find. */
  function countMatching(prototype: RegExp): void {
    const {exec} = prototype;
    const counters = new globalThis.WeakMap<RegExp, Counter>();
    prototype.exec = function (text) {
      flattened(text);
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const match = exec.call(this, text);
      const counter = counters.get(this) ?? counterOf(`${this}`);
      counters.set(this, counter);
      const end =
        match === null ? (this.sticky ? from : text.length) : match.index + match[0].length;
      counter.work += Math.max(0, end - from) + 1;
      return match;
    };
  }
}

function replace(of: object, name: string, value: (...all: never[]) => unknown): void {
  Object.defineProperty(of, name, {configurable: true, writable: true, value});
}

function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  return typeof value === "object" && value !== null && "length" in value
    ? Number(value.length)
    : 0;
}

function placeOf(on: Sized, what: unknown): number {
  return typeof on === "string" ? on.indexOf(String(what)) : Array.prototype.indexOf.call(on, what);
}

/** Counts a long text that has not been read of late. */
function newLongTexts(counter: Counter): (text: unknown) => void {
  const long = 220;
  const most = 16;
  const known: string[] = [];
  return (text) => {
    if (typeof text !== "string" || text.length < long || text === known[0]) return;
    const at = known.indexOf(text);
    if (at < 0) counter.work += text.length;
    known.unshift(...(at < 0 ? [text] : known.splice(at, 1)));
    known.length = Math.min(known.length, most);
  };
}
