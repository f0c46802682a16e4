/** From how many words and papers on a clause that these have word for word is no text. */
export const repeatedClauses = {fewestWords: 5, fewestPapers: 3} as const;
