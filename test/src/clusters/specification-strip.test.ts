import {expect, test} from "vitest";
import {specificationFinding} from "../../../src/clusters/specification-strip.js";
import {clusteringRow} from "./clustering-row.js";

test("specificationFinding() says how well specifications agree, and where the default one stands", () => {
  const rows = [0.2, 0.45, 0.61].map((agreement) =>
    clusteringRow({agreement, is_default: agreement === 0.45})
  );
  expect(specificationFinding(rows)).toBe(
    "The agreement of a specification with the others lies between 0.20 and 0.61; what the page opens on, Leiden, is number 2 of 3 with 0.45."
  );
});

test("specificationFinding() says so where there is nothing to compare", () => {
  for (const rows of [[], [clusteringRow()]]) {
    expect(specificationFinding(rows)).toMatch(/^Fewer than two specifications found groups/u);
  }
});
