import type {Area} from "../figures/label-point.js";

const key = "m";
const moves = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End"];

/** What marking by keys tells of: a rectangle of the map, as it is drawn first. */
export interface KeyBrushActions {
  /** The rectangle that holds the marks of two papers; null where one has none. */
  around(one: string, other: string): Area | null;
  /** The rectangle while it is made, and null where that is broken off. */
  drag(area: Area | null): void;
  /** The rectangle when it is made. */
  done(area: Area): void;
  /** What is to be done, in words; "" where nothing is begun. */
  say(words: string): void;
}

/**
 * Lets a reader mark a rectangle of a map by keys: M on a paper begins it, the arrow keys stretch it
 * to another, M there ends it. Escape breaks it off, and so does leaving the map.
 */
export function mapKeyBrush(svg: SVGElement, {around, drag, done, say}: KeyBrushActions): void {
  let from: string | null = null;
  const focused = () => {
    const mark = document.activeElement;
    return mark !== null && svg.contains(mark) ? mark.getAttribute("data-paper") : null;
  };
  const end = () => {
    from = null;
    say("");
  };
  const stretch = (from: string): Area | null => {
    const to = focused();
    return to === null ? null : around(from, to);
  };
  const press = () => {
    const area = from === null ? null : stretch(from);
    if (area !== null) {
      end();
      done(area);
      return;
    }
    from = focused();
    if (from === null) return;
    drag(stretch(from));
    say("Marking: go to another paper with the arrow keys and press M again; Escape stops.");
  };
  svg.addEventListener("keydown", (event) => {
    if (event.key === "Escape") end();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === key) press();
    else if (from !== null && moves.includes(event.key)) drag(stretch(from));
  });
  svg.addEventListener("focusout", ({relatedTarget}) => {
    if (from === null || (relatedTarget instanceof Node && svg.contains(relatedTarget))) return;
    end();
    drag(null);
  });
}
