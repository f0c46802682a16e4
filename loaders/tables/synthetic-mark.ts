/**
 * The first line of a hub text that `npm run demo` made up. A text is synthetic where the first line
 * that shows anything is this one, letter for letter; anywhere else it is a line like any other.
 */
export const syntheticMark = "synthetic: made up by npm run demo, no real papers";
