import type {HubRow} from "npm:hubscope";
import {element} from "./dom.js";
import {syntheticSentence} from "./synthetic-sentence.js";

/**
 * What a page says above all where hubs that it shows are synthetic, on screen and at the head of
 * each printed page; empty and hidden where none is. Figures saved from the page take it with them.
 */
export function syntheticBanner(hubs: readonly Pick<HubRow, "synthetic">[]): HTMLElement {
  const words = syntheticSentence(hubs);
  if (words === "") return element("div", {class: "synthetic", hidden: true});
  const printed = words.replaceAll(/[^\w ,.:;]/gu, " ");
  return element(
    "div",
    {class: "synthetic", role: "note"},
    element("p", {}, words),
    element("style", {}, `@page {@top-left {content: "${printed}";}}`)
  );
}
