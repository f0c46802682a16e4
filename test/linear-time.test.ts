import {fork} from "node:child_process";
import {once} from "node:events";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Counts} from "./linear-time/counted-context.js";
import type {Asked} from "./linear-time/counted-process.js";
import {grownAbstract, grownHub, grownPapers} from "./linear-time/grown-text.js";
import {shapes} from "./linear-time/shapes.js";

const steepest = 1.3;
const alwaysEnough = 3;
/** Of short pieces some work is not counted: texts are from a length on only. */
const enoughOfAll = 8;
/** What is looked for in 2,000 units at most, which shows only in texts longer than those. */
const onlyLong = ["mathematics without end", "claims"];
const inSentences = ["sentences", "initials", "short lines", "spaces", "a long command"];

/** A process of its own, as code that is counted is slow, and so is all else in its process. */
const counting = fork(join(import.meta.dirname, "linear-time/counted-process.ts"), {
  execArgv: ["--import=tsx"],
  serialization: "advanced"
});

beforeAll(() => workOf(grownHub(["warm"])));
afterAll(async () => {
  counting.disconnect();
  await once(counting, "exit");
});

async function workOf(text: string, only: Asked["only"] = "readEverything"): Promise<Counts> {
  counting.send({text, only} satisfies Asked);
  const [counts]: Counts[] = await once(counting, "message");
  if (counts === undefined) throw new Error("the process counted nothing");
  return counts;
}

/**
 * What does more work for the longer of two texts than linear growth lets it: over n^1.3 times the
 * work that it does for the shorter one, and over so many steps a unit as are always enough.
 */
async function steep(
  shorter: string,
  longer: string,
  {only, enough = alwaysEnough}: {only?: Asked["only"]; enough?: number} = {}
): Promise<string[]> {
  const before = await workOf(shorter, only);
  const growth = (longer.length / shorter.length) ** steepest;
  return Array.from(await workOf(longer, only)).flatMap(([name, work]) => {
    const least = before.get(name) ?? 0;
    const isSteep = work > Math.max(growth * least, enough * longer.length);
    return isSteep ? `${name}: ${String(least)} steps, then ${String(work)}` : [];
  });
}

/** Pieces of all shapes, of so many units each, those last that end what can be read. */
const all = (units: number) => Object.values(shapes).flatMap((shape) => shape(units));

describe("all shapes together, in every field of a hub", () => {
  const grown = (...units: number[]) => units.map((one) => grownHub(all(one)));

  test("of 160 kB and 1.3 MB, which is read", async () => {
    const [shorter = "", longer = ""] = grown(330, 2750);
    expect([shorter, longer].map(({length}) => Math.round(length / 1e4))).toEqual([16, 131]);
    expect(await steep(shorter, longer, {only: "readText", enough: enoughOfAll})).toEqual([]);
  });

  test("of 20 kB and 160 kB, and in all that is made of it", async () => {
    const [small = "", middle = ""] = grown(36, 330);
    expect(await steep(small, middle, {enough: enoughOfAll})).toEqual([]);
  });
});

describe.each(Object.entries(shapes))("%s", (name, shape) => {
  const grown = (text: (pieces: string[]) => string, units: number) =>
    steep(text(shape(units)), text(shape(8 * units)));

  if (!onlyLong.includes(name)) {
    test("in every field of a hub", async () => {
      expect(await grown(grownHub, 250)).toEqual([]);
    });

    test("in every field of a hub of some 20 kB and of 160 kB, which is read", async () => {
      const [shorter, longer] = [grownHub(shape(800)), grownHub(shape(6400))];
      expect(await steep(shorter, longer, {only: "readText"})).toEqual([]);
    });
  }
  if (shape(250).length > 1) {
    test("in the fields of many papers", async () => {
      expect(await grown(grownPapers, 250)).toEqual([]);
    });
  }
  if (onlyLong.includes(name) || inSentences.includes(name)) {
    test("in an abstract of 4 and of 32 kB", async () => {
      expect(await grown(grownAbstract, 4000)).toEqual([]);
    });
  }
});
