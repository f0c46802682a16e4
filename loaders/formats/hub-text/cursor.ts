import {diagnostic, type Diagnostic} from "../../diagnostic.js";
import {Integers} from "../../integers.js";
import {Ledger} from "../../ledger.js";
import type {Source} from "../../source.js";

/** The lines of a source: a ledger still without parts, and the text of each line as decoded. */
export interface Lines {
  path: string;
  ledger: Ledger;
  /** Whether the source is ASCII throughout. */
  ascii: boolean;
  /** The text of a line without its terminator. */
  written: (index: number) => string;
  diagnostics: Diagnostic[];
}

const lineFeed = 10;
const carriageReturn = 13;

/**
 * Splits a source into lines in one pass. A line ends in LF, CRLF or a lone CR; U+2028 is a
 * character like others. Bytes that are not UTF-8 become U+FFFD in the text and a warning each
 * line; the byte ranges always cover the source.
 */
export function readLines({path, bytes}: Source): Lines {
  const text = new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
  const oneByteEach = text.length === bytes.length;
  const replaced = text.includes("\ufffd");
  const carriages = text.includes("\r");
  const ends = new Integers();
  const froms = new Integers();
  const tos = new Integers();
  const nextEnd = carriages ? eitherEnd(text, "\n", "\r") : (at: number) => text.indexOf("\n", at);
  const nextByteEnd = carriages
    ? eitherEnd(bytes, lineFeed, carriageReturn)
    : (at: number) => bytes.indexOf(lineFeed, at);
  let from = 0;
  let end = 0;
  while (from < text.length) {
    const at = nextEnd(from);
    froms.push(from);
    tos.push(at < 0 ? text.length : at);
    const crlf =
      carriages &&
      at >= 0 &&
      text.charCodeAt(at) === carriageReturn &&
      text.charCodeAt(at + 1) === lineFeed;
    from = at < 0 ? text.length : at + (crlf ? 2 : 1);
    end = at < 0 ? bytes.length : oneByteEach ? from : nextByteEnd(end) + (crlf ? 2 : 1);
    ends.push(end);
  }
  const ledger = new Ledger(ends);
  const written = (index: number) => text.slice(froms.at(index), tos.at(index));
  const lines = {path, ledger, ascii: oneByteEach && !replaced, written, diagnostics: []};
  return replaced ? {...lines, diagnostics: invalidBytes(bytes, lines)} : lines;
}

interface Searched<Unit> {
  indexOf: (unit: Unit, from: number) => number;
}

/** Finds the next of two units; called with growing positions, it reads the text once. */
function eitherEnd<Unit>(text: Searched<Unit>, one: Unit, other: Unit): (from: number) => number {
  let first = -2;
  let second = -2;
  return (from) => {
    if (first !== -1 && first < from) first = text.indexOf(one, from);
    if (second !== -1 && second < from) second = text.indexOf(other, from);
    return first < 0 ? second : second < 0 ? first : Math.min(first, second);
  };
}

function invalidBytes(bytes: Uint8Array, {path, ledger, written}: Lines): Diagnostic[] {
  const encoder = new TextEncoder();
  const diagnostics: Diagnostic[] = [];
  for (let i = 0; i < ledger.length; ++i) {
    const text = written(i);
    if (!text.includes("\ufffd")) continue;
    const start = ledger.startOf(i);
    const wrong = encoder.encode(text).findIndex((byte, k) => byte !== bytes[start + k]);
    if (wrong < 0) continue;
    const before = new TextDecoder("utf-8", {ignoreBOM: true}).decode(
      bytes.subarray(start, start + wrong)
    );
    const column = text.indexOf("\ufffd", Math.max(0, before.length - 1)) + 1;
    const hex = (bytes[start + wrong] ?? 0).toString(16).padStart(2, "0");
    const place = {path, line: i + 1, column};
    diagnostics.push(
      diagnostic("warning", "invalid-utf-8", `byte 0x${hex} is not utf-8`, place, {text})
    );
  }
  return diagnostics;
}
