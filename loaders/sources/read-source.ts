import {hubId, idOfTitle} from "../text/hub-id.js";
import type {Source} from "./hub-input.js";
import {hubText} from "./hub-text/hub-text.js";
import * as formats from "./index.js";
import type {Format, Opening, Reading} from "./reading.js";

const openingBytes = 65_536;
const known: readonly Format[] = Object.values(formats);

/**
 * Reads a source by the format that recognises its opening; what none recognises is read as hub
 * text, which says why it is none.
 */
export function readSource(source: Source): Reading {
  const opening = openingOf(source);
  return (known.find(({recognises}) => recognises(opening)) ?? hubText).read(source);
}

/** The opening of a source: its file's name, and its first 64 KiB as text, without a byte-order mark. */
export function openingOf({path, bytes}: Source): Opening {
  const first = bytes.subarray(0, openingBytes);
  const stream = first.length < bytes.length;
  return {
    name: path.slice(path.lastIndexOf("/") + 1),
    text: new TextDecoder().decode(first, {stream})
  };
}

/** The title of the cited work, by the first of the readings that states one. */
export function statedTitle(readings: readonly Reading[]): string | null {
  return readings.find(({statement}) => statement?.title != null)?.statement?.title ?? null;
}

/**
 * The id that the text of a hub gives: the slug of the first title that its pages state, else of the
 * name of its file; empty where neither gives one.
 */
export function idOfText(pages: readonly Source[], name: string): string {
  return idOfTitle(statedTitle(pages.map(readSource))) || hubId(name);
}
