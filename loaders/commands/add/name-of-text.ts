import {basename} from "node:path/posix";
import {hubId, longestId, pastedId} from "../../text/hub-id.js";
import type {HubInput} from "../../sources/hub-input.js";
import {idOfText} from "../../sources/read-source.js";

/** The text of a hub before it has an id. */
export type HubText = Omit<HubInput, "id" | "curation">;

/**
 * The id to file a text under: the slug of the name that is given, else of its title, else of its
 * file's name. Throws where none of them gives one, or gives one that is too long or kept for pasted text.
 */
export function nameOfText({path, pages}: HubText, name?: string): string {
  const sources = pages.map(({source}) => source);
  const id = name === undefined ? idOfText(sources, basename(path)) : hubId(name);
  if (id === "") {
    const given =
      name === undefined ? "neither the title nor the file's name" : `nothing in ${name}`;
    throw new Error(`${given} makes an address: choose a name of letters and digits with --name`);
  }
  if (id === pastedId) {
    throw new Error(`the name ${id} is kept for the hub that a reader pastes: choose another`);
  }
  if (id.length > longestId) {
    throw new Error(
      `the name ${id} makes an address of ${String(id.length)} characters: choose one of at most ${String(longestId)} with --name`
    );
  }
  return id;
}
