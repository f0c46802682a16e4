import {togetherPick} from "../../../src/clusters/cluster-filter.js";
import {clusterView, type ClusterView} from "../../../src/clusters/cluster-views.js";
import {granularityWords, specificationsMade} from "../../../src/clusters/clustering-words.js";
import {versionsWords} from "../../../src/page/hub-words.js";
import {coAssignments} from "../../../src/clusters/co-assignments.js";
import * as pairs from "../../../src/clusters/co-assignments.js";
import {
  consensusFinding,
  consensusReading,
  togetherWords
} from "../../../src/clusters/consensus-groups.js";
import {
  influentialTermsFinding,
  influentialTermsOf
} from "../../../src/clusters/influential-terms.js";
import * as specifications from "../../../src/clusters/specification-strip.js";
import {
  testedThemes,
  themesAgain,
  themesAlone,
  themesTogether
} from "../../../src/themes/theme-test.js";
import {structureWords, visibleWords} from "../../../src/clusters/structure-words.js";
import {membershipWords, explanationFinding} from "../../../src/clusters/neighbour-explanation.js";
import {structureFound} from "../../../src/library/library-row.js";
import {textsOf} from "../../../src/tables/json.js";
import {consensusNumbers, ofViews, pNumber, rounded, structureNumbers} from "./group-numbers.js";
import {perCent, some, tallied, type Said} from "./said.js";
import type {GroupedHub} from "./worlds.js";

const isOf = (row: {clustering_id: string}, {clustering}: ClusterView) =>
  row.clustering_id === clustering.clustering_id;

/** The sentences on whether and how groups hold, by their generators. */
export const ofValidation: Record<string, (made: GroupedHub) => Said[]> = {
  "src/page/hub-words.ts#versionsWords": ({clusterings}) =>
    clusterings.map((row) => [versionsWords(row), row.versions === 0 ? [] : [row.versions]]),
  "src/clusters/clustering-words.ts#granularityWords": ({granularities}) => {
    const values = granularities.flatMap(({corrected}) => corrected ?? []);
    if (values.length === 0) return [[granularityWords(granularities), []]];
    const best = Math.max(0, Math.round(100 * Math.max(...values)));
    const held = granularities.flatMap((row) => (row.on_plateau ? row.groups : []));
    const ends = held.length === 0 ? [] : [...new Set([Math.min(...held), Math.max(...held)])];
    return [[granularityWords(granularities), [...ends, best]]];
  },
  "src/clusters/structure-words.ts#structureWords": (made) =>
    ofViews(made, (view) => [
      [
        structureWords(view.clustering, made.papers.length, view.clusters),
        structureNumbers(made, view)
      ]
    ]),
  "src/themes/theme-test.ts#themesTogether": ({themes, theme_tests: tests}) => {
    const [first] = tests;
    const p = first?.together_p ?? null;
    const {visible_share: share = null, papers = 0} = first ?? {};
    const visible = share === null ? [papers] : [Math.round(100 * share), papers];
    const isSaid = first?.together !== "more than chance";
    const numbers =
      first === undefined || p === null
        ? []
        : [pNumber(p), first.nulls, papers, ...(isSaid ? visible : [])];
    return [[themesTogether(testedThemes(themes, tests)), numbers]];
  },
  "src/themes/theme-test.ts#themesAlone": ({themes, theme_tests: found}) => {
    const tests = found.map((row, i) => ({
      ...row,
      together: "more than chance",
      p: 0.005 * (i + 1),
      answer: i < 2 ? "more than chance" : "undecided"
    }));
    const sure = tests.filter(({answer}) => answer === "more than chance");
    const head = sure.length === 0 ? [tests.length] : [sure.length, tests.length];
    const ps = sure.length > 4 ? [] : sure.map(({p}) => pNumber(p ?? 1));
    return [[themesAlone(testedThemes(themes, tests)), tests.length === 0 ? [] : [...head, ...ps]]];
  },
  "src/themes/theme-test.ts#themesAgain": ({themes, theme_tests: tests}) => {
    const upper = tests[0]?.null_stability_upper ?? null;
    const measured = tests.filter(({stability}) => stability !== null);
    const firm = measured.filter(({stability}) => (stability ?? 0) > (upper ?? 1)).length;
    const numbers = [
      tests[0]?.resamples ?? 0,
      80,
      ...(firm === 0 ? [] : [firm]),
      ...[measured.length, 19, 20, Number(upper?.toFixed(2))]
    ];
    return [
      [
        themesAgain(testedThemes(themes, tests)),
        upper === null || measured.length === 0 ? [] : numbers
      ]
    ];
  },
  "src/clusters/structure-words.ts#visibleWords": ({clusterings}) =>
    clusterings.map((row) => {
      const {structure_visible_share: share, structure_papers: papers} = row;
      return [visibleWords(row), [...(share === null ? [] : [Math.round(100 * share)]), papers]];
    }),
  "src/library/library-row.ts#structureFound": ({clusterings}) =>
    clusterings.map((row) => {
      const {found, test} = structureFound(row);
      const {structure, structure_p: p, structure_nulls: nulls, clusters} = row;
      const share = row.structure_visible_share;
      const tested = p === null || structure === "too few papers" ? [] : [pNumber(p), nulls];
      return [
        `${found} ${test}`,
        [
          ...(structure === "more than chance" ? [clusters] : []),
          ...tested,
          ...(tested.length === 0 || share === null || structure === "more than chance"
            ? []
            : [Math.round(100 * share)])
        ]
      ];
    }),
  "src/clusters/clustering-words.ts#specificationsMade": ({clusterings}) =>
    clusterings.map((row) => {
      const left = row.specifications_left_out;
      const numbers = [clusterings.length, ...some(left)];
      return [specificationsMade(row), clusterings.length < 2 && left === 0 ? [] : numbers];
    }),
  "src/clusters/co-assignments.ts#coAssignmentFinding": (made) => {
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
  "src/clusters/co-assignments.ts#coAssignmentReading": (made) => {
    const found = coAssignments(made);
    return found === undefined
      ? []
      : [[pairs.coAssignmentReading(found), [...(found.resampled ? [80] : []), 2]]];
  },
  "src/clusters/co-assignments.ts#matrixRefusal": ({papers: {length}}) => [
    [pairs.matrixRefusal(length, 200), [200, length]]
  ],
  "src/clusters/co-assignments.ts#pairWords": ({co_assignment: rows, clusterings}) =>
    rows.map((row) => [
      pairs.pairWords(row),
      [
        ...(row.runs === 0 ? [] : [row.runs_together, row.runs]),
        row.specifications_together,
        clusterings.filter(({clusters}) => clusters > 0).length
      ]
    ]),
  "src/clusters/consensus-groups.ts#consensusFinding": (made) => [
    [consensusFinding(made, made.papers.length), consensusNumbers(made)]
  ],
  "src/clusters/consensus-groups.ts#togetherWords": ({stable_groups: groups}) =>
    groups.map((row) => {
      const {together, specifications: all} = row;
      return [togetherWords(row), [together, all, perCent(together, all)]];
    }),
  "src/clusters/consensus-groups.ts#consensusReading": () => [[consensusReading(true), [2, 3, 4]]],
  "src/clusters/influential-terms.ts#influentialTermsFinding": (made) => {
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
    return [[influentialTermsFinding(influentialTermsOf(made), clusterView(made)), numbers]];
  },
  "src/clusters/specification-strip.ts#specificationFinding": ({clusterings}) => {
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
  "src/clusters/specification-strip.ts#specificationWords": ({clusterings}) =>
    clusterings.map((row) => [
      specifications.specificationWords(row),
      [row.clusters, rounded(row.agreement ?? 0)]
    ]),
  "src/clusters/specification-strip.ts#specificationReading": () => [
    [specifications.specificationReading(true), [1, 0]]
  ],
  "src/clusters/neighbour-explanation.ts#explanationFinding": (made) =>
    ofViews(made, (view) =>
      made.papers.map((paper) => [
        explanationFinding(paper, view.memberships.get(paper.paper_id), view),
        []
      ])
    ),
  "src/clusters/neighbour-explanation.ts#membershipWords": (made) =>
    ofViews(made, (view) =>
      made.memberships
        .filter((row) => isOf(row, view))
        .map((row) => {
          const {co_assignment: share, margin, membership} = row;
          const near = [row.similarity, row.second_similarity].flatMap((one) =>
            one === null ? [] : rounded(one)
          );
          const second = row.second_cluster_id === null || margin === null ? [] : near;
          return [
            membershipWords(row, view).join(" "),
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
    groups.map((row) => [togetherPick(row).words, [textsOf(row.paper_ids).length, row.group]])
};
