import {existsSync} from "node:fs";
import {expect, test} from "vitest";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {readHub} from "../../../loaders/library/read-hub.js";
import {judgedHubs} from "./judged-terms.js";

const first = 50;
const most = 0.04;
const missing = judgedHubs.filter(({path}) => !existsSync(path)).map(({path}) => path);
if (missing.length > 0)
  console.warn(`terms are not judged of what is not there: ${missing.join(", ")}`);

test.each(judgedHubs.filter(({path}) => existsSync(path)))(
  "of the first fifty terms of $path at most 4 in 100 are junk",
  ({path, fine, junk}) => {
    expect(fine.filter((term) => junk.includes(term))).toEqual([]);
    const {terms} = analyse(readHub(path), {intervals: false}).core();
    const found = terms
      .filter(({origin}) => origin === "found")
      .slice(0, first)
      .map(({term}) => term);
    const unfit = found.filter((term) => !fine.includes(term));
    expect(unfit.length / found.length, unfit.join(", ")).toBeLessThanOrEqual(most);
  }
);
