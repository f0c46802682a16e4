import {element} from "./dom.js";

/** From which width of the window on the contents stand in the margin: as in contents.css. */
const wide = "(min-width: 76rem)";

/**
 * The contents of a page: links to its headings of the second level, listed anew when there are
 * others. In a wide window they stand in the margin, the section that is read marked; else they are
 * folded where they stand. Hidden while a page has fewer than two such headings.
 */
export function contents(page: Document = document): HTMLElement {
  const list = element("ol");
  const fold = element("details", {}, element("summary", {}, "Contents"), list);
  const node = element("nav", {class: "contents", "aria-label": "contents", hidden: true}, fold);
  const main = page.querySelector("#observablehq-main") ?? page.body;
  const isWide = window.matchMedia(wide);
  const place = () => {
    fold.open = isWide.matches;
  };
  isWide.addEventListener("change", place);
  place();
  const read = new Set<Element>();
  const mark = () => {
    const [first] = headings().filter((heading) => read.has(heading));
    if (first === undefined) return;
    for (const link of list.querySelectorAll("a"))
      if (link.hash === `#${first.id}`) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const {target, isIntersecting} of entries)
        if (isIntersecting) read.add(target);
        else read.delete(target);
      mark();
    },
    {rootMargin: "0px 0px -40% 0px"}
  );
  const headings = () => [...main.querySelectorAll<HTMLElement>("h2[id]")];
  let listed = "";
  const show = () => {
    const all = headings();
    const now = all.map(({id, textContent}) => `${id} ${textContent}`).join("\n");
    if (now === listed) return;
    listed = now;
    node.hidden = all.length < 2;
    seen.disconnect();
    read.clear();
    for (const heading of all) seen.observe(heading);
    list.replaceChildren(
      ...all.map(({id, textContent}) =>
        element("li", {}, element("a", {href: `#${encodeURIComponent(id)}`}, textContent))
      )
    );
  };
  list.addEventListener("click", () => {
    if (!isWide.matches) fold.open = false;
  });
  let due = false;
  new MutationObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      show();
    });
  }).observe(main, {childList: true, subtree: true});
  show();
  return node;
}
