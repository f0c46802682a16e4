import type {TermsEffect, Trial} from "npm:hubscope/analysis/try-themes";
import type {ThemesWorkerClient, TriedAnswer} from "./themes-worker-client.js";

const most = 6;
const moment = 400;
const rest = 500;

/** Themes with something tried, of which some are found before they are asked for. */
export interface PrefetchedThemes extends ThemesWorkerClient {
  /**
   * Finds the themes of these trials in turn, those that are not found yet, beside what is asked
   * for; trials prefetched before and not begun are dropped. Where the last trial had not been
   * prefetched, it waits until nothing has been asked for half a second: what is asked meanwhile, as
   * when a slider is dragged, would be slower for it.
   */
  prefetch(trials: readonly Trial[]): void;
}

/** What was asked of a worker, and what it has answered so far. */
interface Prefetched {
  terms: TermsEffect | null;
  /** Told of the terms before the themes are found. */
  hear: (effect: TermsEffect) => void;
  settled: boolean;
  /** Null where it was not found. */
  found: Promise<TriedAnswer | null>;
}

/**
 * The themes of `live`, with those prefetched from `ahead`, which has a worker of its own; the newest
 * six answers are kept. Where a kept answer has no intervals, they come from `live`.
 */
export function prefetchTrials(
  live: ThemesWorkerClient,
  ahead: ThemesWorkerClient
): PrefetchedThemes {
  const kept = new Map<string, Prefetched>();
  let wanted: readonly Trial[] = [];
  let busy = false;
  let asked = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const keep = (key: string, one: Prefetched) => {
    kept.delete(key);
    kept.set(key, one);
    for (const [old] of [...kept].slice(0, -most)) kept.delete(old);
  };
  const ask = (from: ThemesWorkerClient, trial: Trial, hear: Prefetched["hear"]) => {
    const key = keyOf(trial);
    const answer = from.find(trial, (effect) => {
      one.terms = effect;
      one.hear(effect);
    });
    const found = answer.catch(() => null);
    const one: Prefetched = {terms: null, hear, settled: false, found};
    keep(key, one);
    void found.then((tried) => {
      one.settled = true;
      if (tried === null && kept.get(key) === one) kept.delete(key);
    });
    return answer;
  };
  const next = () => {
    const [trial, ...others] = wanted.filter((one) => !kept.has(keyOf(one)));
    if (busy || resting !== undefined || trial === undefined) return;
    wanted = others;
    busy = true;
    const done = () => {
      busy = false;
      next();
    };
    ask(ahead, trial, () => undefined).then(done, done);
  };
  const pause = () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      resting = undefined;
      next();
    }, rest);
  };
  const intervals = async (trial: Trial, mine: number) => {
    await new Promise((done) => setTimeout(done, moment));
    if (mine !== asked) return null;
    const found = await live.find(trial);
    return (await found?.resampled) ?? null;
  };

  return {
    start: () => live.start(),
    async find(trial, terms = () => undefined) {
      const mine = ++asked;
      const one = kept.get(keyOf(trial));
      if (one === undefined) {
        pause();
        return ask(live, trial, terms);
      }
      keep(keyOf(trial), one);
      one.hear = terms;
      if (!one.settled && one.terms !== null) terms(one.terms);
      const found = await one.found;
      if (found === null) return mine === asked ? ask(live, trial, terms) : null;
      const resampled = found.resampled.then((themes) => themes ?? intervals(trial, mine));
      return {...found, resampled};
    },
    prefetch(trials) {
      wanted = trials;
      next();
    },
    stop() {
      wanted = [];
      clearTimeout(resting);
      live.stop();
      ahead.stop();
    }
  };
}

function keyOf({ignored, merged, minPapers, resolution}: Trial): string {
  const pairs = merged.map(({variant, preferred}) => [variant, preferred]);
  return JSON.stringify([ignored, pairs, minPapers, resolution]);
}
