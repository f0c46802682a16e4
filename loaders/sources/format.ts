import type {Parsed} from "./parsed.js";
import type {Source} from "./source.js";

/** A source format: whether a source is of it, and how to read one. Neither throws on odd input. */
export interface Format {
  name: string;
  matches: (source: Source) => boolean;
  parse: (source: Source) => Parsed;
}
