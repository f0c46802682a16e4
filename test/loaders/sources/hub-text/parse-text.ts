import {readFileSync} from "node:fs";
import {hubText} from "../../../../loaders/sources/hub-text.js";
import type {Parsed} from "../../../../loaders/sources/parsed.js";

/** A page of each extraction, as `stripped.txt` and `whole.txt` have it. */
export const stripped = readFileSync(new URL("stripped.txt", import.meta.url), "utf8");
export const whole = readFileSync(new URL("whole.txt", import.meta.url), "utf8");

/** Parses a text as the page `page.txt`. */
export const parseText = (text: string): Parsed =>
  hubText.parse({path: "page.txt", bytes: new TextEncoder().encode(text)});

/** What the lists of a page say of papers, without places. */
export const papersOf = ({entries}: Parsed) =>
  entries.map(({list, title, summary}) => ({list, title, summary}));
