import {expect, test} from "vitest";
import {clusters} from "../loaders/clusters.js";
import {hub} from "../loaders/hub.js";
import {uncurated, type HubInput} from "../loaders/hub-input.js";
import {listed, listedVerdicts} from "../loaders/listed.js";
import {listedHubsTable} from "../loaders/tables/listed.js";
import {libraryTables} from "./library-tables.js";
import {hubText} from "./browser/sites.js";

const input = (id: string, text: string): HubInput => {
  const path = `loaders/hubs/${id}.txt`;
  const pages = [{source: {path, bytes: new TextEncoder().encode(text)}, provenance: null}];
  return {id, path, pages, diagnostics: [], curation: uncurated};
};
const inputs = [
  input("b", hubText("Beta", ["layers", "information", "words"])),
  input("a", ""),
  input("c", hubText("Gamma", ["cells"]))
];
const tables = libraryTables(inputs.map((input) => hub(input)));

test("listed(tables) has every hub, its themes from the largest, and the first error of each", () => {
  const {hubs, themes, errors} = listed(tables);
  expect(hubs.map(({hub_id}) => hub_id)).toEqual(["b", "a", "c"]);
  expect(Object.keys(hubs[0] ?? {})).toEqual(Object.keys(listedHubsTable.columns));
  expect(hubs[0]).toEqual(expect.objectContaining({title: "Beta", errors: 0}));
  expect(themes).toHaveLength(tables.themes.length);
  for (const [i, row] of themes.entries()) {
    const next = themes[i + 1];
    if (next?.hub_id === row.hub_id) expect(row.papers).toBeGreaterThanOrEqual(next.papers);
  }
  expect(errors.map(({hub_id, severity}) => [hub_id, severity])).toEqual([["a", "error"]]);
});

test("listedVerdicts(clusters) has one verdict a hub, that of its default clustering", () => {
  const {clusterings} = clusters(hub(inputs[0] ?? input("x", "")), uncurated);
  const standard = clusterings.find((row) => row.is_default);
  expect(listedVerdicts({clusterings})).toEqual([
    expect.objectContaining({hub_id: "b", verdict: standard?.verdict})
  ]);
});
