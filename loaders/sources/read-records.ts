import {diagnostic, type Diagnostic, type Place, type Severity} from "../messages/diagnostic.js";
import {SourceText} from "./decode.js";
import {Fields} from "./fields.js";
import type {Source} from "./hub-input.js";
import {Places} from "./places.js";
import {
  paperRecord,
  statement,
  type FieldUse,
  type PaperFacts,
  type PaperRecord,
  type Reading,
  type StreamedReading,
  type Takers
} from "./reading.js";
import {RecordLedger, type RecordRow, type RowTaker} from "./record-ledger.js";
import type {FactRules, Layout, ListFacts} from "./layout.js";
import {authorsCut} from "../tables/author-flags.js";
import {append} from "../text/lists.js";
import type {Found} from "./syntax/syntax.js";
import {kindFlags, titleFlags, withoutOthers} from "./title-flags.js";
import {isObject} from "./values.js";

/** Reads a source by a layout of the format of a name. Odd input never throws. */
export function readRecords(name: string, layout: Layout, source: Source): Reading {
  const records: PaperRecord[] = [];
  const lines = new RecordLedger();
  const takes: Takers = {
    record: (record) => records.push(record),
    row: (row) => {
      lines.add(row);
    }
  };
  return {...streamRecords(name, layout, new SourceText(source), takes), records, lines};
}

/**
 * Reads a text as `readRecords` reads a source, but hands each record and each row of the ledger
 * over as it is read, and keeps none.
 */
export function streamRecords(
  name: string,
  layout: Layout,
  text: SourceText,
  takes: Takers
): StreamedReading {
  const reader = new RecordReader(name, layout, text, takes.row);
  for (const record of reader.records()) takes.record(record);
  return reader.reading();
}

const mostOfOneRule = 1000;
const mostBetween = 64;
const byItself = /^[\s,]*$/u;

class RecordReader {
  readonly #uses = new Map<string, Outcome>();
  readonly #known = new Map<string, Use>();
  readonly #messages: Diagnostic[] = [];
  readonly #reported = new Map<string, number>();
  readonly #places: Places;
  readonly #ofFile: (offset: number) => number;
  readonly #rules: readonly Rule[];
  #ofList: ListFacts = {};
  /** The values that are no records and say something of the list. */
  readonly #aside: unknown[] = [];
  #count = 0;
  #cited = 0;
  /** The first byte that no row has yet. */
  #end = 0;
  /** The row that waits for what follows it. */
  #row: Omit<RecordRow, "end"> | null = null;
  /** Whether what was found last could not be read. */
  #isBroken = false;

  constructor(
    private readonly name: string,
    private readonly layout: Layout,
    private readonly text: SourceText,
    private readonly takeRow: RowTaker
  ) {
    this.#places = new Places(text);
    this.#ofFile = text.fileOffsets();
    this.#rules = factNames.flatMap((fact) => ruleOf(fact, layout.facts) ?? []);
  }

  *records(): Generator<PaperRecord> {
    const {found, around} = this.layout.syntax(this.text);
    for (const one of found) {
      const record = this.#take(one);
      if (record !== null) yield record;
    }
    this.#close(this.text.size);
    const about = this.layout.about?.({around: around(), records: this.#count});
    this.#ofList = {...this.layout.aside?.(this.#aside), ...about};
    this.#conclude();
  }

  /** The reading, without its records and rows; once these have been read. */
  reading(): StreamedReading {
    const {total = null, cited = null, totals = []} = this.#ofList;
    return {
      format: this.name,
      statement: cited === null ? null : statement(this.#start, cited),
      totals: totals.map((one) => ({...one, place: this.#start})),
      total,
      fields: fieldUses(this.#uses.values()),
      messages: this.#messages
    };
  }

  get #start(): Place {
    return {path: this.text.path, line: 1, column: 1};
  }

  #take({start, end, part, value, problem}: Found): PaperRecord | null {
    if (start < this.#end)
      throw new Error(`a record starts at byte ${String(start)}, within another`);
    this.#between(start);
    const place = this.#places.of(start);
    this.#isBroken = problem !== null;
    const row = (became: string, record = -1) => {
      if (end <= start) return;
      this.#row = {part, became, record, line: place.line};
      this.#end = end;
    };
    if (problem !== null) {
      row("nothing");
      this.#report(
        "warning",
        "unreadable-record",
        problem,
        place,
        this.text.text(start, Math.min(end, start + 400))
      );
      return null;
    }
    const values = part === "record" ? this.#fieldsOf(value) : null;
    if (values === null) {
      const isAside = part === "record" && (this.layout.aside?.([value]) ?? null) !== null;
      if (isAside) this.#aside.push(value);
      row(part === "header" ? "names of columns" : isAside ? "totals" : "nothing");
      return null;
    }
    const fields = new Fields(values, this.layout.clean);
    const record = this.#record(fields, place);
    row(this.#outcome(fields), this.#count);
    this.#count += 1;
    if (record.list?.cited === true) this.#cited += 1;
    return record;
  }

  #fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
    const {fields} = this.layout;
    return fields === undefined ? (isObject(value) ? value : null) : fields(value);
  }

  #record(fields: Fields, place: Place): PaperRecord {
    const facts: Partial<PaperFacts> = {};
    for (const rule of this.#rules) rule(fields, facts);
    const {named, isCut} = withoutOthers(facts.authors ?? []);
    if (facts.authors !== undefined) facts.authors = named;
    const flags = [
      ...titleFlags(facts.title ?? null),
      ...kindFlags(facts.type ?? null),
      ...(isCut ? [authorsCut] : [])
    ];
    if (flags.length > 0) facts.flags = [...new Set([...(facts.flags ?? []), ...flags])];
    return paperRecord(this.name, place, facts);
  }

  /** What became of the fields of a record, in words; records of the same outcome share them. */
  #outcome(fields: Fields): string {
    const key = fields.outcome();
    const known = this.#uses.get(key);
    if (known !== undefined) {
      known.records += 1;
      return known.words;
    }
    const uses = Array.from(fields.uses(), (use) => this.#shared(use));
    const outcome = {uses, words: wordsOf(uses), records: 1};
    this.#uses.set(key, outcome);
    return outcome.words;
  }

  /** A use that equal ones share, of which there are as many as fields, and outcomes far more. */
  #shared(use: Use): Use {
    const key = use.join("\n");
    const known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, use);
    return known ?? use;
  }

  /** Enters what stands before a byte: with the row before it where that is but a comma or blanks. */
  #between(start: number): void {
    const from = this.#end;
    const isSmall = start - from <= mostBetween && byItself.test(this.text.text(from, start));
    this.#close(this.#row !== null && isSmall ? start : from);
    if (this.#end >= start) return;
    const {line} = this.#places.of(this.#end);
    const isLost = this.#isBroken && start === this.text.size;
    const part = isLost ? "unrecognised" : "between records";
    this.#row = {part, became: "nothing", record: -1, line};
    this.#end = start;
    this.#close(start);
  }

  /** Enters the row that waits, up to a byte, and at the end of the text what is left. */
  #close(end: number): void {
    if (this.#row !== null) {
      const {part, became, record, line} = this.#row;
      this.takeRow({end: this.#ofFile(end), part, became, record, line});
      this.#row = null;
      this.#end = end;
    }
    if (end === this.text.size && this.#end < end) this.#between(end);
  }

  /** Says what is to be said of the source as a whole. */
  #conclude(): void {
    const {total = null, failure = null, instead = null, more = false, totals = []} = this.#ofList;
    const {title} = this.layout;
    const say = (severity: Severity, rule: string, reason: string) => {
      this.#report(severity, rule, reason, this.#start);
    };
    if (failure !== null) say("error", "no-papers", failure);
    else if (this.#cited > 0)
      say(
        "error",
        "references",
        `the file lists what the paper cites (${works(this.#cited)}), and nothing that cites it`
      );
    else if (this.#count === 0 && totals.length > 0)
      say("note", "totals-alone", `the file is of ${title}, and lists no papers`);
    else if (this.#count === 0 && instead !== null)
      say("warning", "no-papers", `the file is of ${title} and holds ${instead}, and no papers`);
    else if (this.#count === 0)
      say(
        "warning",
        "no-papers",
        total === null
          ? `the file is of ${title} and holds no papers`
          : `the file holds 0 papers of ${String(total)} that the source counts`
      );
    else if (total !== null && total > this.#count)
      say(
        "note",
        "part-of-list",
        `the file holds ${String(this.#count)} of ${String(total)} papers that the source counts`
      );
    else if (total === null && more)
      say(
        "note",
        "part-of-list",
        `the file holds ${works(this.#count)}, and says that more follow`
      );
    if (this.text.encoding !== "UTF-8")
      say("note", "encoding", `the text is read as ${this.text.encoding}`);
    const ending = endingOf(this.text.path);
    if (ending !== "" && !this.layout.endings.includes(ending))
      say("note", "other-format", `the file is of ${title}, though its name ends in ${ending}`);
    for (const [rule, reported] of this.#reported) {
      if (reported <= mostOfOneRule) continue;
      const reason = `${String(reported - mostOfOneRule)} more messages of this rule are not listed`;
      this.#messages.push(diagnostic("warning", rule, reason, this.#start));
    }
  }

  #report(severity: Severity, rule: string, reason: string, place: Place, text = ""): void {
    const count = (this.#reported.get(rule) ?? 0) + 1;
    this.#reported.set(rule, count);
    if (count <= mostOfOneRule)
      this.#messages.push(diagnostic(severity, rule, reason, place, {text}));
  }
}

function works(count: number): string {
  return `${String(count)} ${count === 1 ? "work" : "works"}`;
}

const factNames = [
  "list",
  "ids",
  "title",
  "date",
  "authors",
  "venue",
  "type",
  "language",
  "fields",
  "abstract",
  "summary",
  "verdict",
  "novelty",
  "references",
  "referenced",
  "countries",
  "flags",
  "citations"
] as const satisfies readonly (keyof PaperFacts)[];

type Rule = (fields: Fields, facts: Partial<PaperFacts>) => void;

function ruleOf<Fact extends keyof PaperFacts>(fact: Fact, rules: FactRules): Rule | null {
  const rule = rules[fact];
  if (rule === undefined) return null;
  return (fields, facts) => {
    facts[fact] = rule(fields.for(fact));
  };
}

type Use = readonly [field: string, became: string | null];

/** What became of the fields of a record, and how many records share it. */
interface Outcome {
  uses: Use[];
  words: string;
  records: number;
}

/** What became of the fields of a record, in words: `title: TI | ids: DO, UR | left: SP`. */
function wordsOf(uses: Outcome["uses"]): string {
  const fields = new Map<string, string[]>();
  const left: string[] = [];
  for (const [field, became] of uses) {
    if (became === null) left.push(field);
    else append(fields, became, field);
  }
  const read = Array.from(fields, ([fact, names]) => `${fact}: ${names.join(", ")}`);
  return [...read, ...(left.length === 0 ? [] : [`left: ${left.join(", ")}`])].join(" | ");
}

function fieldUses(outcomes: Iterable<Outcome>): FieldUse[] {
  const byField = new Map<string, {became: Set<string>; records: number}>();
  for (const {uses, records} of outcomes) {
    for (const [field, became] of uses) {
      const use = byField.get(field) ?? {became: new Set<string>(), records: 0};
      if (became !== null) for (const fact of became.split(", ")) use.became.add(fact);
      use.records += records;
      byField.set(field, use);
    }
  }
  return Array.from(byField, ([field, {became, records}]) => ({
    field,
    became: [...became],
    records
  }));
}

const tellingEndings = new Set(
  ".ris .bib .csv .tsv .json .jsonl .ndjson .xml .nbib .xlsx .xls .ciw .isi .html .htm".split(" ")
);

/** The ending of a name, where it says of what format a file is; empty where it does not. */
function endingOf(path: string): string {
  const dot = path.lastIndexOf(".");
  const ending = dot < 0 ? "" : path.slice(dot).toLowerCase();
  return tellingEndings.has(ending) ? ending : "";
}
