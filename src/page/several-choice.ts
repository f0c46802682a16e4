import type {Control} from "./control.js";
import {asWritten, element} from "./dom.js";
import {countBy} from "./count-by.js";
import {uniqueId} from "./unique-id.js";
import {capitalised, count, digits} from "./words.js";

/**
 * A choice of any number of values that papers have, the most frequent first, each a tick with how
 * many papers have it: a button that says what is chosen opens and closes them. Any change calls
 * `change`. There is nothing to choose where every paper has the same value. `name` says what one
 * value is.
 */
export function severalChoice(
  name: string,
  given: readonly (string | null)[],
  {change = () => undefined}: {change?: () => void} = {}
): Control<readonly string[]> {
  const counts = countBy(given.filter((value) => value !== null));
  const narrows = counts.length > 1 || (counts[0]?.count ?? given.length) < given.length;
  const id = uniqueId("several");
  const boxes = counts.map(({value, count: papers}) => {
    const input = element("input", {type: "checkbox"});
    input.addEventListener("change", () => {
      tell();
      change();
    });
    const shown = element("span", {}, asWritten(value), ` (${digits(papers)})`);
    return {value, input, node: element("label", {class: "tick"}, input, shown)};
  });
  const button = element("button", {
    type: "button",
    id: `${id}-button`,
    "aria-labelledby": `${id} ${id}-button`,
    "aria-controls": `${id}-panel`
  });
  const label = element("span", {id}, capitalised(name));
  const panel = element(
    "fieldset",
    {id: `${id}-panel`},
    element("legend", {}, capitalised(name)),
    ...boxes.map(({node}) => node)
  );
  const open = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
  };
  button.addEventListener("click", () => open(panel.hidden));
  panel.addEventListener("keydown", ({key}) => {
    if (key !== "Escape") return;
    open(false);
    button.focus();
  });
  const chosen = () => boxes.flatMap(({value, input}) => (input.checked ? value : []));
  const tell = () => {
    const values = chosen();
    const [first = `any ${name}`] = values;
    button.replaceChildren(values.length > 1 ? count(values.length, name) : asWritten(first));
  };
  open(false);
  tell();
  return {
    node: narrows
      ? element("div", {class: "several"}, element("div", {class: "choice"}, label, button), panel)
      : null,
    get value() {
      return chosen();
    },
    set value(values) {
      for (const {value, input} of boxes) input.checked = values.includes(value);
      tell();
    },
    disable() {
      button.disabled = true;
      open(false);
    }
  };
}
