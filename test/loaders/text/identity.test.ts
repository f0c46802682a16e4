import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Identified, paperIds, workKey} from "../../../loaders/text/identity.js";

describe("workKey(title)", () => {
  it("is 16 hex digits", () => {
    expect(workKey("Scaling Laws for Transfer")).toMatch(/^[0-9a-f]{16}$/u);
  });

  it("does not depend on case, spacing, hyphens or compatibility forms", () => {
    const key = workKey("Why Task-Aware Pruning Works");
    expect(workKey("why task- aware  pruning works")).toBe(key);
    expect(workKey("Why Task‐Aware Pruning Ｗorks")).toBe(key);
  });

  it("tells different titles apart, also those of symbols alone", () => {
    expect(workKey("A")).not.toBe(workKey("B"));
    expect(workKey("→")).not.toBe(workKey("←"));
  });

  it("is null without a title", () => {
    expect(workKey(null)).toBeNull();
  });
});

const paper = fc.record({
  title: fc.option(fc.constantFrom("One", "Two", "two"), {nil: null}),
  summary: fc.option(fc.constantFrom("First.", "Second."), {nil: null}),
  details: fc.constantFrom("[]", '["2026"]')
});

describe("paperIds(papers)", () => {
  it("gives each paper an id of its own, also where title and summary are equal", () => {
    fc.assert(
      fc.property(fc.array(paper), (papers) => {
        expect(new Set(paperIds(papers)).size).toBe(papers.length);
      })
    );
  });

  it("gives the same ids in any order", () => {
    const shuffled = fc
      .array(paper)
      .chain((papers) =>
        fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, {minLength: papers.length}))
      );
    fc.assert(
      fc.property(shuffled, ([papers, others]) => {
        expect(labelled(others)).toEqual(labelled(papers));
      })
    );
  });

  it("names what is missing", () => {
    expect(paperIds([{title: null, summary: null, details: ""}])).toEqual(["untitled-title-only"]);
  });
});

function labelled(papers: Identified[]): string[] {
  const ids = paperIds(papers);
  return papers.map((one, i) => `${ids[i] ?? ""} ${JSON.stringify(one)}`).sort();
}
