import {
  citingPapers as citing,
  completenessWords,
  hubFacts,
  pagesWords,
  selectedPapers
} from "../../../src/page/hub-words.js";
import {facetFinding, facetReadings, facetsOf} from "../../../src/evidence/facets.js";
import {
  ledgerFinding,
  usualEndWords,
  messageCount,
  messagesLeft,
  messageSentence
} from "../../../src/ledger/ledger.js";
import {hintWords, nearWords} from "../../../src/papers/search-hint.js";
import {drawnFacet, undrawnPapersWords} from "../../../src/evidence/undrawn-years.js";
import {paperFlags} from "../../../src/marks/paper-words.js";
import {
  dotsReading,
  representativesFinding,
  splitRepresentatives
} from "../../../src/evidence/representatives.js";
import {partWords, selectedWords} from "../../../src/interaction/selected-part.js";
import {numbersOf, some, sum, tallied, type Said} from "./said.js";
import type {MadeHub} from "./worlds.js";

/** Papers of which all but the first are of years that charts leave out. */
const oddYears = (papers: MadeHub["papers"]) =>
  papers.map((paper, i) => ({...paper, year: i === 0 ? 2024 : 9999}));
const yearValue = ({year}: {year: number}) => ({value: String(year), count: 1, order: null});

const undrawnNumbers = (papers: number) => (papers < 2 ? [] : [papers - 1, 9999, 1500, 2100]);

/** The values of each facet of a hub with their papers, without the code of `facetsOf`. */
function facetValues({facets, papers}: MadeHub): Map<string, [value: string, count: number][]> {
  const found = new Map<string, [string, number][]>();
  for (const {facet, value, count} of facets) {
    if (facet === "roles" || facet === "polarities") continue;
    found.set(facet, [...(found.get(facet) ?? []), [value, count]]);
  }
  const carried = {
    fields: papers.flatMap(({field}) => field ?? []),
    years: papers.flatMap(({year}) => (year === null ? [] : String(year))),
    verdicts: papers.flatMap(({verdict}) => verdict ?? [])
  };
  for (const [name, values] of Object.entries(carried)) {
    if (!found.has(name) && values.length > 0) found.set(name, tallied(values));
  }
  return found;
}

function facetNumbers(name: string, values: readonly [string, number][], papers: number): number[] {
  const largest = Math.max(0, ...values.map(([, count]) => count));
  const top = values.filter(([, count]) => count === largest);
  if (values.length === 0) return [];
  if (values.length === 1) return [largest, papers];
  if (top.length === values.length) return [values.length, largest, papers];
  if (name !== "years") {
    return [values.length, ...(top.length > 3 ? [top.length] : []), largest, papers];
  }
  const years = values.map(([year]) => Number(year)).sort((a, b) => a - b);
  const tied = top.map(([year]) => Number(year)).sort((a, b) => a - b);
  const who = tied.length > 3 ? [tied.length] : tied;
  return [years[0] ?? 0, years.at(-1) ?? 0, ...who, largest, papers];
}

function representativeNumbers({papers}: MadeHub): number[] {
  const chosen = papers.filter(({representative}) => representative);
  const rest = papers.filter(({representative}) => !representative);
  const told = (rows: typeof papers) => rows.filter(({summary}) => summary !== null).length;
  const [k, n] = [chosen.length, papers.length];
  if (n === 0 || k === 0) return [];
  if (rest.length === 0) return n === 1 ? [] : [n];
  const first = Math.max(...chosen.map(({position}) => position)) === k;
  const [a, b] = [told(chosen), told(rest)];
  const isSaid = !(a === k && b === rest.length) && a + b > 0;
  const ofChosen = k === 1 || a === 0 ? [] : [a];
  const ofRest =
    rest.length === 1 ? [] : b === 0 || b === rest.length ? [rest.length] : [b, rest.length];
  return [k, n, ...(first && k > 1 ? [k] : []), ...(isSaid ? [...ofChosen, ...ofRest] : [])];
}

/** The sentences on a hub, its papers and its lines, by their generators. */
export const ofPapers: Record<string, (hub: MadeHub) => Said[]> = {
  "src/page/hub-words.ts#hubFacts": ({hub, papers, citing: all}) => {
    const facts = [
      [all],
      ...(papers.length < all ? [some(papers.length)] : []),
      some(papers.filter(({summary}) => summary !== null).length),
      some(papers.filter(({representative}) => representative).length)
    ];
    return hubFacts(hub).map((fact, i) => [fact, facts[i] ?? [NaN]]);
  },
  "src/page/hub-words.ts#completenessWords": ({hub, papers: {length: listed}}) =>
    [hub, {...hub, filter: "role=method"}].map((row) => {
      const {declared} = row;
      if (declared === null || declared === listed) return [completenessWords(row), []];
      return [
        completenessWords(row),
        [declared, listed, ...(declared > listed ? [declared - listed] : [])]
      ];
    }),
  "src/page/hub-words.ts#pagesWords": ({papers}) => {
    const paths = papers.map((_, i) => `${"abcdefgh".charAt(i % 8)}.txt`);
    return paths.length === 0
      ? []
      : [[pagesWords(paths), paths.length === 1 ? [] : [paths.length]]];
  },
  "src/page/hub-words.ts#selectedPapers": ({hub, papers}) => [
    [selectedPapers(papers.length, hub, "selected"), [papers.length, papers.length]]
  ],
  "src/evidence/facets.ts#facetFinding": (made) =>
    facetsOf(made.facets, made.papers).map((facet) => [
      facetFinding(facet, citing(made.hub)),
      facetNumbers(facet.name, facetValues(made).get(facet.name) ?? [], made.citing)
    ]),
  "src/evidence/facets.ts#facetReadings": (made) =>
    facetsOf(made.facets, made.papers).map((facet) => {
      const total = sum((facetValues(made).get(facet.name) ?? []).map(([, count]) => count));
      const numbers =
        total > made.citing ? [total, made.citing] : [made.citing - total, made.citing];
      return [facetReadings(facet, made.citing).join(" "), total === made.citing ? [] : numbers];
    }),
  "src/ledger/ledger.ts#ledgerFinding": ({hub, lines, diagnostics}) => {
    const follow = lines.filter(({accounted}) => accounted).length;
    const found = ["error", "warning", "note"].map(
      (kind) => diagnostics.filter(({severity}) => severity === kind).length
    );
    const left = lines.length - follow;
    const head = left === 0 ? [lines.length] : [follow, lines.length, left];
    return [[ledgerFinding(hub), lines.length === 0 ? [] : [...head, ...some(...found)]]];
  },
  "src/ledger/ledger.ts#usualEndWords": ({lines}) => {
    const ended = lines.map((line, i) => ({...line, terminator: i === 0 ? "\n" : "\r\n"}));
    const crlf = ended.length - 1;
    return [[usualEndWords(ended), crlf < 2 ? [] : [crlf, ended.length]]];
  },
  "src/ledger/ledger.ts#messageCount": ({hub, diagnostics}) => [
    [
      messageCount(hub),
      some(
        ...["error", "warning", "note"].map(
          (kind) => diagnostics.filter(({severity}) => severity === kind).length
        )
      )
    ]
  ],
  "src/ledger/ledger.ts#messagesLeft": ({diagnostics: {length}}) =>
    length === 0 ? [] : [[messagesLeft(length), [length]]],
  "src/ledger/ledger.ts#messageSentence": ({diagnostics}) =>
    diagnostics.map((row) => [
      messageSentence(row),
      numbersOf([row.reason, row.expected, row.actual].join(" ")).map(({value}) => value)
    ]),
  "src/papers/search-hint.ts#hintWords": ({papers}) =>
    nearWords(papers)("mutaul informatoin").map((near) => {
      const {before, after} = hintWords(near);
      const texts = papers.map(({title, summary}) => `${title ?? ""} ${summary ?? ""}`);
      const having = texts.filter((text) => text.toLowerCase().split(/\W+/u).includes(near.near));
      return [`${before}${near.near}${after}`, [having.length]];
    }),
  "src/evidence/undrawn-years.ts#undrawnPapersWords": ({papers}) => [
    [undrawnPapersWords(oddYears(papers)), undrawnNumbers(papers.length)]
  ],
  "src/evidence/undrawn-years.ts#drawnFacet": ({papers}) => [
    [
      drawnFacet({name: "years", origin: "papers", values: oddYears(papers).map(yearValue)})
        .undrawn,
      undrawnNumbers(papers.length)
    ]
  ],
  "src/marks/paper-words.ts#paperFlags": ({papers}) =>
    papers.map((paper) => {
      const {position, representative_position: rank, novelty, reference_count, date} = paper;
      const own = numbersOf(`${paper.field ?? ""} ${date ?? ""}`).map(({value}) => value);
      const numbers = [
        position,
        ...(paper.representative && rank !== null && rank !== position ? [rank] : []),
        ...own,
        ...(novelty === null ? [] : [novelty]),
        ...(reference_count === null ? [] : [reference_count])
      ];
      return [paperFlags(paper).join(" "), numbers];
    }),
  "src/evidence/representatives.ts#representativesFinding": (made) => [
    [representativesFinding(splitRepresentatives(made.papers)), representativeNumbers(made)]
  ],
  "src/evidence/representatives.ts#dotsReading": ({papers}) => [[dotsReading(papers), []]],
  "src/interaction/selected-part.ts#selectedWords": ({papers: {length}}) => [
    [selectedWords(0, length), [0, length]]
  ],
  "src/interaction/selected-part.ts#partWords": ({papers, themes, paper_themes}) =>
    themes.map(({theme_id}) => {
      const own = paper_themes.flatMap((row) => (row.theme_id === theme_id ? row.paper_id : []));
      const selected = new Set(papers.slice(0, 7).map(({paper_id}) => paper_id));
      const both = own.filter((id) => selected.has(id)).length;
      return [
        partWords(own, papers.length, selected),
        [own.length, papers.length, both, own.length]
      ];
    })
};
