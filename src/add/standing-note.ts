import {alikeHubs, type HubRow} from "npm:hubscope";
import {asWritten, element} from "../page/dom.js";
import {hubTitle} from "../page/hub-words.js";

/**
 * What of the `library` a pasted hub meets, with links to the reports below `path`: a hub of the same
 * text, of the same title, or of the id that it would be filed under; null for none.
 */
export function standingNote(
  hub: Pick<HubRow, "lines_hash" | "title" | "hub_id">,
  {library, path = "./hub/"}: {library: readonly HubRow[]; path?: string}
): HTMLElement | null {
  const {same, alike} = alikeHubs(hub, library);
  const named = library.filter((one) => one.hub_id === hub.hub_id && !same.includes(one));
  const taken = named.filter((one) => !alike.includes(one));
  const lines = [
    ...same.map((one) => ["The library has this text already: ", linkTo(one, path), "."]),
    ...alike.map((one) => [
      "The library has another text of this title: ",
      linkTo(one, path),
      ". If this is another page of it, file both as one hub: ",
      element("code", {}, `npm run add -- --pages ${one.path} FILE`),
      "."
    ]),
    ...taken.map((one) => [
      "The library has another hub under the name that this one would have: ",
      linkTo(one, path),
      ". File this one under another: ",
      element("code", {}, "npm run add -- FILE --name NAME"),
      "."
    ])
  ];
  if (lines.length === 0) return null;
  return element("div", {class: "standing"}, ...lines.map((line) => element("p", {}, ...line)));
}

function linkTo(hub: HubRow, path: string): HTMLElement {
  const title = asWritten(hubTitle(hub));
  const link = element("a", {href: `${path}${hub.hub_id}.html`}, title);
  return element("span", {}, link, " (", element("code", {}, hub.path), ")");
}
