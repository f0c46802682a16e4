import {shuffler} from "d3-array";
import {randomLcg} from "d3-random";
import {readFileSync} from "node:fs";
import type {PaperText} from "../../text/corpus.js";

/** Papers whose classes are known. */
export interface Labelled {
  papers: PaperText[];
  classes: number[];
}

const settingsDraw = 5000;
const settingsSeed = 0.7;

/** Reads a labelled file: a class, a tab and a text a line. A line without a tab is an error. */
export function readLabelled(path: string): Labelled {
  const names = new Map<string, number>();
  const classes: number[] = [];
  const papers = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line, i) => {
      const tab = line.indexOf("\t");
      if (tab < 0) throw new Error(`line ${String(i + 1)} of ${path} has no tab: ${line}`);
      const name = line.slice(0, tab);
      classes.push(names.get(name) ?? names.size);
      if (!names.has(name)) names.set(name, names.size);
      return {title: line.slice(tab + 1), summary: null};
    });
  return {papers, classes};
}

/**
 * Parts papers at random into the 5,000 on which the settings of the methods were chosen and the
 * rest, from which the benchmark draws.
 */
export function partSettings(all: Labelled): {settings: Labelled; rest: Labelled} {
  const order = shuffled(all.papers.length, settingsSeed);
  return {
    settings: pick(all, order.slice(0, settingsDraw)),
    rest: pick(all, order.slice(settingsDraw))
  };
}

/** Draws so many papers at random. */
export function drawPapers(from: Labelled, count: number, seed: number): Labelled {
  return pick(from, shuffled(from.papers.length, seed).slice(0, count));
}

function shuffled(length: number, seed: number): number[] {
  return shuffler(randomLcg(seed))(Array.from({length}, (_, i) => i));
}

function pick({papers, classes}: Labelled, places: readonly number[]): Labelled {
  return {
    papers: places.map((i) => papers[i] ?? {title: null, summary: null}),
    classes: places.map((i) => classes[i] ?? -1)
  };
}
