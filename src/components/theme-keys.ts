import {element} from "../lib/dom.js";
import type {Selection} from "../lib/selection.js";
import {themePick} from "../lib/theme-words.js";
import type {Theme} from "../lib/themes.js";
import {pickButton} from "./pick-button.js";

/** The colours of themes, each a button that selects the papers of its theme. */
export function themeKeys(
  themes: readonly Theme[],
  {selection}: {selection?: Selection | undefined} = {}
): HTMLElement {
  return element(
    "ul",
    {class: "theme-keys"},
    ...themes.map((theme) =>
      element("li", {class: theme.colour}, pickButton(theme.name, themePick(theme), {selection}))
    )
  );
}
