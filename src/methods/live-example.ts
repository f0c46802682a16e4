import {element} from "../page/dom.js";
import {responsive} from "../page/responsive.js";
import {rangeControl} from "../page/range-control.js";

const widest = 560;

/** A slider of an example: its label, its values, and what a value means in words. */
interface ExampleSlider {
  label: string;
  least?: number;
  most: number;
  value: number;
  words?: (value: number) => string;
}

/**
 * A small example to play with: its sliders, by name, and below them what `draw` makes of their
 * values within a width, made again whenever one is set or the page gets narrower.
 */
export function liveExample<Name extends string>(
  sliders: Record<Name, ExampleSlider>,
  draw: (valueOf: (name: Name) => number, width: number) => readonly Node[]
): HTMLElement {
  const values = new Map<string, number>();
  const shown = element("div", {class: "shown"});
  let width = widest;
  const show = () => shown.replaceChildren(...draw((name) => values.get(name) ?? 0, width));
  const controls = Object.entries<ExampleSlider>(sliders).map(
    ([name, {label, least = 0, most, value, words}]) => {
      values.set(name, value);
      const change = (next: number) => {
        values.set(name, next);
        show();
      };
      return rangeControl(label, {least, most, value, change, ...(words && {words})}).node;
    }
  );
  show();
  const place = responsive((to) => {
    width = Math.min(widest, to);
    show();
    return shown;
  });
  place.append(shown);
  return element("div", {class: "example"}, ...controls, place);
}
