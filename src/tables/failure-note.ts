import {element} from "../page/dom.js";
import type {TableFailures} from "./table-failures.js";

/** What `draw` gives, or in its place why it cannot be shown, where a table that it needs is missing. */
export function drawnOrFailure<Drawn>(
  failures: TableFailures,
  {what, needs}: {what: string; needs: readonly string[]},
  draw: () => Drawn
): Drawn | HTMLElement {
  const words = failures.words(what, needs);
  return words === null ? draw() : failureNote(words);
}

/** Why something cannot be shown, as a note in its place. */
export function failureNote(words: string): HTMLElement {
  return element("div", {class: "cannot-show"}, element("p", {}, words));
}

/** A place that says why there is no page, once a table without which there is none is missing. */
export function pageFailure(failures: TableFailures): HTMLElement {
  const place = element("div");
  void failures.page.then((words) => {
    place.append(element("div", {class: "page-failure", role: "alert"}, element("p", {}, words)));
  });
  return place;
}
