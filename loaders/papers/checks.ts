import {diagnostic, type Diagnostic, type Place} from "../messages/diagnostic.js";
import {foreignIn} from "../text/boilerplate.js";
import type {PaperRecord} from "../sources/reading.js";
import type {TotalRow} from "../tables/counts.js";
import {drawnYears, isDrawnYear, type PaperRow} from "../tables/papers.js";
import {workKey} from "../text/identity.js";
import {disagreements, versionNotes} from "./disagreements.js";
import {guessedWork} from "./guessed-work.js";
import {implausibleYears} from "./implausible-years.js";
import {repeats} from "./match.js";
import type {MergedHub} from "./merged-hub.js";

/** Compares what the sources state with what was read, and the sources with each other. */
export function checks(hub: MergedHub, papers: readonly PaperRow[]): Diagnostic[] {
  const {roles, polarities} = hub.totals;
  const most = hub.declared ?? papers.length;
  return [
    ...declaredCount(hub),
    ...differingPages(hub),
    ...missingParts(hub, papers),
    ...repeatedTitles(papers),
    ...guessedWork(hub),
    ...implausibleYears(hub, papers),
    ...disagreements(hub.papers, papers),
    ...versionNotes(hub.input.id, hub.papers, papers),
    ...unmatchedRepresentatives(hub),
    ...undrawnYears(papers),
    ...foreignText(papers),
    ...totalsThatDiffer("roles", roles),
    ...totalsThatDiffer("polarities", polarities),
    ...moreThanPapers("roles", roles, most),
    ...moreThanPapers("polarities", polarities, most)
  ];
}

const foreign = [
  ["markup", "text-markup", "hold tags or entities, which are no text"],
  [
    "boilerplate",
    "text-boilerplate",
    "hold lines of copyright, notices or labels of sections, which are no text"
  ],
  [
    "wrongTable",
    "text-wrong-table",
    "hold letters that were decoded with a wrong table, and are read right"
  ],
  [
    "unreadable",
    "text-unreadable",
    "hold characters that were lost or decoded with a wrong table, which are left out"
  ]
] as const;

/** Says once how many papers hold what is no text of theirs, and is left out of the terms. */
function foreignText(papers: readonly PaperRow[]): Diagnostic[] {
  const found = papers.map(({title, summary, abstract}) =>
    [title, summary, abstract].flatMap((text) => (text === null ? [] : foreignIn(text)))
  );
  return foreign.flatMap(([kind, rule, what]) => {
    const having = papers.filter((_, i) => found[i]?.some((one) => one[kind]));
    const [first] = having;
    if (first === undefined) return [];
    const reason = `${String(having.length)} of ${String(papers.length)} listed papers ${what}`;
    return diagnostic(
      "note",
      rule,
      reason,
      {path: first.path, line: first.line, column: 1},
      {
        text: first.title ?? first.summary ?? ""
      }
    );
  });
}

/**
 * Compares the number of papers that the hub's own pages declare with the number they list, whatever
 * other sources add; fewer are no fault of a filtered view.
 */
function declaredCount({input, statements, declared, papers}: MergedHub): Diagnostic[] {
  const page = statements.find((statement) => statement.declared === declared);
  const listed = papers.papers.filter(({records}) =>
    records.some(({source}) => source === null)
  ).length;
  const isSaidElsewhere = listed === 0 && papers.papers.length > 0;
  if (page === undefined || declared === null || declared === listed || isSaidElsewhere) return [];
  const compared = {actual: listed, expected: declared};
  const filtered =
    listed < declared && input.pages.every(({provenance}) => provenance?.filter != null);
  return filtered
    ? [note("filtered-view", "a filtered view does not list all papers", page.place, compared)]
    : [
        warning(
          "declared-count",
          "the page declares another number of papers than it lists",
          page.place,
          compared
        )
      ];
}

function differingPages({input, statements}: MergedHub): Diagnostic[] {
  const [first, ...rest] = statements;
  if (first === undefined) return [];
  const found = rest.flatMap(({title, declared, place}) => [
    ...(title === null || first.title === null || workKey(title) === workKey(first.title)
      ? []
      : [
          warning("two-titles", "the pages of the hub have two titles", place, {
            actual: title,
            expected: first.title
          })
        ]),
    ...(declared === null || first.declared === null || declared === first.declared
      ? []
      : [
          warning("two-counts", "the pages of the hub declare two numbers of papers", place, {
            actual: declared,
            expected: first.declared
          })
        ])
  ]);
  const dates = new Set(input.pages.flatMap(({provenance}) => provenance?.taken ?? []));
  if (dates.size < 2) return found;
  const reason = "the pages were taken on different dates and are merged all the same";
  const compared = {actual: [...dates].sort().join(", "), expected: "one date"};
  return [...found, warning("two-snapshots", reason, first.place, compared)];
}

/**
 * Notes each part of a page that none of the sources has, where one speaks of the cited work, and
 * warns where they list no papers.
 */
function missingParts(
  {input, readings, statements, totals}: MergedHub,
  papers: readonly PaperRow[]
): Diagnostic[] {
  const [page] = input.pages;
  if (page === undefined) return [];
  const [first] = statements;
  const place = first?.place ?? {path: page.source.path, line: 1, column: 1};
  const has = (test: (record: PaperRecord) => boolean) =>
    readings.some(({records}) => records.some(test));
  const missing = (is: boolean, rule: string, reason: string) =>
    is && first !== undefined ? [note(rule, reason, place)] : [];
  return [
    ...missing(
      statements.every(({abstract}) => abstract === null),
      "no-abstract",
      "the page has no abstract"
    ),
    ...missing(totals.roles.length === 0, "no-roles", "the page has no citation roles"),
    ...missing(
      !has(({flags}) => flags.includes("representative")),
      "no-representatives",
      "the page has no list of representative papers"
    ),
    ...missing(
      papers.length > 0 && !has((record) => !repeats(record)),
      "no-explorer",
      "the page has no explorer; its representative papers are the papers"
    ),
    ...(papers.length === 0 ? [warning("no-papers", "the page lists no citing papers", place)] : [])
  ];
}

const mostRepeated = 1000;

function repeatedTitles(papers: readonly PaperRow[]): Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const {title, ...paper} of papers) {
    if (title === null) continue;
    if (seen.has(title)) {
      found.push(
        note("repeated-title", "two listed papers have this title", placeOf(paper), {text: title})
      );
    }
    seen.add(title);
  }
  const [first] = found;
  if (first === undefined || found.length <= mostRepeated) return found;
  const more = `${String(found.length - mostRepeated)} more papers repeat a title`;
  return [...found.slice(0, mostRepeated), note("repeated-title", more, first.place)];
}

function unmatchedRepresentatives({papers: {unmatched}}: MergedHub): Diagnostic[] {
  const reason = "no paper of the explorer answers to this representative one";
  return unmatched.map(({title, summary, place}) =>
    warning("unmatched-representative", reason, place, {text: title ?? summary ?? ""})
  );
}

/** Warns, at the first of them, of papers of years that charts do not draw. */
function undrawnYears(papers: readonly PaperRow[]): Diagnostic[] {
  const undrawn = papers.filter(({year}) => year !== null && !isDrawnYear(year));
  const [first] = undrawn;
  if (first === undefined) return [];
  const reason = `papers of years before ${drawnYears.from} or after ${drawnYears.to} are in no chart over years`;
  return [
    warning("undrawn-years", reason, placeOf(first), {
      text: first.date ?? String(first.year),
      actual: undrawn.length,
      expected: 0
    })
  ];
}

/** Warns where the sources state two totals of one label; both are kept. */
function totalsThatDiffer(facet: string, rows: readonly TotalRow[]): Diagnostic[] {
  const totals = new Map(
    rows.flatMap(({counted, label, count}) => (counted ? [[label, count] as const] : []))
  );
  return rows.flatMap(({counted, label, count, ...row}) =>
    counted || totals.get(label) === count
      ? []
      : warning("totals-differ", `the text states two totals of ${facet}`, placeOf(row), {
          text: label,
          actual: count,
          expected: totals.get(label) ?? null
        })
  );
}

function moreThanPapers(facet: string, rows: readonly TotalRow[], most: number): Diagnostic[] {
  const counted = rows.filter((row) => row.counted);
  const sum = counted.reduce((total, {count}) => total + count, 0);
  const [first] = counted;
  if (first === undefined || sum <= most) return [];
  const reason = `the ${facet} total more than the citing papers`;
  return [
    warning("more-totals-than-papers", reason, placeOf(first), {actual: sum, expected: most})
  ];
}

function placeOf({path, line}: {path: string; line: number}): Place {
  return {path, line, column: 1};
}

type Details = Parameters<typeof diagnostic>[4];

function warning(rule: string, reason: string, place: Place, details?: Details): Diagnostic {
  return diagnostic("warning", rule, reason, place, details);
}

function note(rule: string, reason: string, place: Place, details?: Details): Diagnostic {
  return diagnostic("note", rule, reason, place, details);
}
