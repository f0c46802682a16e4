import {printable} from "npm:hubscope";
import {element} from "../page/dom.js";
import {hubTitle} from "../page/hub-words.js";
import {keepText} from "../page/files.js";
import type {PastedHub} from "../tables/hub-tables.js";
import {forgetPasted} from "../tables/pasted-store.js";

const adding = "../add.html";

/**
 * What the report of a pasted hub says of itself: that it stands in no file, how to keep it, and a
 * button that forgets it; or that nothing was pasted. Empty on the page of a hub of the library.
 */
export function pastedNotice(pasted?: PastedHub): HTMLElement {
  const node = element("div", {class: "pasted", hidden: pasted === undefined});
  pasted?.read.then(
    (hub) => {
      if (hub === null) {
        node.replaceChildren(
          nothing(
            "Nothing is pasted",
            "This browser keeps the text of no hub, so there is no report."
          )
        );
        return;
      }
      const [row] = hub.tables.hubs;
      if (row !== undefined) document.title = printable(hubTitle(row));
      node.replaceChildren(sentence(), keepText(hub.id, hub.pages), choices());
    },
    (error: Error) =>
      node.replaceChildren(
        nothing("The pasted text cannot be read", `The reason: ${error.message}.`)
      )
  );
  return node;
}

function sentence(): HTMLElement {
  return element(
    "p",
    {},
    "You pasted this hub. It stands in no file, and only this browser has it: elsewhere a link to this page shows nothing."
  );
}

function choices(): HTMLElement {
  const forget = element("button", {type: "button"}, "Forget it");
  const status = element("span", {role: "status"});
  forget.addEventListener("click", () => {
    forgetPasted().then(
      () => location.reload(),
      (error: Error) => (status.textContent = ` It cannot be forgotten: ${error.message}.`)
    );
  });
  return element(
    "p",
    {class: "buttons"},
    forget,
    element("a", {href: adding}, "Paste another"),
    status
  );
}

function nothing(title: string, sentence: string): HTMLElement {
  return element(
    "section",
    {class: "unreadable"},
    element("h1", {}, title),
    element("p", {}, `${sentence} `, element("a", {href: adding}, "Add a hub"), " to see one.")
  );
}

/** At what stage the clusters of a pasted hub are, until they are there; else empty. */
export function pastedStage(pasted?: PastedHub): HTMLElement {
  const status = element("p", {class: "status pasted-stage", role: "status"});
  pasted?.listen((stage) => {
    status.textContent =
      stage === null ? "" : `The groups of a pasted hub are found in this page: ${stage} …`;
  });
  return status;
}
