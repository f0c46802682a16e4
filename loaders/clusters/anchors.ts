import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import type {PaperRow} from "../tables/papers.js";
import {anchorsText} from "../vocabulary/curated-lines.js";
import type {CurationFile} from "../vocabulary/curation.js";
import type {ClusterIdentity} from "./match.js";
import {readNamedGroups} from "./named-groups.js";

/** Reads the clusters that keep their ids from build to build (`cluster,title`). */
export function readAnchors(
  file: CurationFile | null,
  papers: readonly Pick<PaperRow, "work_key">[]
): {identities: ClusterIdentity[]; diagnostics: Diagnostic[]} {
  const {groups, diagnostics} = readNamedGroups(file, "cluster", papers);
  const identities = groups.flatMap(({name, place, papers: members}) => {
    if (/^[1-9]\d{0,8}$/u.test(name)) return [{id: Number(name), papers: members}];
    const reason = "a cluster is a whole number from 1";
    diagnostics.push(diagnostic("warning", "anchors", reason, place, {text: name}));
    return [];
  });
  return {identities, diagnostics};
}

/** Writes the file of anchors: the titles of each cluster's papers, clusters in the order of ids. */
export function anchorsFile(
  clusters: readonly ClusterIdentity[],
  papers: readonly Pick<PaperRow, "title">[]
): string {
  const rows = [...clusters]
    .sort((a, b) => a.id - b.id)
    .flatMap(({id, papers: members}) =>
      [...members].sort((a, b) => a - b).map((paper) => ({id, title: papers[paper]?.title ?? null}))
    )
    .flatMap(({id, title}) => (title === null ? [] : [[String(id), oneLine(title)]]));
  return anchorsText(["cluster", "title"], "clusters", rows);
}

function oneLine(title: string): string {
  return title.replace(/[\r\n]+/gu, " ");
}
