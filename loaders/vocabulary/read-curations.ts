import type {Diagnostic} from "../messages/diagnostic.js";
import type {CurationInput} from "./curation-input.js";
import type {Curation} from "./curation.js";
import {readCuration} from "./read-curation.js";
import {applyOverrides} from "./apply-overrides.js";

/** The curation of a hub: its own, and that of all hubs without what its own undoes. */
export interface Curations {
  own: Curation;
  shared: Curation;
}

/** Reads the curation files that apply to a hub, and says what is wrong with how they are written. */
export function readCurations({own, shared}: Pick<CurationInput, "own" | "shared">): {
  curations: Curations;
  diagnostics: Diagnostic[];
} {
  const ofHub = readCuration(own);
  const ofAll = readCuration(shared, {mayUndo: false});
  const {shared: left, diagnostics} = applyOverrides(ofAll, ofHub);
  return {
    curations: {own: ofHub, shared: left},
    diagnostics: [...ofAll.diagnostics, ...ofHub.diagnostics, ...diagnostics]
  };
}
