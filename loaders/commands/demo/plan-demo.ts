import {basename} from "node:path/posix";
import type {DemoHub} from "../../demo/demo-hubs.js";
import {stem} from "../../text/hub-id.js";
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
  const stems = new Set([...own].map(stem));
  const isProvenance = (name: string) =>
    name.endsWith(".json") && folder.entriesOf(name) === null && stems.has(stem(name));
  const plan: DemoPlan = {filings: [], refused: []};
  for (const {id, text} of hubs) {
    const path = `${id}.txt`;
    const source = {path, bytes: new TextEncoder().encode(text)};
    const hub = {path, pages: [{source, provenance: null}], diagnostics: []};
    try {
      const filing = planFiling(hub, id, {folder, replace: true});
      const kept = filing.replaced.filter((name) => !own.has(name) && !isProvenance(name));
      plan.filings.push(filing);
      plan.refused.push(
        ...kept.map((name) => `the name ${id} is taken by ${name}, which is not synthetic`)
      );
    } catch (error) {
      plan.refused.push(error instanceof Error ? error.message : String(error));
    }
  }
  return plan;
}
