import {expect, test} from "vitest";
import {citedSettings} from "../../../src/report/later.js";

const settings = (state: Record<string, string>) =>
  citedSettings({get: (name) => state[name] ?? null});

test("citedSettings(state) names what is set, and nothing else", () => {
  expect(settings({})).toEqual({});
  expect(settings({q: "entropy", theme: "x"})).toEqual({});
  expect(
    settings({tried: '{"ignore":["layer"],"least":3}', links: "jaccard 2", lambda: "0.2"})
  ).toEqual({
    "words tried": "“layer” left out, only terms of at least 3\u00a0papers",
    "links of the network": "jaccard 2",
    "relevance λ": "0.2"
  });
});
