import {sectionOfHash, stateOfHash} from "./page-state.js";

const reading = ["wheel", "touchmove", "pointerdown", "keydown"];
const longest = 10_000;

/**
 * Brings the section into view that the page's address leads to, and keeps it there while what is
 * above it is drawn: until the reader does something, or for ten seconds. A chosen paper comes
 * first.
 */
export function openSection(): void {
  const section = document.getElementById(sectionOfHash(location.hash));
  if (section === null || stateOfHash(location.hash).has("paper")) return;
  const show = () => section.scrollIntoView({behavior: "instant"});
  const grown = new ResizeObserver(show);
  const end = () => {
    grown.disconnect();
    for (const name of reading) window.removeEventListener(name, end);
  };
  for (const name of reading) window.addEventListener(name, end, {passive: true});
  window.addEventListener("popstate", end, {once: true});
  setTimeout(end, longest);
  grown.observe(document.body);
  show();
}
