import type {TermPlace} from "../tables/json.js";
import {papersOfAll, type PaperFilter, type Selected} from "./selection.js";

/** The filters in force but those of one kind, put together. */
export interface OtherFilters {
  /** The papers that pass them all; null where there is none. */
  matched: ReadonlySet<string> | null;
  /** What they ask for, in words after "papers". */
  words: string;
  /** Where the words stand by which they found a paper. */
  places(paperId: string): TermPlace[];
  /** Whether these are the same filters. */
  equals(others: OtherFilters): boolean;
  readonly filters: readonly PaperFilter[];
}

/** What every view but one has selected: the filters of all kinds but `kind`. */
export function otherFilters({filters}: Pick<Selected, "filters">, kind: string): OtherFilters {
  const others = [...filters].flatMap(([name, filter]) => (name === kind ? [] : [filter]));
  return {
    filters: others,
    matched: papersOfAll(others),
    words: others.map(({words}) => words).join(", "),
    places: (paperId) => others.flatMap(({places}) => places?.get(paperId) ?? []),
    equals: ({filters: known}) =>
      known.length === others.length && known.every((filter, i) => filter === others[i])
  };
}
