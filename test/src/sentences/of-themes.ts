import * as network from "../../../src/themes/co-word-network.js";
import {linksInstead} from "../../../src/themes/network-controls.js";
import {pickCoWords} from "../../../src/themes/co-words.js";
import * as distinctive from "../../../src/themes/distinctive-terms.js";
import {copiedWords, effectWords, termsWords} from "../../../src/trials/effect-words.js";
import {strategicFinding, strategicRefusal} from "../../../src/themes/strategic-diagram.js";
import {
  combinationsFinding,
  combinationsLeft,
  themeCombinations
} from "../../../src/themes/theme-combinations.js";
import {gridDrawn, gridFinding, gridReading, themeGrid} from "../../../src/themes/theme-grid.js";
import {
  noThemes,
  rowsReading,
  themeCoverage,
  themesFinding
} from "../../../src/themes/theme-rows.js";
import {countedWords, themeYears, yearsFinding} from "../../../src/themes/themes-over-years.js";
import {themesOf} from "../../../src/themes/themes.js";
import {leastWords, trialWords, triedWords} from "../../../src/trials/trials.js";
import {newVocabulary} from "../../../src/themes/uptake.js";
import * as uptake from "../../../src/themes/uptake.js";
import {workingWords} from "../../../src/trials/curation-panel.js";
import {some, type Said} from "./said.js";
import type {MadeHub} from "./worlds.js";
import {
  combinations,
  themesNumbers,
  noThemesNumbers,
  coverageNumbers,
  yearsNumbers,
  pairNumbers,
  mixedNumbers,
  linkNumbers,
  strategicNumbers,
  comparison,
  uptakeNumbers,
  tried,
  uptakes
} from "./theme-numbers.js";

/** The sentences on themes, terms and the hub's own words, by their generators. */
export const ofThemes: Record<string, (hub: MadeHub) => Said[]> = {
  "src/themes/theme-rows.ts#themesFinding": (made) => [
    [themesFinding(themesOf(made), made), themesNumbers(made)]
  ],
  "src/themes/theme-rows.ts#noThemes": (made) => [[noThemes(made), noThemesNumbers(made)]],
  "src/themes/theme-rows.ts#themeCoverage": (made) => [
    [themeCoverage(themesOf(made), made), coverageNumbers(made)]
  ],
  "src/themes/theme-rows.ts#rowsReading": ({papers}) => [
    [rowsReading(papers, {inRows: papers.length + 1, asBars: false}), []]
  ],
  "src/themes/theme-grid.ts#gridFinding": (made) =>
    made.themes.length === 0
      ? []
      : [[gridFinding(themeGrid(made.papers, themesOf(made))), pairNumbers(made)]],
  "src/themes/theme-grid.ts#gridReading": (made) => [
    [gridReading(themeGrid(made.papers, themesOf(made))), []]
  ],
  "src/themes/theme-grid.ts#gridDrawn": ({papers: {length: all}}) =>
    all < 12
      ? []
      : [
          [gridDrawn({drawn: 10, wanted: all, all}), [10, all]],
          [gridDrawn({drawn: 3, wanted: 5, all}), [3, 5, all - 5]],
          [gridDrawn({drawn: 5, wanted: 5, all}), [5, all - 5]],
          [gridDrawn({drawn: 0, wanted: 0, all}), [all]],
          [gridDrawn({drawn: all, wanted: all, all}), []]
        ],
  "src/themes/theme-combinations.ts#combinationsFinding": (made) =>
    made.papers.length === 0
      ? []
      : [[combinationsFinding(themeCombinations(made.papers, themesOf(made))), mixedNumbers(made)]],
  "src/themes/theme-combinations.ts#combinationsLeft": (made) => {
    const all = themeCombinations(made.papers, themesOf(made));
    const sizes = combinations(made).map(({papers}) => papers);
    return [1, 2, all.length - 1]
      .filter((shown) => shown > 0 && shown < all.length)
      .map((shown) => {
        const left = sizes.slice(shown);
        const [first = 0, last = 0] = [left[0], left.at(-1)];
        const of = first === last ? [first] : [last, first];
        const isRarer = first < (sizes[shown - 1] ?? 0);
        const numbers = isRarer ? [left.length] : [left.length, ...of];
        return [combinationsLeft(all.slice(shown), all.slice(0, shown)), numbers];
      });
  },
  "src/themes/themes-over-years.ts#yearsFinding": (made) => [
    [
      yearsFinding(themeYears(made.papers, themesOf(made)), made.papers.length),
      ...yearsNumbers(made)
    ]
  ],
  "src/themes/themes-over-years.ts#countedWords": ({papers: {length}}) => [
    [countedWords(length), some(length)]
  ],
  "src/themes/strategic-diagram.ts#strategicRefusal": ({themes}) => [
    [strategicRefusal(themes), themes.length >= 4 ? [] : [4, ...some(themes.length)]]
  ],
  "src/themes/strategic-diagram.ts#strategicFinding": (made) =>
    made.themes.length < 4 ? [] : [[strategicFinding(made.themes), strategicNumbers(made)]],
  "src/themes/co-word-network.ts#coWordFinding": (made) =>
    [2, 3, 5].map((minPapers) => [
      network.coWordFinding(pickCoWords(made, {minPapers})),
      linkNumbers(made, minPapers)
    ]),
  "src/themes/co-word-network.ts#drawnWords": (made) => {
    const linked = new Set(made.theme_links.flatMap(({one, other}) => [one, other]));
    const able = made.terms.filter(({term_id, papers}) => papers > 1 && linked.has(term_id)).length;
    const drawn = Math.min(able, 8);
    const some = drawn < able ? [drawn, able] : [];
    return able < 3
      ? []
      : [[network.drawnWords(pickCoWords(made, {most: 8}), 2), [...some, 2, drawn]]];
  },
  "src/themes/network-controls.ts#linksInstead": ({papers: {length: minPapers}}) => [
    [linksInstead({normalisation: "jaccard", minPapers}), [minPapers]]
  ],
  "src/themes/co-word-network.ts#coWordReading": () => [
    [network.coWordReading("association_strength", {open: true}), [3]]
  ],
  "src/themes/distinctive-terms.ts#compareRefusal": ({papers: {length: total}}) => [
    [distinctive.compareRefusal({group: total, total, words: ""}), total < 2 ? [] : [total]],
    [distinctive.compareRefusal({group: 0, total, words: ""}), []]
  ],
  "src/themes/distinctive-terms.ts#distinctiveFinding": (made) => {
    const {compared, works, terms, having} = comparison(made);
    const {group, total} = compared;
    const [first] = terms;
    if (group === 0) return [];
    const isWhole = works.group + works.rest === total;
    const own = [...(group === 1 ? [] : [group]), ...(works.group === group ? [] : [works.group])];
    const said = (isTested: boolean) =>
      distinctive.distinctiveFinding({terms, isTested, works, selecting: 0}, compared);
    if (works.rest === 0) return [[said(true), group === 1 ? [] : [group]]];
    const rest = works.rest === 1 && isWhole ? [] : [works.rest];
    if (first === undefined || first.difference <= 0)
      return [true, false].map((isTested) => [
        said(isTested),
        [...own, ...(works.rest === 1 ? [] : rest)],
        [...(isWhole ? [] : [2]), ...own, ...rest]
      ]);
    const {term_id} = first.term;
    const numbers = [
      ...own,
      having(term_id, true),
      works.group,
      having(term_id, false),
      works.rest
    ];
    return [true, false].map((isTested) => [said(isTested), numbers]);
  },
  "src/themes/distinctive-terms.ts#countsWords": (made) => {
    const {works, terms, having} = comparison(made);
    return terms.map((one) => [
      distinctive.countsWords(one, {works}),
      [having(one.term.term_id, true), works.group, having(one.term.term_id, false), works.rest]
    ]);
  },
  "src/themes/distinctive-terms.ts#selectingWords": ({terms: {length: selecting}}) => [
    [distinctive.selectingWords({selecting}), selecting === 0 ? [] : [selecting]]
  ],
  "src/themes/distinctive-terms.ts#discoveryWords": (made) => {
    const {works, terms, shared} = comparison(made);
    const passed = terms.filter(({keyness}) => keyness?.isDistinctive);
    const ofRest = passed.filter(
      ({group, rest: others}) => group / works.group <= others / works.rest
    ).length;
    const also = ofRest === 0 || ofRest === passed.length ? [] : [ofRest];
    if (shared === 0) return [];
    const all = shared === 1 ? [] : [shared];
    const found = {terms, isTested: true};
    return [
      [
        distinctive.discoveryWords(found),
        passed.length === 0 ? [...all, 5] : [passed.length, shared, 5, ...also]
      ],
      [distinctive.discoveryWords({...found, isTested: false}), all]
    ];
  },
  "src/trials/effect-words.ts#effectWords": (made) => {
    const {effect, tables} = tried(made);
    const {papers, themes, terms} = effect;
    const covered = new Set(tables.paper_themes.map(({paper_id}) => paper_id)).size;
    const before = new Set(made.paper_themes.map(({paper_id}) => paper_id)).size;
    return [
      [
        effectWords(effect, {papers: made.papers.length}),
        [
          ...some(papers.move, papers.gain, papers.lose),
          ...some(themes.disappear.length, themes.appear.length, themes.renamed.length),
          ...(covered === before ? [] : [covered, made.papers.length, before]),
          ...some(terms.gone.length, terms.added.length)
        ]
      ]
    ];
  },
  "src/trials/effect-words.ts#termsWords": (made) => {
    const {effect, tables} = tried(made);
    const [old, now] = [made.terms, tables.terms].map(
      (rows) => new Set(rows.map(({term}) => term.toLowerCase()))
    );
    const gone = [...(old ?? [])].filter((term) => !now?.has(term)).length;
    const added = [...(now ?? [])].filter((term) => !old?.has(term)).length;
    return [[termsWords(effect.terms), some(gone, added)]];
  },
  "src/trials/effect-words.ts#copiedWords": ({lines: {length}}) => [
    [copiedWords(length), [length]]
  ],
  "src/trials/trials.ts#trialWords": () => [
    [trialWords({ignored: ["4 words"], merged: [], minPapers: 4}), [4]]
  ],
  "src/trials/trials.ts#leastWords": () => [[leastWords(4), [4]]],
  "src/trials/trials.ts#triedWords": () => [
    [triedWords({ignored: ["a", "b"], merged: [], minPapers: 4}), [3, 4]]
  ],
  "src/trials/curation-panel.ts#workingWords": ({terms}) => {
    const none = {ignored: [], merged: []};
    const of = (least: number) => terms.filter(({papers}) => papers >= least).length;
    const [first] = terms;
    return terms.length === 0
      ? []
      : [
          [
            workingWords(none, {...none, minPapers: 3}, terms),
            of(3) === terms.length ? [] : [of(3), terms.length, 3]
          ],
          [workingWords(none, {...none, ignored: [first?.term ?? ""]}, terms), [first?.papers ?? 0]]
        ];
  },
  "src/themes/uptake.ts#uptakeRefusal": ({hub, papers: {length}}) => [
    [uptake.uptakeRefusal(hub, length), []]
  ],
  "src/themes/uptake.ts#uptakeFinding": (made) =>
    made.papers.length === 0 || made.hub.title === null
      ? []
      : [[uptake.uptakeFinding(uptakes(made), made.papers.length), uptakeNumbers(made)]],
  "src/themes/uptake.ts#uptakeReading": ({papers: {length}}) => [
    [
      uptake.uptakeReading({isShaded: true, isSilent: true, hubs: 4, papers: length}),
      [2, ...some(length), ...(length === 0 ? [] : [4])]
    ]
  ],
  "src/themes/uptake.ts#echoWords": ({papers: {length}, theme_uptake}) =>
    theme_uptake
      .filter(({papers}) => papers > 0)
      .map(({papers}) => [
        uptake.echoWords({papers, selected: papers - 1}, length),
        [papers, length, papers - 1]
      ]),
  "src/themes/uptake.ts#zWords": ({theme_uptake}) =>
    theme_uptake.map(({papers}) => [uptake.zWords(papers / 4), [Number((papers / 4).toFixed(1))]]),
  "src/themes/uptake.ts#vocabularyWords": (made) => {
    const all = newVocabulary(made.terms, made.hub).length;
    return [
      [uptake.vocabularyWords(all, all), some(all)],
      [uptake.vocabularyWords(Math.min(1, all), all), all === 0 ? [] : all === 1 ? [1] : [1, all]]
    ];
  },
  "src/themes/uptake.ts#shadedWords": ({papers: {length}}) => [
    [uptake.shadedWords(length), some(length)]
  ]
};
