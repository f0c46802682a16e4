import {median} from "d3-array";
import {bootstrapInterval} from "../statistics/intervals.js";
import {runToCompletion} from "../text/run-to-completion.js";
import {bootstrapThemes} from "./bootstrap-themes.js";
import type {CoWords} from "./co-words.js";
import {quadrantOf, type Quadrant} from "./quadrant.js";
import {measureThemes, membershipsOf, type ThemeMeasures} from "./theme-measures.js";

/** A measure and its bootstrap interval; null ends where there are too few papers for one. */
export interface Measured {
  value: number;
  lower: number | null;
  upper: number | null;
}

/** Where a theme stands in the strategic diagram. */
export interface Placed {
  centrality: Measured;
  density: Measured;
  quadrant: Quadrant | null;
}

const fewestPapers = 10;
const fewestThemes = 4;

/**
 * Places themes in the strategic diagram: Callon's centrality and density over the equivalence
 * indices of the co-word network, with 95 % bootstrap intervals from resampling the papers with
 * replacement (200 times, 50 above 2,000 papers; seeded), unless `intervals` is false. Quadrants
 * need four themes.
 * `termsOf[p]` are the terms of paper p that are in the network, ascending.
 * @see Callon, Courtial & Laville (1991).
 */
export function strategicDiagram(
  themes: readonly {terms: readonly number[]}[],
  network: CoWords,
  termsOf: readonly (readonly number[])[],
  {seed = 1, intervals = true}: {seed?: number; intervals?: boolean} = {}
): Placed[] {
  return runToCompletion(
    strategicDiagramInSteps(themes, network, intervals ? termsOf : [], {seed})
  );
}

/** The same with intervals, in steps between which a caller may do something else. */
export function* strategicDiagramInSteps(
  themes: readonly {terms: readonly number[]}[],
  network: CoWords,
  termsOf: readonly (readonly number[])[],
  {seed = 1}: {seed?: number} = {}
): Generator<undefined, Placed[]> {
  const memberships = membershipsOf(themes, network);
  const values = measureThemes(themes, network, memberships, network);
  const samples: ThemeMeasures[][] = [];
  if (termsOf.length >= fewestPapers) {
    for (const sample of bootstrapThemes(themes, network, memberships, termsOf, seed)) {
      samples.push(sample);
      yield;
    }
  }
  const middleCentrality = median(values.map(({centrality}) => centrality));
  const middleDensity = median(values.map(({density}) => density));
  return values.map(({centrality, density}, t) => ({
    centrality: measured(
      centrality,
      samples.map((sample) => sample[t]?.centrality ?? 0)
    ),
    density: measured(
      density,
      samples.map((sample) => sample[t]?.density ?? 0)
    ),
    quadrant:
      themes.length < fewestThemes
        ? null
        : quadrantOf(centrality >= (middleCentrality ?? 0), density >= (middleDensity ?? 0))
  }));
}

function measured(value: number, samples: readonly number[]): Measured {
  const {lower, upper} = bootstrapInterval(value, samples) ?? {lower: null, upper: null};
  return {value, lower, upper};
}
