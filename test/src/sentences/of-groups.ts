import {mergeWords} from "../../../src/clusters/dendrogram-plot.js";
import {branchPick} from "../../../src/clusters/cluster-filter.js";
import * as rowWords from "../../../src/clusters/cluster-words.js";
import {clusterTableFinding, clusterTableReading} from "../../../src/clusters/cluster-table.js";
import {clustersFinding, placeWords} from "../../../src/clusters/cluster-words.js";
import {clusteringWords, linkWords} from "../../../src/clusters/clustering-words.js";
import {dendrogramFinding, dendrogramReading} from "../../../src/clusters/dendrogram.js";
import {branchesOf, cutHeight, hierarchyOf} from "../../../src/clusters/hierarchy.js";
import {mapPoints} from "../../../src/clusters/map-points.js";
import {mapNotes, mapReading, offMapWords} from "../../../src/clusters/cluster-map.js";
import {perCent, some, sum, type Said} from "./said.js";
import type {GroupedHub} from "./worlds.js";
import {rounded, ofViews, factsOf, hierarchyNumbers} from "./group-numbers.js";

/** The sentences on groups, their map and their hierarchy, by their generators. */
export const ofGroups: Record<string, (made: GroupedHub) => Said[]> = {
  "src/clusters/cluster-words.ts#clustersFinding": (made) =>
    ofViews(made, (view) => {
      const {n, sizes, floating, groups} = factsOf(made, view);
      const measured = made.memberships.some(
        (row) => row.clustering_id === view.clustering.clustering_id && row.co_assignment !== null
      );
      const floats = measured ? some(floating) : [];
      const numbers =
        n === 0 || (n === 1 && sizes.length === 0)
          ? []
          : sizes.length === 0
            ? [n]
            : [...(groups.length === 1 ? [] : [groups.length]), sizes[0] ?? 0, n, ...floats];
      return [[clustersFinding(view, made.papers), numbers]];
    }),
  "src/clusters/cluster-words.ts#placeWords": (made) =>
    ofViews(made, (view) =>
      [...view.memberships.values()].map((row) => {
        const {cluster_id: id, co_assignment: share} = row;
        return [
          placeWords(row, view),
          id === null || share === null ? [] : [Math.round(share * 100)]
        ];
      })
    ),
  "src/clusters/cluster-table.ts#clusterTableFinding": (made) =>
    ofViews(made, (view) => {
      const {groups, tested, firm, placed} = factsOf(made, view);
      const k = groups.length;
      const sentence = clusterTableFinding(view, made.papers);
      if (k === 0) return [[sentence, []]];
      if (tested.length === 0) return [[sentence, [k, placed]]];
      if (tested.length === 1) return [[sentence, []]];
      const head = firm === 0 || firm === tested.length ? [] : [firm];
      return [[sentence, [...head, tested.length]]];
    }),
  "src/clusters/cluster-table.ts#clusterTableReading": (made) =>
    ofViews(made, (view) => {
      const {groups, tested} = factsOf(made, view);
      const isMeasured = groups.some(({stability}) => stability !== null);
      const bar = tested.length > 0 ? [19, 20] : [];
      return [
        [clusterTableReading(view), isMeasured ? [view.clustering.resamples, 80, ...bar] : []]
      ];
    }),
  "src/clusters/cluster-words.ts#termCounts": (made) =>
    ofViews(made, (view) => {
      const facts = factsOf(made, view);
      return made.cluster_terms
        .filter(({clustering_id: id}) => id === view.clustering.clustering_id)
        .flatMap((term): Said[] => {
          const cluster = view.clusters.find(({cluster_id: id}) => id === term.cluster_id);
          if (cluster === undefined) return [];
          const own = facts.sizeOf(term.cluster_id);
          const having = new Set(
            made.paper_terms.flatMap((row) => (row.term_id === term.term_id ? row.paper_id : []))
          );
          const inside = [...view.memberships.values()].filter(
            (row) => row.cluster_id === term.cluster_id && having.has(row.paper_id)
          ).length;
          const rest = facts.placed - own;
          const counted = rest === 0 ? [] : [term.papers_outside, rest];
          const isTerm = made.terms.some(({term_id}) => term_id === term.term_id);
          return [
            [
              rowWords.termCounts(term, cluster, view),
              [isTerm ? Math.max(inside, term.papers_inside) : term.papers_inside, own, ...counted]
            ]
          ];
        });
    }),
  "src/clusters/cluster-words.ts#stabilityWords": (made) =>
    made.clusters.map((row) => {
      const upper = row.null_stability_upper ?? row.null_stability;
      const isMore = row.null_stability_upper !== null && (row.stability ?? 0) > (upper ?? 0);
      const numbers = [
        rounded(row.stability ?? 0),
        ...(isMore ? [19, 20] : []),
        ...(upper === null ? [] : [rounded(upper)])
      ];
      return [rowWords.stabilityWords(row), row.stability === null ? [] : numbers];
    }),
  "src/clusters/cluster-words.ts#sameAsWords": (made) =>
    made.clusters.map((row) => {
      const {share_kept: share} = row;
      return [rowWords.sameAsWords(row), share === null || share === 1 ? [] : [rounded(share)]];
    }),
  "src/clusters/cluster-words.ts#sizeWords": (made) =>
    ofViews(made, (view) =>
      view.clusters.map((row) => [
        rowWords.sizeWords(row, made.papers.length),
        [factsOf(made, view).sizeOf(row.cluster_id), made.papers.length]
      ])
    ),
  "src/clusters/clustering-words.ts#clusteringWords": (made) =>
    ofViews(made, (view) => {
      const {method, clusters_asked: asked, resolution} = view.clustering;
      const {sizes, placed, n} = factsOf(made, view);
      if (method === "identity") return [[clusteringWords(view.clustering), []]];
      return [
        [
          clusteringWords(view.clustering),
          [
            ...(resolution === null ? [] : [Number(resolution.toPrecision(3))]),
            sizes.length,
            ...(sizes.length === asked ? [] : [asked]),
            ...some(n - placed)
          ]
        ]
      ];
    }),
  "src/clusters/clustering-words.ts#linkWords": ({clusterings}) => {
    const [row] = clusterings;
    if (row === undefined) return [[linkWords([]), []]];
    const linked = {...row, vocabulary: "references", clusters: 3, agreement: 0.25};
    const numbers = [row.papers, row.papers + row.papers_without_terms, 3, 0.25];
    const authors = {...linked, vocabulary: "authors", agreement: null};
    return [
      [linkWords(clusterings), []],
      [linkWords([...clusterings, linked]), numbers],
      [linkWords([...clusterings, linked, authors]), [...numbers, ...numbers.slice(0, 3)]]
    ];
  },
  "src/clusters/dendrogram.ts#dendrogramFinding": (made) =>
    ofViews(made, (view) => {
      const {vocabulary, clusters} = view.clustering;
      const top = hierarchyOf(made.cluster_merges, vocabulary);
      const cuts = [null, ...(top === undefined ? [] : [cutHeight(top, clusters)])];
      return cuts.map((cut) => [
        dendrogramFinding(top, {papers: made.papers, view, cut}),
        hierarchyNumbers(made, view, cut !== null)
      ]);
    }),
  "src/clusters/dendrogram-plot.ts#mergeWords": (made) => {
    const top = hierarchyOf(made.cluster_merges, "words");
    return (top === undefined ? [] : branchesOf(top))
      .filter(({paperId}) => paperId === null)
      .map((branch) => {
        const row = made.cluster_merges.find(
          ({vocabulary, step}) => vocabulary === "words" && step === branch.step
        );
        return [mergeWords(branch), [rounded(row?.height ?? NaN)]];
      });
  },
  "src/clusters/dendrogram.ts#dendrogramReading": () => [[dendrogramReading(true, true), []]],
  "src/clusters/cluster-map.ts#mapNotes": (made) => {
    const kept = made.positions.flatMap(({neighbours_kept: share}) => share ?? []);
    const chance = made.positions.flatMap(({kept_by_chance: share}) => share ?? []);
    const shares = [kept, chance].map((list) => perCent(sum(list), list.length));
    const placed = mapPoints(made, {width: 600});
    return mapNotes(made.positions, placed).map((note) => [note, kept.length === 0 ? [] : shares]);
  },
  "src/clusters/cluster-map.ts#offMapWords": (made) => {
    const placed = new Set(made.positions.flatMap(({paper_id: id, x}) => (x === null ? [] : id)));
    const off = made.papers.filter(({paper_id: id}) => !placed.has(id)).length;
    return [[offMapWords(mapPoints(made, {width: 600}).off.length), [off]]];
  },
  "src/clusters/cluster-map.ts#mapReading": (made) =>
    ofViews(made, (view) => [[mapReading(made.papers, view), [2]]]).map(([sentence]) => [
      sentence,
      [2],
      []
    ]),
  "src/clusters/cluster-filter.ts#branchPick": ({cluster_merges: merges}) => {
    const top = hierarchyOf(merges, "words");
    return (top === undefined ? [] : branchesOf(top))
      .filter(({paperId}) => paperId === null)
      .map((branch) => {
        const row = merges.find(
          ({vocabulary, step}) => vocabulary === "words" && step === branch.step
        );
        return [branchPick(branch, "words").words, [row?.papers ?? NaN, branch.step]];
      });
  }
};
