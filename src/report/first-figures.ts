import {polarityStrip, roleStrip} from "../evidence/evidence-strip.js";
import {hubScope} from "../evidence/scope-lists.js";
import {figure} from "../figures/figure.js";
import {asWritten, element} from "../page/dom.js";
import {withoutEmphasis} from "../page/latex-emphasis.js";

/** What the hub is about, in its own words. */
export const hubAbstract = figure({
  name: "The abstract",
  needs: ["hubs"],
  fluid: true,
  query: ({hubs}) => hubs[0]?.abstract ?? null,
  draw: (abstract) => abstractText(abstract)
});

const long = 320;

/**
 * The abstract of the hub without LaTeX's markup of emphasis, folded after three lines where it is
 * long.
 */
export function abstractText(abstract: string | null): HTMLElement {
  if (abstract === null || abstract.trim() === "") {
    return element("p", {class: "abstract none"}, "The text has no abstract.");
  }
  const text = element("p", {class: "abstract"}, asWritten(withoutEmphasis(abstract)()));
  if (abstract.length <= long) return text;
  text.classList.add("folded");
  const unfold = element(
    "button",
    {type: "button", "aria-expanded": "false"},
    "Read the whole abstract"
  );
  unfold.addEventListener("click", () => {
    const folded = text.classList.toggle("folded");
    unfold.setAttribute("aria-expanded", String(!folded));
    unfold.textContent = folded ? "Read the whole abstract" : "Fold the abstract";
  });
  return element("div", {class: "abstract-fold"}, text, unfold);
}

/** The figures that a report shows first: they are loaded with it. */
export const firstFigures = {hubAbstract, hubScope, roleStrip, polarityStrip};
