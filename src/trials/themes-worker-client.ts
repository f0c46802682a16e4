import type {ThemeRow} from "npm:hubscope";
import type {TermsEffect, ThemesInput, TriedThemes, Trial} from "npm:hubscope/analysis/try-themes";
import {unpackTables} from "../tables/pack-tables.js";
import type {ThemesAnswer, ThemesOrder} from "./themes-worker.js";

/** The themes with something tried, and the themes with intervals: null where no longer asked for. */
export interface TriedAnswer extends Omit<TriedThemes, "long" | "resampled"> {
  resampled: Promise<ThemeRow[] | null>;
}

/** Finds the themes of a hub anew with something tried, in a worker beside the page. */
export interface ThemesWorkerClient {
  /** Loads what is needed, so that the first answer comes sooner. */
  start(): void;
  /**
   * The themes with something tried; null where a newer trial has taken its place. `terms` is told
   * before of what changes among the terms.
   */
  find(trial: Trial, terms?: (effect: TermsEffect) => void): Promise<TriedAnswer | null>;
  /** Ends the worker; what it has not answered is answered by null. */
  stop(): void;
}

interface Asked {
  trial: Trial;
  terms(effect: TermsEffect): void;
  done(tried: TriedAnswer | null): void;
  fail(reason: Error): void;
}

/**
 * Themes of the hub that `input` gives, which is asked for when it is first needed. One trial is at
 * work at a time; of those that come meanwhile only the newest is kept, and a trial that keeps it
 * waiting for longer than `patience` milliseconds is given up with its worker.
 */
export function themesWorkerClient(
  input: () => Promise<ThemesInput>,
  {patience = 1000, makeWorker = themesWorker}: {patience?: number; makeWorker?: () => Worker} = {}
): ThemesWorkerClient {
  let started: {worker: Worker; told: Promise<void>} | undefined;
  let running: Asked | undefined;
  let waiting: Asked | undefined;
  let timer: number | undefined;
  let resample: (themes: ThemeRow[] | null) => void = () => undefined;

  const start = (warm: boolean) => {
    if (started !== undefined) return started;
    const worker = makeWorker();
    const told = input().then((hub) => tell(worker, {input: hub, warm}));
    started = {worker, told};
    const fail = (error: unknown) => {
      if (started?.worker !== worker) return;
      end();
      settle((asked) => asked.fail(errorOf(error)));
    };
    worker.addEventListener("message", ({data}: MessageEvent<ThemesAnswer>) => {
      if (started?.worker !== worker) return;
      if ("error" in data) fail(data.error);
      else if ("terms" in data) running?.terms(data.terms);
      else if ("resampled" in data) resample(data.resampled);
      else {
        resample(null);
        const resampled = new Promise<ThemeRow[] | null>((done) => (resample = done));
        const tables = unpackTables(data.tried.tables);
        settle((asked) => asked.done({...data.tried, tables, resampled}));
      }
    });
    worker.addEventListener("error", ({message}) =>
      fail(message || "the code that finds themes could not be loaded")
    );
    told.catch(fail);
    return started;
  };

  const next = () => {
    if (running !== undefined || waiting === undefined) return;
    const {trial} = (running = waiting);
    waiting = undefined;
    try {
      const {worker, told} = start(false);
      told.then(
        () => tell(worker, {trial}),
        () => undefined
      );
    } catch (error) {
      settle((asked) => asked.fail(errorOf(error)));
    }
  };

  const settle = (act: (asked: Asked) => void) => {
    const asked = running;
    running = undefined;
    clearTimeout(timer);
    timer = undefined;
    if (asked !== undefined) act(asked);
    next();
  };

  const end = () => {
    started?.worker.terminate();
    started = undefined;
    resample(null);
  };

  const giveUp = () => {
    end();
    settle((asked) => asked.done(null));
  };

  return {
    start() {
      try {
        start(true);
      } catch {
        // The first trial fails for the same reason, and tells it.
      }
    },
    find: (trial, terms = () => undefined) =>
      new Promise((done, fail) => {
        waiting?.done(null);
        waiting = {trial, terms, done, fail};
        if (running === undefined) next();
        else timer ??= window.setTimeout(giveUp, patience);
      }),
    stop() {
      waiting?.done(null);
      waiting = undefined;
      giveUp();
    }
  };
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function tell(worker: Worker, order: ThemesOrder): void {
  worker.postMessage(order);
}

function themesWorker(): Worker {
  return new Worker(import.meta.resolve("./themes-worker.js"), {type: "module"});
}
