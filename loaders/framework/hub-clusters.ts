import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {strFromU8, unzipSync, type Unzipped} from "fflate";
import {archive} from "../archive.js";
import {clusters} from "../clusters.js";
import {progress} from "../commands/progress.js";
import type {HubInput} from "../hub-input.js";
import {hub} from "../hub.js";
import {readTable} from "../read-table.js";
import {clusterTables, type ClusterTables, type Table} from "../tables.js";
import {writeWhole} from "./files.js";
import {hubKey, keyFile} from "./freshness.js";

/**
 * The cluster tables of a hub: out of its archive in Framework's cache, where that was made from
 * what stands there now; else made, and the archive put there, so that no hub is clustered twice.
 */
export async function hubClusters(
  root: string,
  input: HubInput,
  key = hubKey(input)
): Promise<ClusterTables> {
  const path = join(root, ".observablehq/cache/data", input.id, "clusters.zip");
  const kept = unzipped(path);
  const stamp = kept?.[keyFile];
  if (kept !== null && stamp !== undefined && strFromU8(stamp) === key) return tablesOf(kept);
  const core = hub(input);
  const told = progress(`clusters of ${input.id}`, core.papers.length);
  const made = clusters(core, input.curation, {told});
  if (input.id !== "") await writeWhole(path, archive(made, key));
  return made;
}

function unzipped(path: string): Unzipped | null {
  try {
    return unzipSync(readFileSync(path));
  } catch {
    return null;
  }
}

async function tablesOf(files: Unzipped): Promise<ClusterTables> {
  const read = <Row>(table: Table<Row>): Promise<Row[]> => {
    const bytes = files[`${table.name}.parquet`] ?? new Uint8Array();
    return readTable(new Uint8Array(bytes).buffer, table);
  };
  return {
    clusterings: await read(clusterTables.clusterings),
    clusters: await read(clusterTables.clusters),
    memberships: await read(clusterTables.memberships),
    cluster_terms: await read(clusterTables.cluster_terms),
    positions: await read(clusterTables.positions),
    neighbours: await read(clusterTables.neighbours),
    co_assignment: await read(clusterTables.co_assignment),
    stable_groups: await read(clusterTables.stable_groups),
    prop_words: await read(clusterTables.prop_words),
    cluster_merges: await read(clusterTables.cluster_merges),
    cluster_diagnostics: await read(clusterTables.cluster_diagnostics)
  };
}
