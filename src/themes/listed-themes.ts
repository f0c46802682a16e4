import {foldText, type ListedThemeRow} from "npm:hubscope";
import {asWritten, element} from "../page/dom.js";
import {count, digits} from "../page/words.js";

const shown = 3;

/**
 * The largest themes of a hub in small: each a bar as long as its share of the hub's `total` papers,
 * with its name and papers; first those that a search wants. A theme and its terms may overlap others.
 */
export function listedThemes(
  themes: readonly ListedThemeRow[],
  {total, wanted = ""}: {total: number; wanted?: string}
): HTMLElement {
  if (themes.length === 0) return element("small", {}, "no themes");
  const isWanted = ({theme}: ListedThemeRow) => wanted !== "" && foldText(theme).includes(wanted);
  const order = [...themes.filter(isWanted), ...themes.filter((row) => !isWanted(row))];
  const rest = themes.length - shown;
  return element(
    "ul",
    {},
    ...order
      .slice(0, shown)
      .map(({theme, papers}) =>
        element(
          "li",
          {style: `--share: ${String(Math.min(1, papers / Math.max(1, total)))}`},
          element("span", {class: "name"}, asWritten(theme)),
          " ",
          element("span", {class: "papers"}, count(papers, "paper"))
        )
      ),
    rest > 0 && element("li", {class: "rest"}, `and ${digits(rest)} more`)
  );
}
