import {statement, type Reading} from "./reading.js";

/** What the name of a file ends in that is about the cited work of its hub, and lists no citing papers. */
export const citedWorkEnding = ".hub.json";

/**
 * A reading of a file about the cited work: the first work that it has is stated as the one that is
 * cited, and no record of it is of a citing paper.
 */
export function readingOfCitedWork(reading: Reading): Reading {
  const {statement: stated, records, messages} = reading;
  const [work] = records;
  return {
    ...reading,
    statement:
      work === undefined
        ? stated
        : statement(work.place, {
            ids: work.ids,
            title: work.title,
            date: work.date,
            abstract: work.abstract,
            authors: work.authors.length === 0 ? null : work.authors.join("\n")
          }),
    records: [],
    total: null,
    messages: messages.filter(({rule}) => rule !== "part-of-list")
  };
}
