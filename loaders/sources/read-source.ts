import {hubId, idOfTitle} from "../text/hub-id.js";
import {citedWorkEnding, readingOfCitedWork} from "./cited-work.js";
import type {LargeSource, Source} from "./hub-input.js";
import {hubText} from "./hub-text/hub-text.js";
import * as formats from "./index.js";
import {openingOf} from "./head.js";
import {noPapers} from "./no-papers.js";
import type {Format, Opening, Reading, StreamedReading, Takers} from "./reading.js";

export {openingOf};

const all: readonly Format[] = Object.values(formats);
const known = [
  ...all.filter(({isGeneral}) => isGeneral !== true),
  ...all.filter(({isGeneral}) => isGeneral === true)
];

/**
 * Reads a source by the format that recognises its opening. Of what none recognises it is told what
 * it is, if that is known; else it is read as hub text, which says why it is none. A file whose
 * name ends in `.hub.json` is about the cited work.
 */
export function readSource(source: Source): Reading {
  const opening = openingOf(source);
  const reading = recognised(opening).read(source);
  return opening.name.endsWith(citedWorkEnding) ? readingOfCitedWork(reading) : reading;
}

/**
 * Reads a source as `readSource` does, by a format that hands records and rows over as they are
 * read; null where it can only be read as a whole, as hub text and BibTeX are.
 */
export function streamSource(source: LargeSource, takes: Takers): StreamedReading | null {
  const opening = openingOf(source);
  if (opening.name.endsWith(citedWorkEnding)) return null;
  return recognised(opening).stream?.(source, takes) ?? null;
}

/** The name of the format that a source is read by. */
export function formatOf(source: Source): string {
  return recognised(openingOf(source)).name;
}

function recognised(opening: Opening): Format {
  return [...known, noPapers].find(({recognises}) => recognises(opening)) ?? hubText;
}

/** The title of the cited work, by the first of the readings that states one. */
export function statedTitle(readings: readonly Reading[]): string | null {
  return readings.find(({statement}) => statement?.title != null)?.statement?.title ?? null;
}

/**
 * The id that the text of a hub gives: the slug of the first title that its pages state, else of
 * the name of its file; empty where neither gives one.
 */
export function idOfText(pages: readonly Source[], name: string): string {
  return idOfTitle(statedTitle(pages.map(readSource))) || hubId(name);
}
