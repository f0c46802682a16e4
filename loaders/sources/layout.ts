import type {Fields} from "./fields.js";
import type {Head} from "./head.js";
import type {PaperFacts, Statement, Total} from "./reading.js";
import type {Syntax} from "./syntax/syntax.js";

/** What the fields of a record become: a rule for each fact that the format knows. */
export type FactRules = {
  readonly [Fact in keyof PaperFacts]?: (fields: Fields) => PaperFacts[Fact];
};

/** What stands around the records of a source. */
export interface Surroundings {
  /** What the syntax found around them: the rest of a JSON object, the columns of a table. */
  around: unknown;
  /** How many records there are. */
  records: number;
}

/** What a source says of its list as a whole. */
export interface ListFacts {
  /** How many records the whole list has that the source is a page of. */
  total?: number | null;
  /** Whether it says that more follow, where it does not say how many. */
  more?: boolean;
  /** What it totals. */
  totals?: readonly Omit<Total, "place">[];
  /** What it says of the cited work. */
  cited?: Partial<Omit<Statement, "place">> | null;
  /** What stands in place of papers where there are none, as `counts of works by group`. */
  instead?: string | null;
  /** Why there are no papers, in one lower-case clause: an error that was saved in their place. */
  failure?: string | null;
}

/** One way in which a format is written: how it is recognised, its syntax, and what its fields mean. */
export interface Layout {
  /** What people call it, in messages. */
  title: string;
  /** The endings that names of such files have, with the dot; any file may end in `.txt`. */
  endings: readonly string[];
  /** Whether other formats are asked first. */
  isGeneral?: true;
  /** Whether a file begins as this layout does; its name is not asked. */
  recognises: (head: Head) => boolean;
  syntax: Syntax;
  /**
   * The fields of a record by name, of its value as the syntax reads it; null for what is no
   * record.
   */
  fields?: (value: unknown) => Readonly<Record<string, unknown>> | null;
  /** What values that are no records say of the list; null where they say nothing. */
  aside?: (values: readonly unknown[]) => ListFacts | null;
  /** Makes plain text of a field; `plainText` by default. */
  clean?: (text: string) => string;
  facts: FactRules;
  about?: (surroundings: Surroundings) => ListFacts;
}
