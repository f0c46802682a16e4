import {afterEach, beforeEach, expect, test, vi} from "vitest";
import type {TermsEffect, ThemeTables, Trial} from "../../../loaders/analysis/try-themes.js";
import {prefetchTrials} from "../../../src/trials/prefetch-trials.js";
import type {ThemesWorkerClient, TriedAnswer} from "../../../src/trials/themes-worker-client.js";

const tables: ThemeTables = {
  terms: [],
  paper_terms: [],
  themes: [],
  paper_themes: [],
  theme_links: [],
  theme_uptake: []
};
const noEffect = {
  papers: {gain: 0, lose: 0, move: 0},
  covered: {before: 0, after: 0},
  themes: {appear: [], disappear: [], renamed: []}
};

const leaving = (...ignored: string[]): Trial => ({ignored, merged: []});
const nameOf = ({ignored, minPapers}: Trial) => `${ignored.join()}${minPapers ?? ""}`;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const settled = () => pass(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Themes that are found when a test says so; their effect names who found them, and of what. */
function heldThemes(name: string) {
  const asked: string[] = [];
  const held = new Map<
    string,
    {terms(effect: TermsEffect): void; done(found: TriedAnswer | null): void; fail(): void}
  >();
  const live: ThemesWorkerClient = {
    start: () => asked.push("start"),
    stop: () => asked.push("stop"),
    find(trial, terms = () => undefined) {
      asked.push(nameOf(trial));
      return new Promise((done, fail) =>
        held.set(nameOf(trial), {terms, done, fail: () => fail(new Error(`${name} failed`))})
      );
    }
  };
  const effectOf = (trial: string) => ({gone: [`${trial} by ${name}`], added: []});
  return {
    live,
    asked,
    terms: (trial: string) => held.get(trial)?.terms(effectOf(trial)),
    answer(trial: string, {intervals = true} = {}) {
      held.get(trial)?.done({
        tables,
        effect: {...noEffect, terms: effectOf(trial)},
        files: [],
        warnings: [],
        resampled: Promise.resolve(intervals ? [] : null)
      });
      return settled();
    },
    drop: (trial: string) => held.get(trial)?.done(null),
    fail: (trial: string) => held.get(trial)?.fail()
  };
}

function both() {
  const [live, ahead] = [heldThemes("live"), heldThemes("ahead")];
  return {live, ahead, themes: prefetchTrials(live.live, ahead.live)};
}

const saidBy = async (found: Promise<TriedAnswer | null>) => (await found)?.effect.terms.gone[0];

test("what is not prefetched is asked of the one worker, what is prefetched of the other, one at a time", async () => {
  const {live, ahead, themes} = both();
  themes.prefetch([leaving("a"), leaving("b")]);
  expect(ahead.asked).toEqual(["a"]);
  await ahead.answer("a");
  expect(ahead.asked).toEqual(["a", "b"]);
  expect(await saidBy(themes.find(leaving("a")))).toBe("a by ahead");
  const other = themes.find(leaving("c"));
  expect(live.asked).toEqual(["c"]);
  await live.answer("c");
  expect(await saidBy(other)).toBe("c by live");
});

test("after a trial that was not prefetched none is for half a second, after one that was at once", async () => {
  const {live, ahead, themes} = both();
  void themes.find(leaving("a"));
  await live.answer("a");
  themes.prefetch([leaving("b")]);
  await pass(300);
  expect(ahead.asked).toEqual([]);
  void themes.find(leaving("c"));
  await pass(499);
  expect(ahead.asked).toEqual([]);
  await pass(1);
  expect(ahead.asked).toEqual(["b"]);
  await ahead.answer("b");
  await themes.find(leaving("b"));
  themes.prefetch([leaving("d")]);
  expect(ahead.asked).toEqual(["b", "d"]);
});

test("what is prefetched while others wait takes their place, and nothing is found twice", async () => {
  const {ahead, themes} = both();
  themes.prefetch([leaving("a"), leaving("b")]);
  themes.prefetch([leaving("c"), leaving("a")]);
  await ahead.answer("a");
  await ahead.answer("c");
  themes.prefetch([leaving("a"), leaving("c")]);
  expect(ahead.asked).toEqual(["a", "c"]);
});

test("a trial that is being prefetched is waited for, its terms told before its themes", async () => {
  const {live, ahead, themes} = both();
  themes.prefetch([leaving("a")]);
  const told: TermsEffect[] = [];
  const found = themes.find(leaving("a"), (effect) => told.push(effect));
  ahead.terms("a");
  expect(told).toEqual([{gone: ["a by ahead"], added: []}]);
  const again = themes.find(leaving("a"), (effect) => told.push(effect));
  expect(told).toHaveLength(2);
  await ahead.answer("a");
  expect(await saidBy(found)).toBe("a by ahead");
  expect(await saidBy(again)).toBe("a by ahead");
  await themes.find(leaving("a"), (effect) => told.push(effect));
  expect(told).toHaveLength(2);
  expect(live.asked).toEqual([]);
});

test("what was asked before is kept, the newest six", async () => {
  const {live, themes} = both();
  for (const word of ["a", "b", "c", "d", "e", "f", "g"]) {
    const found = themes.find(leaving(word));
    await live.answer(word);
    await found;
  }
  expect(await saidBy(themes.find(leaving("b")))).toBe("b by live");
  expect(live.asked).toHaveLength(7);
  void themes.find(leaving("a"));
  expect(live.asked).toHaveLength(8);
});

test("trials differ by their words, merges, fewest papers and resolution", () => {
  const {live, themes} = both();
  const merged = [{variant: "v", preferred: "p"}];
  for (const trial of [
    leaving("a", "b"),
    leaving("b", "a"),
    {ignored: [], merged},
    {ignored: [], merged, minPapers: 3},
    {ignored: [], merged, minPapers: 3, resolution: 2}
  ]) {
    void themes.find(trial);
    void themes.find(structuredClone(trial));
  }
  expect(live.asked).toHaveLength(5);
});

test("what could not be prefetched is asked for, unless something newer is", async () => {
  const {live, ahead, themes} = both();
  themes.prefetch([leaving("a"), leaving("b")]);
  const [old, found] = [themes.find(leaving("a")), themes.find(leaving("a"))];
  ahead.fail("a");
  await settled();
  expect(ahead.asked).toEqual(["a", "b"]);
  expect(live.asked).toEqual(["a"]);
  await live.answer("a");
  expect(await old).toBe(null);
  expect(await saidBy(found)).toBe("a by live");
});

test("an error and a trial that is given up are told as they are, and not kept", async () => {
  const {live, themes} = both();
  const failing = themes.find(leaving("a"));
  live.fail("a");
  await expect(failing).rejects.toThrow("live failed");
  const dropped = themes.find(leaving("a"));
  live.drop("a");
  expect(await dropped).toBe(null);
  void themes.find(leaving("a"));
  expect(live.asked).toEqual(["a", "a", "a"]);
});

test("intervals that were not found ahead are found a moment after, where nothing newer is asked", async () => {
  const {live, ahead, themes} = both();
  themes.prefetch([leaving("a"), leaving("b")]);
  await ahead.answer("a", {intervals: false});
  const old = await themes.find(leaving("a"));
  const found = await themes.find(leaving("a"));
  expect(live.asked).toEqual([]);
  await pass(400);
  expect(await old?.resampled).toBe(null);
  expect(live.asked).toEqual(["a"]);
  await live.answer("a");
  expect(await found?.resampled).toEqual([]);
  await ahead.answer("b");
  const whole = await themes.find(leaving("b"));
  expect(await whole?.resampled).toEqual([]);
  expect(live.asked).toEqual(["a"]);
});

test("stop ends both, and nothing more is prefetched", async () => {
  const {live, ahead, themes} = both();
  themes.prefetch([leaving("a"), leaving("b")]);
  themes.start();
  themes.stop();
  await ahead.answer("a");
  expect(live.asked).toEqual(["start", "stop"]);
  expect(ahead.asked).toEqual(["a", "stop"]);
});
