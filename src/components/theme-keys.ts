import {asWritten, element} from "../lib/dom.js";
import {followSelection} from "../lib/follow-selection.js";
import {isPicked, pickPapers} from "../lib/pick-papers.js";
import type {Selection} from "../lib/selection.js";
import {withTheme} from "../lib/theme-words.js";
import type {Theme} from "../lib/themes.js";

/** The colours of themes, each a button that selects the papers of its theme. */
export function themeKeys(
  themes: readonly Theme[],
  {selection}: {selection?: Selection | undefined} = {}
): HTMLElement {
  const keys = themes.map((theme) => {
    const pick = {papers: theme.papers.map(({paper_id}) => paper_id), words: withTheme(theme)};
    const button = element(
      "button",
      {type: "button", class: "pick", "aria-pressed": "false"},
      asWritten(theme.name)
    );
    button.addEventListener("click", () => pickPapers(button, selection, pick));
    return {pick, button, item: element("li", {class: theme.colour}, button)};
  });
  const node = element("ul", {class: "theme-keys"}, ...keys.map(({item}) => item));
  followSelection(selection, node, (value) => {
    for (const {pick, button} of keys) {
      button.setAttribute("aria-pressed", String(isPicked(value, pick)));
    }
  });
  return node;
}
