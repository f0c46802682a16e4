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
  const byteEnds = oneByteEach ? ends : new Integers();
  const nextEnd = carriages ? eitherEnd(text, "\n", "\r") : (at: number) => text.indexOf("\n", at);
  const nextByteEnd = carriages
    ? eitherEnd(bytes, lineFeed, carriageReturn)
    : (at: number) => bytes.indexOf(lineFeed, at);
  let end = 0;
  let byteEnd = 0;
  while (end < text.length) {
    const at = nextEnd(end);
    const isLast = at < 0;
    const crlf =
      carriages &&
      !isLast &&
      text.charCodeAt(at) === carriageReturn &&
      text.charCodeAt(at + 1) === lineFeed;
    end = isLast ? text.length : at + (crlf ? 2 : 1);
    ends.push(end);
    if (oneByteEach) continue;
    byteEnd = isLast ? bytes.length : nextByteEnd(byteEnd) + (crlf ? 2 : 1);
    byteEnds.push(byteEnd);
  }
  const ledger = new Ledger(byteEnds);
  const written = (index: number) => {
    const from = index === 0 ? 0 : ends.at(index - 1);
    return text.slice(from, withoutTerminator(text, from, ends.at(index)));
  };
  const lines = {path, ledger, ascii: oneByteEach && !replaced, written, diagnostics: []};
  return replaced ? {...lines, diagnostics: invalidBytes(bytes, lines)} : lines;
}

function withoutTerminator(text: string, from: number, end: number): number {
  if (end === from) return end;
  const last = text.charCodeAt(end - 1);
  if (last === carriageReturn) return end - 1;
  if (last !== lineFeed) return end;
  return end - 1 > from && text.charCodeAt(end - 2) === carriageReturn ? end - 2 : end - 1;
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
