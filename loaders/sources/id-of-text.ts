import {hubId, idOfTitle} from "../text/hub-id.js";
import {parse} from "./parse.js";
import type {Source} from "./source.js";

/**
 * The id that the text of a hub gives: the slug of the first title of its pages, else of the name of
 * its file; empty where neither gives one.
 */
export function idOfText(pages: readonly Source[], name: string): string {
  const titles = pages.map((page) => parse(page).head.title);
  return idOfTitle(titles.find((title) => title !== null) ?? null) || hubId(name);
}
