import {expect, test} from "vitest";
import {dendrogramFinding} from "../../../src/clusters/dendrogram-words.js";
import type {Branch} from "../../../src/clusters/hierarchy.js";

const leaf = (paperId: string): Branch => ({
  step: 0,
  height: 0,
  paperId,
  parts: [],
  papers: [paperId]
});
const fork = (step: number, height: number, ...parts: Branch[]): Branch => ({
  step,
  height,
  paperId: null,
  parts,
  papers: parts.flatMap(({papers}) => papers)
});
const said = (top: Branch | undefined) =>
  dendrogramFinding(top, {papers: [], view: undefined, cut: null}).replaceAll("\u00a0", " ");

test("dendrogramFinding() compares the last step with the one before", () => {
  const pair = (height: number) => fork(1, height, leaf("a"), leaf("b"));
  expect(said(fork(2, 1, pair(0.2), leaf("c")))).toBe(
    "The last step joins groups of 2 and 1 papers, far above the step before."
  );
  expect(said(fork(2, 1, pair(0.9), leaf("c")))).toContain("not far above");
});

test("dendrogramFinding() says so where no paper differs from another, and where there is none", () => {
  expect(said(fork(1, 1e-9, leaf("a"), leaf("b")))).toBe(
    "The 2 papers do not differ by their terms, and merge at distance 0."
  );
  expect(said(undefined)).toContain("Fewer than two papers");
});
