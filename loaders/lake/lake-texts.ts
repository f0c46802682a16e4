import {hashOf} from "../store/files.js";
import {append} from "../text/lists.js";
import {keyOfKeys, keyOfText, type Reading} from "./analyse-text.js";
import type {HubText} from "./hub-text.js";
import {readTexts} from "./read-texts.js";
import type {TextWorker} from "./worker-process.js";

/** The texts of a path, each id once, with their keys. */
export interface LakeTexts {
  keys: ReadonlyMap<string, string>;
  /** A hash of all keys. */
  digest: string;
  /** Reads the texts, few at a time; those of an id that several rows have come last, as one. */
  read(): AsyncGenerator<HubText>;
}

/** Reads the keys of all texts of a path. What is held grows with the number of ids alone. */
export async function lakeTexts(path: string, reading: Reading): Promise<LakeTexts> {
  const all = new Map<string, string[]>();
  for await (const text of readTexts(path)) append(all, text.id, keyOfText(text, reading));
  const keys = new Map(Array.from(all, ([id, own]) => [id, keyOfKeys(own)]));
  const isRepeated = (id: string) => (all.get(id)?.length ?? 0) > 1;
  return {
    keys,
    digest: hashOf([...keys].map(String).sort()).slice(0, 16),
    async *read() {
      const held = new Map<string, HubText>();
      for await (const text of readTexts(path)) {
        if (isRepeated(text.id)) {
          const files = [...(held.get(text.id)?.files ?? []), ...text.files];
          held.set(text.id, {...text, files});
        } else yield text;
      }
      yield* held.values();
    }
  };
}

/** Has workers do something with texts, each with one text at a time. */
export async function eachText(
  texts: AsyncGenerator<HubText>,
  workers: readonly TextWorker[],
  work: (text: HubText, worker: TextWorker) => Promise<void>
): Promise<void> {
  const rest = {[Symbol.asyncIterator]: () => ({next: () => texts.next()})};
  await Promise.all(
    workers.map(async (worker) => {
      for await (const text of rest) await work(text, worker);
    })
  );
}
