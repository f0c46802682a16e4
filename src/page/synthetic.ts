import {syntheticWords, type HubRow} from "npm:hubscope";
import {element} from "./dom.js";
import {count, digits} from "./words.js";

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

/** What is to be said of hubs of which some are synthetic, in a sentence; "" where none is. */
export function syntheticSentence(hubs: readonly Pick<HubRow, "synthetic">[]): string {
  const synthetic = hubs.filter((hub) => hub.synthetic).length;
  if (synthetic === 0) return "";
  if (hubs.length === 1) return syntheticWords;
  const which =
    synthetic === hubs.length
      ? `these ${count(hubs.length, "hub")}`
      : `${digits(synthetic)} of ${count(hubs.length, "hub")}`;
  return `Synthetic: ${which} were made up by npm run demo; none of their papers is real.`;
}

/** The word that stands beside the title of a synthetic hub in a list; false where it is not one. */
export function syntheticBadge({synthetic}: Pick<HubRow, "synthetic">): HTMLElement | false {
  return synthetic && element("span", {class: "synthetic-badge"}, "synthetic");
}

/**
 * What the page says of the synthetic hubs that it shows, as its banner stands; null where it shows
 * none.
 */
export function syntheticPage(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".synthetic:not([hidden])");
}
