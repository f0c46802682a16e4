import {element} from "./dom.js";
import {sectionCode} from "./section-code.js";

/**
 * Puts the code of each section of a page at its end, folded, for a reader to open. The code is
 * taken from the page's own source, which stands in its footer.
 */
export function showCode(page: Document): void {
  const source = page.querySelector(".page-source pre")?.textContent ?? "";
  const code = sectionCode(source);
  for (const heading of page.querySelectorAll("main :is(h2, h3)[id]")) {
    const text = code.get(heading.textContent);
    if (text === undefined) continue;
    let last = heading;
    for (let next = heading.nextElementSibling; next !== null; next = next.nextElementSibling) {
      if (/^H[1-3]$/u.test(next.tagName)) break;
      last = next;
    }
    last.after(
      element(
        "details",
        {class: "cell-code"},
        element("summary", {}, "Show the code"),
        element("pre", {}, element("code", {}, text))
      )
    );
  }
}
