import {element} from "../page/dom.js";
import type {PastedHub} from "../tables/hub-tables.js";

/** At what stage the clusters of a pasted hub are, until they are there; else empty. */
export function pastedStage(pasted?: PastedHub): HTMLElement {
  const status = element("p", {class: "status pasted-stage", role: "status"});
  pasted?.listen((stage) => {
    status.textContent =
      stage === null ? "" : `The groups of a pasted hub are found in this page: ${stage} …`;
  });
  return status;
}
