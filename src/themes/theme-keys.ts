import {element} from "../page/dom.js";
import type {Selection} from "../interaction/selection.js";
import {themePick} from "./theme-filter.js";
import {colouredThemes, type Theme} from "./themes.js";
import {digits} from "../page/words.js";
import {pickButton} from "../interaction/pick-button.js";

/**
 * The colours of themes, each a button that selects the papers of its theme; those that share a
 * colour are counted.
 */
export function themeKeys(
  themes: readonly Theme[],
  {selection}: {selection?: Selection | undefined} = {}
): HTMLElement {
  const {own, more} = colouredThemes(themes);
  return element(
    "ul",
    {class: "theme-keys"},
    ...own.map((theme) =>
      element("li", {class: theme.colour}, pickButton(theme.name, themePick(theme), {selection}))
    ),
    more.length > 0 && element("li", {class: more[0]?.colour}, `${digits(more.length)} more themes`)
  );
}
