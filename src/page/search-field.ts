import type {Control} from "./control.js";
import {element} from "./dom.js";
import {uniqueId} from "./unique-id.js";

/** After how many milliseconds without a key what is typed next is a search of its own. */
const thought = 2000;

/**
 * A field for a search, with how to search in a line. What is typed calls `change` after a `pause` in
 * milliseconds, with `typing` where a search goes on that it has been called for: until the field is
 * emptied or left, or for two seconds nothing is typed.
 */
export function searchField({
  pause = 30,
  change = () => undefined
}: {
  pause?: number;
  change?: (how: {typing: boolean}) => void;
} = {}): Control<string> {
  const id = uniqueId("search");
  const input = element("input", {
    type: "search",
    placeholder: 'words, or "a phrase"',
    "aria-label": "Search titles and summaries",
    "aria-describedby": id,
    spellcheck: "false",
    autocomplete: "off"
  });
  const help = element(
    "small",
    {id},
    "Finds papers with all words. OR: either is enough; -word: papers without it."
  );
  let wait = 0;
  let thinking = 0;
  let typing = false;
  const rest = () => {
    clearTimeout(thinking);
    typing = false;
  };
  const look = () => {
    wait = 0;
    change({typing: typing && input.value !== ""});
    rest();
    typing = input.value !== "";
    thinking = window.setTimeout(rest, thought);
  };
  input.addEventListener("input", () => {
    clearTimeout(wait);
    wait = window.setTimeout(look, pause);
  });
  input.addEventListener("change", () => {
    clearTimeout(wait);
    if (wait !== 0) look();
    rest();
  });
  return {
    node: element("div", {class: "search"}, input, help),
    get value() {
      return input.value;
    },
    set value(text) {
      clearTimeout(wait);
      wait = 0;
      rest();
      input.value = text;
    },
    disable() {
      input.disabled = true;
    }
  };
}
