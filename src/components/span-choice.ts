import type {Control} from "../lib/control.js";
import {element} from "../lib/dom.js";
import {holds, open, type Span} from "../lib/span.js";
import {tally} from "../lib/tally.js";
import {digits} from "../lib/words.js";

const any = "";

/**
 * A choice of a span by its ends, which are values that papers have, the highest first, each with how
 * many papers have it. Where an end passes the other, that follows. Any change calls `change`. There
 * is nothing to choose where every paper has the same value.
 */
export function spanChoice(
  name: string,
  given: readonly (number | null)[],
  {change = () => undefined}: {change?: () => void} = {}
): Control<Span> {
  const counts = tally(given.flatMap((value) => (value === null ? [] : String(value))))
    .map(({value, count}) => ({value: Number(value), count}))
    .sort((a, b) => b.value - a.value);
  const narrows = counts.length > 1 || (counts[0]?.count ?? given.length) < given.length;
  const select = (end: string) =>
    element(
      "select",
      {"aria-label": `${name} ${end}`},
      element("option", {value: any}, "any"),
      ...counts.map(({value, count}) => element("option", {value}, `${value} (${digits(count)})`))
    );
  const from = select("from");
  const to = select("to");
  const follow = (other: HTMLSelectElement, {value}: HTMLSelectElement) => {
    if (passes(endOf(from), endOf(to))) other.value = value;
    change();
  };
  from.addEventListener("change", () => follow(to, from));
  to.addEventListener("change", () => follow(from, to));
  const label = element("span", {}, name);
  return {
    node: narrows
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
      const inside = counts.flatMap(({value}) => (holds(span, value) ? value : []));
      const known = inside.length === 0 ? open : span;
      from.value = known.from === null ? any : String(Math.min(...inside));
      to.value = known.to === null ? any : String(Math.max(...inside));
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
