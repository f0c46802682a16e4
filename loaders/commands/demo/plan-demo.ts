import {basename} from "node:path/posix";
import type {DemoHub} from "../../demo/demo-hubs.js";
import {planFiling, type Filing, type HubsFolder} from "../add/plan-filing.js";

/** How made-up hubs are filed, and why some are not, in lines. */
export interface DemoPlan {
  filings: Filing[];
  refused: string[];
}

/**
 * Plans how made-up hubs are filed in a folder: each takes the place of a hub of its name where that
 * is among the `synthetic` ones, given by their paths, and is refused where it is not.
 */
export function planDemo(
  hubs: readonly DemoHub[],
  {folder, synthetic}: {folder: HubsFolder; synthetic: readonly string[]}
): DemoPlan {
  const own = new Set(synthetic.map((path) => basename(path)));
  const filings = hubs.map(({id, text}) => {
    const path = `${id}.txt`;
    const source = {path, bytes: new TextEncoder().encode(text)};
    const hub = {path, pages: [{source, provenance: null}], diagnostics: []};
    return planFiling(hub, id, {folder, replace: true});
  });
  const refused = filings.flatMap(({id, replaced}) => {
    const kept = replaced.filter((name) => !own.has(name) && !name.endsWith(".json"));
    return kept.map((name) => `the name ${id} is taken by ${name}, which is not synthetic`);
  });
  return {filings, refused};
}
