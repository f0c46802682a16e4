import {asWritten, element} from "../page/dom.js";
import {followSelection, type Selection} from "./selection.js";
import {isPicked, pickPapers, type PaperPick} from "./pick-papers.js";

/**
 * A button that selects papers, and is pressed while they are what is selected. `title` says the
 * label in full where it is cut.
 */
export function pickButton(
  label: string,
  pick: PaperPick,
  {selection, title}: {selection?: Selection | undefined; title?: string} = {}
): HTMLButtonElement {
  const button = element(
    "button",
    {type: "button", class: "pick", "aria-pressed": "false", title},
    asWritten(label)
  );
  button.addEventListener("click", () => pickPapers(button, selection, pick));
  followSelection(selection, button, (value) =>
    button.setAttribute("aria-pressed", String(isPicked(value, pick)))
  );
  return button;
}
