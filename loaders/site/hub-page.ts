import {headOfHub} from "./head.js";
import type {ListedHub} from "./list-hubs.js";
import {readPage, withPieces} from "./page-elements.js";

/** The page of a hub in a built site. */
export function pageOfHub(id: string): string {
  return `hub/${id}.html`;
}

/**
 * The page of a hub, from that of another: the same but for what its head says of the hub, which
 * stands between the page's title and the last that a preview of a link is told.
 */
export function hubPage(template: string, hub: ListedHub): string {
  const read = readPage(template);
  const start = read("title")[0]?.start;
  const end = read("meta").find(({attributes}) => attributes.get("name") === "twitter:card")?.end;
  if (start === undefined || end === undefined) throw new Error("the page of hubs has no head");
  return withPieces(template, [{start, end, text: headOfHub(hub)}]);
}
