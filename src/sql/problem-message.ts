import {element} from "../page/dom.js";
import type {Problem} from "./problem.js";
import {capitalised} from "../page/words.js";

/** What is wrong with a query, and where; a click on the place calls `goTo` with its offset. */
export function problemMessage(
  {reason, place}: Problem,
  {goTo = () => undefined}: {goTo?: (offset: number) => void} = {}
): HTMLElement {
  const node = element(
    "div",
    {class: "problem", role: "alert"},
    element("p", {}, capitalised(reason))
  );
  if (place !== null) {
    const link = element("button", {type: "button"}, `line ${place.line}, column ${place.column}`);
    link.addEventListener("click", () => goTo(place.from));
    node.prepend(link);
  }
  return node;
}
