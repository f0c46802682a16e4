import type {HubRow} from "npm:hubscope";
import {element} from "../page/dom.js";
import {errorWords} from "../page/words.js";
import {curationInput} from "../tables/curation-input.js";
import {hubWorkerClient, type HubWorkerClient} from "../tables/hub-worker-client.js";
import {keepPasted} from "../tables/pasted-store.js";
import {hubReading} from "./hub-reading.js";
import {hubTextField} from "./hub-text-field.js";

/** What the page imports, as one module: what a page loads first is one file. */
export {newPageState} from "../interaction/page-state.js";
export {linkNotice} from "../page/link-notice.js";
export {pastedId} from "../tables/hub-tables.js";
export {openStore} from "../tables/store.js";

const pause = 200;
const soon = 300;

/**
 * Takes the text of a hub, and says at once what was understood of it, by the code that reads the
 * files. `curation` gives the curation files as the archive has them, `library` the hubs that a text
 * may stand in already; `report` is the address of the report that shows what is kept in this browser.
 */
export function addHub({
  curation,
  library = () => Promise.resolve([]),
  report = "./hub/pasted.html"
}: {
  curation: () => Promise<unknown>;
  library?: () => Promise<readonly HubRow[]>;
  report?: string;
}): HTMLElement {
  const field = hubTextField();
  const status = element("p", {class: "status", role: "status"});
  const place = element("div");
  let live: HubWorkerClient | undefined;
  let timer: number | undefined;
  let working: number | undefined;

  const read = async () => {
    const pages = field.value;
    if (pages.length === 0) return;
    working = window.setTimeout(() => (status.textContent = "Reading the text …"), soon);
    try {
      const files = curationInput(await curation());
      if (pages !== field.value) return;
      const started = hubWorkerClient({pages, curation: files});
      live = started;
      const listing = library().catch(() => null);
      const reading = await started.read;
      started.stop();
      const hubs = await listing;
      if (pages !== field.value) return;
      clearTimeout(working);
      const open = () => {
        keepPasted(pages).then(
          () => location.assign(report),
          (error: Error) =>
            (status.textContent = `This browser keeps nothing, so the report cannot be opened: ${error.message}.`)
        );
      };
      status.textContent = "";
      place.replaceChildren(hubReading(reading, {pages, library: hubs, open}));
    } catch (error) {
      if (pages !== field.value) return;
      clearTimeout(working);
      const reason = errorWords(error);
      status.textContent = `The text could not be read: ${reason}.`;
      place.replaceChildren();
    }
  };

  field.addEventListener("input", () => {
    live?.stop();
    clearTimeout(timer);
    clearTimeout(working);
    if (field.value.length === 0) {
      status.textContent = "";
      place.replaceChildren();
    } else timer = window.setTimeout(() => void read(), pause);
  });
  return element("div", {class: "add-hub"}, field, status, place);
}
