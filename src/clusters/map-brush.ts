import type {Area} from "../figures/label-point.js";

const least = 4;
const key = "m";
const moves = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End"];

/** What a brush tells of: a rectangle in the pixels of the drawing. */
interface BrushActions {
  /** Whether a drag marks papers at the moment. */
  isOn(event: PointerEvent): boolean;
  /** The rectangle while it is drawn, and null where that is broken off. */
  drag(area: Area | null): void;
  /** The rectangle when the pointer lets go. */
  done(area: Area): void;
  /** Whether a click is on a mark. */
  isMark(event: MouseEvent): boolean;
  /** A click beside every mark, or Escape. */
  clear(): void;
}

/**
 * Lets a reader drag a rectangle over a drawing of `width` × `height` pixels. The drag selects no
 * text and carries none along: where a browser drags text, it breaks off the pointer's events.
 */
export function mapBrush(
  svg: SVGElement,
  {width, height}: {width: number; height: number},
  {isOn, drag, done, isMark, clear}: BrushActions
): void {
  let from: {x: number; y: number} | null = null;
  let area: Area | null = null;
  let dragged = false;
  const at = (event: PointerEvent) => {
    const box = svg.getBoundingClientRect();
    const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
    return {
      x: within(((event.clientX - box.left) / box.width) * width, width),
      y: within(((event.clientY - box.top) / box.height) * height, height)
    };
  };
  for (const name of ["selectstart", "dragstart"]) {
    svg.addEventListener(name, (event) => event.preventDefault());
  }
  svg.addEventListener("pointerdown", (event) => {
    dragged = false;
    from = event.button === 0 && isOn(event) ? at(event) : null;
  });
  svg.addEventListener("pointermove", (event) => {
    if (from === null) return;
    const to = at(event);
    if (area === null && Math.hypot(to.x - from.x, to.y - from.y) < least) return;
    if (area === null) svg.setPointerCapture(event.pointerId);
    dragged = true;
    area = {
      left: Math.min(from.x, to.x),
      top: Math.min(from.y, to.y),
      right: Math.max(from.x, to.x),
      bottom: Math.max(from.y, to.y)
    };
    drag(area);
  });
  svg.addEventListener("pointerup", () => {
    if (area !== null) done(area);
    [from, area] = [null, null];
  });
  svg.addEventListener("pointercancel", () => {
    if (area !== null) drag(null);
    [from, area] = [null, null];
  });
  svg.addEventListener(
    "click",
    (event) => {
      if (dragged) event.stopImmediatePropagation();
      else if (!isMark(event)) clear();
      dragged = false;
    },
    {capture: true}
  );
  svg.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });
}

/** What marking by keys tells of: a rectangle of the map, as it is drawn first. */
interface KeyBrushActions {
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
