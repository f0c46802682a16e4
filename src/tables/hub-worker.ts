import {
  clusterPastedHub,
  readPastedHub,
  type ClusterTables,
  type PastedText,
  type ReadHub
} from "npm:hubscope/analysis/read-pasted";

/** What the worker is told: to read a text, then perhaps to find its clusters. */
export type HubOrder = {read: PastedText} | {clusters: PastedText["curation"]};

/** What the worker says: what it read, at which stage it is, the clusters, or what went wrong. */
export type HubAnswer =
  {read: ReadHub} | {stage: string} | {clusters: ClusterTables} | {error: string};

let read: ReadHub | undefined;

addEventListener("message", ({data}: MessageEvent<HubOrder>) => {
  try {
    if ("read" in data) {
      read = readPastedHub(data.read);
      answer({read});
    } else if (read !== undefined) {
      const told = (stage: string) => answer({stage});
      answer({clusters: clusterPastedHub(read, {curation: data.clusters}, told)});
    }
  } catch (error) {
    answer({error: error instanceof Error ? error.message : String(error)});
  }
});

function answer(message: HubAnswer): void {
  postMessage(message);
}
