import {element, uniqueId} from "./dom.js";

/** A labelled slider of whole numbers with its value in words beside it. */
export interface RangeControl {
  node: HTMLElement;
  value: number;
}

/**
 * A slider from `least` to `most`. `words` says what a value means; `change` is called with each
 * value that the reader sets.
 */
export function rangeControl(
  label: string,
  {
    least,
    most,
    value,
    words = String,
    change = () => undefined
  }: {
    least: number;
    most: number;
    value: number;
    words?: (value: number) => string;
    change?: (value: number) => void;
  }
): RangeControl {
  const id = uniqueId("range");
  const input = element("input", {type: "range", id, min: least, max: most, step: 1, value});
  const output = element("output", {for: id});
  const tell = () => {
    output.textContent = words(input.valueAsNumber);
    input.setAttribute("aria-valuetext", output.textContent);
  };
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    tell();
    change(input.valueAsNumber);
  });
  tell();
  return {
    node: element(
      "div",
      {class: "range-control"},
      element("label", {for: id}, label),
      input,
      output
    ),
    get value() {
      return input.valueAsNumber;
    },
    set value(next) {
      input.valueAsNumber = next;
      tell();
    }
  };
}
