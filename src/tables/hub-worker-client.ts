import type {ClusterTables, PastedText, ReadHub} from "npm:hubscope/analysis/read-pasted";
import type {HubAnswer, HubOrder} from "./hub-worker.js";

/** A text of a hub that a worker beside the page reads. */
export interface HubWorkerClient {
  /** What the text says; never, once it is stopped. */
  read: Promise<ReadHub>;
  /** The clusters of its papers; `told` hears of each stage. */
  clusters(told?: (stage: string) => void): Promise<ClusterTables>;
  /** Ends the worker, whatever it is at. */
  stop(): void;
}

/** Reads the text of a hub in a worker of its own, with the code that reads the files. */
export function hubWorkerClient(
  text: PastedText,
  {makeWorker = hubWorker}: {makeWorker?: () => Worker} = {}
): HubWorkerClient {
  const worker = makeWorker();
  const ask = <Value>(order: HubOrder, take: (answer: HubAnswer) => Value | undefined) =>
    new Promise<Value>((done, fail) => {
      const settled = new AbortController();
      const {signal} = settled;
      const end = (act: () => void) => {
        settled.abort();
        act();
      };
      worker.addEventListener(
        "message",
        ({data}: MessageEvent<HubAnswer>) => {
          if ("error" in data) return end(() => fail(new Error(data.error)));
          const value = take(data);
          if (value !== undefined) end(() => done(value));
        },
        {signal}
      );
      const broken = "the code that reads hubs could not be loaded";
      worker.addEventListener(
        "error",
        ({message}) => end(() => fail(new Error(message || broken))),
        {signal}
      );
      worker.postMessage(order);
    });

  const read = ask({read: text}, (answer) => ("read" in answer ? answer.read : undefined));
  return {
    read,
    async clusters(told = () => undefined) {
      await read;
      return ask({clusters: true}, (answer) => {
        if ("stage" in answer) told(answer.stage);
        return "clusters" in answer ? answer.clusters : undefined;
      });
    },
    stop: () => worker.terminate()
  };
}

function hubWorker(): Worker {
  return new Worker(import.meta.resolve("./hub-worker.js"), {type: "module"});
}
