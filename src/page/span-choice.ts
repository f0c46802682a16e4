import type {Control} from "./control.js";
import {element} from "./dom.js";
import {holds, open, type Span} from "./span.js";
import {countBy} from "./count-by.js";
import {digits} from "./words.js";

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
