import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  type SymbolType
} from "npm:d3";
import {element, svgElement} from "../page/dom.js";

/** The shapes of marks that a key can show, by the names that Plot has for them. */
export type SymbolName = "circle" | "square" | "triangle" | "diamond" | "cross";

/** What a mark of a shape stands for, and a few words on it. */
export interface SymbolKey {
  shape: SymbolName;
  name: string;
  meaning?: string;
}

const shapes: Record<SymbolName, SymbolType> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross
};
const side = 16;

/**
 * The shapes of a plot's marks, outlined as the marks are, with what they stand for; `radius` is
 * theirs.
 */
export function symbolKeys(
  keys: readonly SymbolKey[],
  {radius = 4.5}: {radius?: number} = {}
): HTMLElement {
  return element(
    "ul",
    {class: "symbol-keys"},
    ...keys.map(({shape, name, meaning = ""}) =>
      element(
        "li",
        {},
        svgElement(
          "svg",
          {
            width: side,
            height: side,
            viewBox: `${-side / 2} ${-side / 2} ${side} ${side}`,
            "aria-hidden": "true"
          },
          svgElement("path", {d: symbol(shapes[shape], Math.PI * radius * radius)() ?? ""})
        ),
        element("span", {}, name, meaning !== "" && element("small", {}, `: ${meaning}`))
      )
    )
  );
}
