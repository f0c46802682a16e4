import {branchPick, togetherPick} from "../../../src/clusters/cluster-filter.js";
import * as rowWords from "../../../src/clusters/cluster-row-words.js";
import {
  clusterTableFinding,
  clusterTableReading
} from "../../../src/clusters/cluster-table-words.js";
import type {ClusterView} from "../../../src/clusters/cluster-views.js";
import {clustersFinding, placeWords} from "../../../src/clusters/cluster-words.js";
import {clusteringWords, multiverseSize} from "../../../src/clusters/clustering-words.js";
import * as pairs from "../../../src/clusters/co-assignment-words.js";
import {coAssignments} from "../../../src/clusters/co-assignments.js";
import {
  dendrogramFinding,
  dendrogramReading,
  mergeWords
} from "../../../src/clusters/dendrogram-words.js";
import {branchesOf, cutHeight, hierarchyOf} from "../../../src/clusters/hierarchy.js";
import {textsOf} from "../../../src/tables/json.js";
import {listedVerdict} from "../../../src/library/listed-verdict.js";
import {mapPoints} from "../../../src/clusters/map-points.js";
import {mapNotes, mapReading} from "../../../src/clusters/map-words.js";
import {
  multiverseFinding,
  multiverseReading,
  togetherWords
} from "../../../src/clusters/multiverse-words.js";
import {propWordsFinding, propWordsOf} from "../../../src/clusters/prop-word-rows.js";
import * as specifications from "../../../src/clusters/specification-words.js";
import {pWords, verdictWords} from "../../../src/clusters/verdict-words.js";
import {heldWords, whyHereFinding} from "../../../src/clusters/why-here-words.js";
import {perCent, some, sum, tallied, type Said} from "./said.js";
import type {GroupedHub} from "./worlds.js";
import {
  rounded,
  views,
  factsOf,
  verdictNumbers,
  multiverseNumbers,
  hierarchyNumbers
} from "./group-numbers.js";

const each = (made: GroupedHub, say: (view: ClusterView) => Said[]) => views(made).flatMap(say);

/** The sentences on groups, their map and how they hold, by their generators. */
export const ofGroups: Record<string, (made: GroupedHub) => Said[]> = {
  "src/clusters/verdict-words.ts#verdictWords": (made) =>
    each(made, (view) => [
      [verdictWords(view.clustering, made.papers.length, view.clusters), verdictNumbers(made, view)]
    ]),
  "src/clusters/verdict-words.ts#pWords": ({clusterings}) =>
    clusterings.flatMap(({structure_p: p, structure_nulls: nulls}): Said[] =>
      p === null ? [] : [[pWords(p, nulls), [rounded(p)]]]
    ),
  "src/library/listed-verdict.ts#listedVerdict": ({clusterings}) =>
    clusterings.map((row) => {
      const {found, test} = listedVerdict(row);
      const {verdict, structure_p: p, structure_nulls: nulls, clusters} = row;
      const tested = p === null || verdict === "too few papers" ? [] : [rounded(p), nulls];
      return [
        `${found} ${test}`,
        [...(verdict === "more than chance" ? [clusters] : []), ...tested]
      ];
    }),
  "src/clusters/cluster-words.ts#clustersFinding": (made) =>
    each(made, (view) => {
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
    each(made, (view) =>
      [...view.memberships.values()].map((row) => {
        const {cluster_id: id, co_assignment: share} = row;
        return [
          placeWords(row, view),
          id === null || share === null ? [] : [Math.round(share * 100)]
        ];
      })
    ),
  "src/clusters/cluster-table-words.ts#clusterTableFinding": (made) =>
    each(made, (view) => {
      const {groups, tested, firm, placed} = factsOf(made, view);
      const k = groups.length;
      const sentence = clusterTableFinding(view, made.papers);
      if (k === 0) return [[sentence, []]];
      if (tested.length === 0) return [[sentence, [k, placed]]];
      if (tested.length === 1) return [[sentence, []]];
      const head = firm === 0 || firm === tested.length ? [] : [firm];
      return [[sentence, [...head, tested.length]]];
    }),
  "src/clusters/cluster-table-words.ts#clusterTableReading": (made) =>
    each(made, (view) => {
      const {groups, tested} = factsOf(made, view);
      const isMeasured = groups.some(({stability}) => stability !== null);
      const bar = tested.length > 0 ? [19, 20] : [];
      return [
        [clusterTableReading(view), isMeasured ? [view.clustering.resamples, 80, ...bar] : []]
      ];
    }),
  "src/clusters/cluster-row-words.ts#termCounts": (made) =>
    each(made, (view) => {
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
  "src/clusters/cluster-row-words.ts#stabilityWords": (made) =>
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
  "src/clusters/cluster-row-words.ts#sameAsWords": (made) =>
    made.clusters.map((row) => {
      const {share_kept: share} = row;
      return [rowWords.sameAsWords(row), share === null || share === 1 ? [] : [rounded(share)]];
    }),
  "src/clusters/cluster-row-words.ts#sizeWords": (made) =>
    each(made, (view) =>
      view.clusters.map((row) => [
        rowWords.sizeWords(row, made.papers.length),
        [factsOf(made, view).sizeOf(row.cluster_id), made.papers.length]
      ])
    ),
  "src/clusters/clustering-words.ts#clusteringWords": (made) =>
    each(made, (view) => {
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
  "src/clusters/clustering-words.ts#multiverseSize": ({clusterings}) =>
    clusterings.map((row) => {
      const left = row.specifications_left_out;
      const numbers = [clusterings.length, ...some(left)];
      return [multiverseSize(row), clusterings.length < 2 && left === 0 ? [] : numbers];
    }),
  "src/clusters/co-assignment-words.ts#coAssignmentFinding": (made) => {
    const {papers, co_assignment: rows} = made;
    const isResampled = rows.some(({runs}) => runs > 0);
    const firm = rows.filter((row) =>
      isResampled
        ? row.runs_together >= 0.9 * row.runs && row.runs > 0
        : row.specifications_together >= 0.9 * row.specifications
    );
    const held = new Set(firm.flatMap(({one, other}) => [one, other])).size;
    const numbers =
      papers.length < 2
        ? [2]
        : rows.length === 0
          ? []
          : firm.length === 0
            ? [papers.length, 9, 10]
            : [firm.length, 9, 10, held, papers.length];
    return [[pairs.coAssignmentFinding(coAssignments(made), papers.length), numbers]];
  },
  "src/clusters/co-assignment-words.ts#coAssignmentReading": (made) => {
    const found = coAssignments(made);
    return found === undefined
      ? []
      : [[pairs.coAssignmentReading(found), [...(found.resampled ? [80] : []), 2]]];
  },
  "src/clusters/co-assignment-words.ts#matrixRefusal": ({papers: {length}}) => [
    [pairs.matrixRefusal(length, 200), [200, length]]
  ],
  "src/clusters/co-assignment-words.ts#pairWords": ({co_assignment: rows, clusterings}) =>
    rows.map((row) => [
      pairs.pairWords(row),
      [
        ...(row.runs === 0 ? [] : [row.runs_together, row.runs]),
        row.specifications_together,
        clusterings.filter(({clusters}) => clusters > 0).length
      ]
    ]),
  "src/clusters/dendrogram-words.ts#dendrogramFinding": (made) =>
    each(made, (view) => {
      const {vocabulary, clusters} = view.clustering;
      const top = hierarchyOf(made.cluster_merges, vocabulary);
      const cuts = [null, ...(top === undefined ? [] : [cutHeight(top, clusters)])];
      return cuts.map((cut) => [
        dendrogramFinding(top, {papers: made.papers, view, cut}),
        hierarchyNumbers(made, view, cut !== null)
      ]);
    }),
  "src/clusters/dendrogram-words.ts#mergeWords": (made) => {
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
  "src/clusters/dendrogram-words.ts#dendrogramReading": () => [[dendrogramReading(true, true), []]],
  "src/clusters/map-words.ts#mapNotes": (made) => {
    const kept = made.positions.flatMap(({neighbours_kept: share}) => share ?? []);
    const chance = made.positions.flatMap(({kept_by_chance: share}) => share ?? []);
    const shares = [kept, chance].map((list) => perCent(sum(list), list.length));
    const placed = mapPoints(made, {width: 600});
    return mapNotes(made.positions, placed).map((note) => [note, kept.length === 0 ? [] : shares]);
  },
  "src/clusters/map-words.ts#mapReading": (made) =>
    each(made, (view) => [[mapReading(made.papers, view), [2]]]).map(([sentence]) => [
      sentence,
      [2],
      []
    ]),
  "src/clusters/multiverse-words.ts#multiverseFinding": (made) => [
    [multiverseFinding(made, made.papers.length), multiverseNumbers(made)]
  ],
  "src/clusters/multiverse-words.ts#togetherWords": ({stable_groups: groups}) =>
    groups.map((row) => {
      const {together, specifications: all} = row;
      return [togetherWords(row), [together, all, perCent(together, all)]];
    }),
  "src/clusters/multiverse-words.ts#multiverseReading": () => [
    [multiverseReading(true), [2, 3, 4]]
  ],
  "src/clusters/prop-word-rows.ts#propWordsFinding": (made) => {
    const words = tallied(made.prop_words.map(({term_id}) => term_id));
    const fallen = tallied(made.prop_words.flatMap((row) => (row.falls_apart ? row.term_id : [])));
    const [, k = 0] = words[0] ?? [];
    const [, most = 0] = fallen[0] ?? [];
    const numbers =
      words.length === 0
        ? []
        : fallen.length === 0
          ? [words.length]
          : [most, k, ...(fallen.length === 1 ? [] : [fallen.length]), words.length];
    return [[propWordsFinding(propWordsOf(made), made), numbers]];
  },
  "src/clusters/specification-words.ts#specificationFinding": ({clusterings}) => {
    const known = clusterings.filter((row) => row.agreement !== null && row.clusters > 0);
    const values = known.map(({agreement}) => agreement ?? 0).sort((a, b) => b - a);
    const own = known.find((row) => row.is_default)?.agreement;
    const sentence = specifications.specificationFinding(known);
    if (known.length < 2) return [[sentence, [2], []]];
    const ends = [rounded(values.at(-1) ?? NaN), rounded(values[0] ?? NaN)];
    const places = values.flatMap((value, i) => (value === own ? i + 1 : []));
    return [
      [
        sentence,
        ...places.map((place) => [...ends, place, known.length, rounded(own ?? NaN)]),
        ...(own == null ? [ends] : [])
      ]
    ];
  },
  "src/clusters/specification-words.ts#specificationWords": ({clusterings}) =>
    clusterings.map((row) => [
      specifications.specificationWords(row),
      [row.clusters, rounded(row.agreement ?? 0)]
    ]),
  "src/clusters/specification-words.ts#specificationReading": () => [
    [specifications.specificationReading(true), [1, 0]]
  ],
  "src/clusters/why-here-words.ts#whyHereFinding": (made) =>
    each(made, (view) =>
      made.papers.map((paper) => [
        whyHereFinding(paper, view.memberships.get(paper.paper_id), view),
        []
      ])
    ),
  "src/clusters/why-here-words.ts#heldWords": (made) =>
    each(made, (view) =>
      [...view.memberships.values()].map((row) => {
        const {co_assignment: share, margin, membership} = row;
        const near = [row.similarity, row.second_similarity].flatMap((one) =>
          one === null ? [] : rounded(one)
        );
        const second = row.second_cluster_id === null || margin === null ? [] : near;
        return [
          heldWords(row, view).join(" "),
          [
            ...(share === null ? [] : [Math.round(share * 100)]),
            ...second,
            ...(second.length > 0 && (margin ?? 0) >= 0 ? [rounded(margin ?? 0)] : []),
            ...(membership === null ? [] : [rounded(membership)])
          ]
        ];
      })
    ),
  "src/clusters/cluster-filter.ts#togetherPick": ({stable_groups: groups}) =>
    groups.map((row) => [togetherPick(row).words, [textsOf(row.paper_ids).length, row.group]]),
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
