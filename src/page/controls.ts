import {countBy} from "./count-by.js";
import {asWritten, element, uniqueId} from "./dom.js";
import {holds, open, type Span} from "./span.js";
import {capitalised, count, digits} from "./words.js";

/** A control of a form: what it says, and how to set it. */
export interface Control<Value> {
  /** Null where there is nothing to choose. */
  readonly node: HTMLElement | null;
  /** What is chosen; of a value that is set, what cannot be chosen here is left out. */
  value: Value;
  disable(): void;
}

/** After how many milliseconds without a key what is typed next is a search of its own. */
const thought = 2000;

/**
 * A field for a search `of` what is searched, with how to search in a line. What is typed calls
 * `change` after a `pause` in milliseconds, with `typing` where a search goes on that it has been
 * called for: until the field is emptied or left, or for two seconds nothing is typed.
 */
export function searchField({
  of = "titles and summaries",
  pause = 30,
  change = () => undefined
}: {
  of?: string;
  pause?: number;
  change?: (how: {typing: boolean}) => void;
} = {}): Control<string> {
  const id = uniqueId("search");
  const input = element("input", {
    type: "search",
    placeholder: 'words, or "a phrase"',
    "aria-label": `Search ${of}`,
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
  button.addEventListener("click", () => open(panel.hidden !== false));
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

const any = "";

/**
 * A choice of a span by its ends, which are values that papers have, the highest first, each with how
 * many papers have it. Where an end passes the other, that follows. Any change calls `change`. There
 * is nothing to choose where every paper has the same value; a span that is set and holds none of
 * them is left out, and ends between them are offered then.
 */
export function spanChoice(
  name: string,
  given: readonly (number | null)[],
  {change = () => undefined}: {change?: () => void} = {}
): Control<Span> {
  const counts = new Map(
    countBy(given.flatMap((value) => (value === null ? [] : String(value)))).map(
      ({value, count}) => [Number(value), count] as const
    )
  );
  const [most = given.length] = counts.values();
  const from = element("select", {"aria-label": `${name} from`});
  const to = element("select", {"aria-label": `${name} to`});
  const show = (span: Span) => {
    const ends = [span.from, span.to].filter((end) => end !== null);
    const steps = [...new Set([...counts.keys(), ...ends])].sort((a, b) => b - a);
    for (const [select, end] of [
      [from, span.from],
      [to, span.to]
    ] as const) {
      select.replaceChildren(
        element("option", {value: any}, "any"),
        ...steps.map((step) =>
          element("option", {value: step}, `${step} (${digits(counts.get(step) ?? 0)})`)
        )
      );
      select.value = end === null ? any : String(end);
    }
  };
  const follow = (other: HTMLSelectElement, {value}: HTMLSelectElement) => {
    if (passes(endOf(from), endOf(to))) other.value = value;
    change();
  };
  from.addEventListener("change", () => follow(to, from));
  to.addEventListener("change", () => follow(from, to));
  show(open);
  const label = element("span", {}, name);
  return {
    node:
      counts.size > 1 || most < given.length
        ? element(
            "div",
            {class: "choice ends", role: "group", "aria-label": name},
            label,
            from,
            "–",
            to
          )
        : null,
    get value() {
      return {from: endOf(from), to: endOf(to)};
    },
    set value(span) {
      show([...counts.keys()].some((value) => holds(span, value)) ? span : open);
    },
    disable() {
      from.disabled = to.disabled = true;
    }
  };
}

function endOf({value}: HTMLSelectElement): number | null {
  return value === any ? null : Number(value);
}

function passes(from: number | null, to: number | null): boolean {
  return from !== null && to !== null && from > to;
}
