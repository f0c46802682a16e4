import {element} from "./dom.js";

/** From which width of the window on the contents stand in the margin: as in contents.css. */
const wide = "(min-width: 76rem)";

/** The part of the window, from its top, in which the heading of what is read stands or has stood. */
const upper = 0.4;

/**
 * The contents of a page: links to its headings of the second level, listed anew when there are
 * others, until `ended` settles. In a wide window they stand in the margin, the section that is read
 * marked; else they are folded where they stand. Hidden while a page has fewer than two such
 * headings.
 */
export function contents(ended?: Promise<unknown>): HTMLElement {
  const list = element("ol");
  const words = element("summary", {}, "Contents");
  const fold = element("details", {}, words, list);
  const node = element("nav", {class: "contents", "aria-label": "contents", hidden: true}, fold);
  const main = document.querySelector("#observablehq-main") ?? document.body;
  const headings = () => [...main.querySelectorAll<HTMLElement>("h2[id]")];
  const isWide = window.matchMedia(wide);
  const place = () => {
    fold.open = isWide.matches;
    words.tabIndex = isWide.matches ? -1 : 0;
  };
  const mark = () => {
    const read = headings().findLast(
      (heading) => heading.getBoundingClientRect().top < innerHeight * upper
    );
    for (const link of list.querySelectorAll("a"))
      if (read !== undefined && link.hash === hashOf(read))
        link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
  };
  const passed = new IntersectionObserver(mark, {rootMargin: `0px 0px ${(upper - 1) * 100}% 0px`});
  let listed = "";
  const show = () => {
    const all = headings();
    const now = all.map(({id, textContent}) => `${id} ${textContent}`).join("\n");
    if (now === listed) return;
    listed = now;
    node.hidden = all.length < 2;
    passed.disconnect();
    for (const heading of all) passed.observe(heading);
    list.replaceChildren(
      ...all.map((heading) =>
        element("li", {}, element("a", {href: hashOf(heading)}, heading.textContent))
      )
    );
  };
  let due = false;
  const changed = new MutationObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      show();
    });
  });
  list.addEventListener("click", () => {
    if (!isWide.matches) fold.open = false;
  });
  isWide.addEventListener("change", place);
  changed.observe(main, {childList: true, subtree: true});
  void ended?.then(() => {
    isWide.removeEventListener("change", place);
    changed.disconnect();
    passed.disconnect();
  });
  place();
  show();
  return node;
}

function hashOf({id}: Element): string {
  return `#${encodeURIComponent(id)}`;
}
