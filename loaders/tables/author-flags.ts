/**
 * What a record is marked as whose source names the first author, and does not say whether there
 * are others.
 */
export const firstAuthorAlone = "first author alone";

/** What a record is marked as whose source says that it leaves authors out. */
export const authorsCut = "authors cut";
