import type {ListedVerdictRow} from "npm:hubscope";
import {count} from "../page/words.js";
import {pWords} from "../clusters/verdict-words.js";

/** The verdict on a hub's structure in a few words, and how it was had; `test` is "" where none was. */
export function listedVerdict({
  verdict,
  clusters,
  structure_p: p,
  structure_nulls: nulls
}: ListedVerdictRow): {found: string; test: string} {
  if (verdict === "too few papers") return {found: "too few papers to tell", test: ""};
  if (p === null || nulls === 0) return {found: "not tested", test: ""};
  const test = `${pWords(p, nulls)}, ${count(nulls, "shuffle")}`;
  return verdict === "more than chance"
    ? {found: count(clusters, "topic"), test: `more than chance, ${test}`}
    : {found: verdict, test};
}
