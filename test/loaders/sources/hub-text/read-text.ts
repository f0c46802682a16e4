import {readFileSync} from "node:fs";
import {hubText} from "../../../../loaders/sources/hub-text/hub-text.js";
import type {Reading} from "../../../../loaders/sources/reading.js";

/** A page of each extraction, as `stripped.txt` and `whole.txt` have it. */
export const stripped = readFileSync(new URL("stripped.txt", import.meta.url), "utf8");
export const whole = readFileSync(new URL("whole.txt", import.meta.url), "utf8");

/** Reads a text as the page `page.txt`. */
export const readText = (text: string): Reading =>
  hubText.read({path: "page.txt", bytes: new TextEncoder().encode(text)});

/** What the lists of a page say of papers, without places. */
export const papersOf = ({records}: Reading) =>
  records.map(({list, title, summary}) => ({list: list?.name, title, summary}));
