import {formats} from "./index.js";
import type {Parsed} from "./parsed.js";
import type {Source} from "./source.js";

/** Reads a source by the first format that it matches; what no format matches gives an error. */
export function parse(source: Source): Parsed {
  const format = formats.find(({matches}) => matches(source)) ?? formats[formats.length - 1];
  return (format ?? formats[0]).parse(source);
}
