import {expect, test} from "vitest";
import {stateOfTheme, themeOfState} from "../../../src/themes/theme-state.js";
import type {Theme} from "../../../src/themes/themes.js";

function theme(id: string, name: string, ...terms: string[]): Theme {
  return {id, name, colour: "theme-1", terms, words: terms, papers: [], evidence: new Map()};
}

const graphs = theme("graphs", "graph, nets", "graph", "net", "message passing");
const laws = theme(
  "laws",
  "scaling laws",
  "scaling law",
  "c++",
  "a*b",
  "power",
  "loss",
  "model",
  "data"
);

test("stateOfTheme(theme) is its id and up to five of its strongest terms, and leads back to it", () => {
  expect(stateOfTheme(graphs)).toBe("graphs*graph*net*message passing");
  expect(stateOfTheme(laws)).toBe("laws*scaling law*power*loss*model*data");
  for (const one of [graphs, laws])
    expect(themeOfState(stateOfTheme(one), [laws, graphs])).toEqual({theme: one});
});

test("a theme of another id is the one that has most of the terms, which is said, unless its name is the same", () => {
  const after = [laws, theme("nets", "net, message passing", "net", "message passing", "edge")];
  expect(themeOfState(stateOfTheme(graphs), after)).toEqual({
    theme: after[1],
    instead:
      "“net, message passing”, which has 2 of the 3\u00a0words that the address states, is shown"
  });
  expect(themeOfState("net-message-passing*net*graph", after)).toEqual({theme: after[1]});
});

test("the address may state a name alone, or the id alone, as it did before themes had terms in it", () => {
  expect(themeOfState("graph-nets", [laws, graphs])).toEqual({theme: graphs});
  expect(themeOfState("graphs", [laws, graphs])).toEqual({theme: graphs});
  expect(themeOfState("graph-nets*gone*lost*away", [laws, graphs])).toEqual({theme: graphs});
});

test.each(["", "nowhere", "nowhere*loss*gone*lost", "nowhere*gone", "__proto__", "*", "*gone"])(
  "%j is no theme here",
  (stated) => {
    expect(themeOfState(stated, [laws, graphs])).toBeNull();
  }
);
