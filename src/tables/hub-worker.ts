import {
  readPastedHub,
  type ClusterTables,
  type AnalysedText,
  type PastedText,
  type ReadHub
} from "npm:hubscope/analysis/read-pasted";
import {errorWords} from "../page/words.js";

/** What the worker is told: to read a text, then perhaps to find its clusters. */
export type HubOrder = {read: PastedText} | {clusters: true};

/** What the worker says: what it read, at which stage it is, the clusters, or what went wrong. */
export type HubAnswer =
  {read: ReadHub} | {stage: string} | {clusters: ClusterTables} | {error: string};

let hub: AnalysedText | undefined;

addEventListener("message", ({data}: MessageEvent<HubOrder>) => {
  try {
    if ("read" in data) {
      hub = readPastedHub(data.read);
      answer({read: hub.read});
    } else if (hub !== undefined) answer({clusters: hub.clusters((stage) => answer({stage}))});
  } catch (error) {
    answer({error: errorWords(error)});
  }
});

function answer(message: HubAnswer): void {
  postMessage(message);
}
