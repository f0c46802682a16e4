import type {StoreIndex} from "npm:hubscope";

/** From more hubs than these, the library alone lists them: a sidebar of them hides everything else. */
const mostHubs = 24;

/**
 * Mends what Framework 1.13.4 sets around each page: states its language, lets readers zoom, names the
 * sidebar's button, puts links first that lead past what stands before the page and its papers, and
 * lists the hubs in the sidebar, where they are few. No page holds them, so that another hub changes
 * no page.
 */
function mendFrame(): void {
  document.documentElement.lang = "en";
  for (const viewport of document.querySelectorAll("meta[name=viewport]"))
    viewport.setAttribute("content", "width=device-width, initial-scale=1");
  const button = document.querySelector("#observablehq-sidebar-toggle");
  button?.setAttribute("aria-label", "pages of this site");
  const close = document.querySelector("#observablehq-sidebar-close");
  if (close !== null) document.querySelector("#observablehq-sidebar")?.prepend(close);
  document.body.prepend(
    ...linkPast("Skip to the page", "observablehq-main"),
    ...linkPast("Skip to the papers", "the-papers")
  );
  globalThis.hubscopeIndex?.then(listHubs, () => undefined);
}

function linkPast(words: string, id: string): HTMLElement[] {
  const target = document.getElementById(id);
  if (target === null) return [];
  const link = Object.assign(document.createElement("a"), {
    className: "skip-link",
    href: `#${id}`,
    textContent: words
  });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    target.tabIndex = -1;
    target.focus();
  });
  return [link];
}

function listHubs({hubs}: Pick<StoreIndex, "hubs">): void {
  const home = document.querySelector("#observablehq-sidebar > ol");
  if (home === null || hubs.length === 0 || hubs.length > mostHubs) return;
  const root = new URL(said("root"), document.baseURI);
  const links = hubs.map(({id, title}) => {
    const link = elementWith("a", title);
    link.href = new URL(`hub/${id}.html`, root).href;
    const item = elementWith("li", link);
    item.className = "observablehq-link";
    item.classList.toggle("observablehq-link-active", id === said("hub"));
    return item;
  });
  home.after(elementWith("section", elementWith("summary", "Hubs"), elementWith("ol", ...links)));
}

/** What the head of a page says of it. */
function said(name: string): string {
  const meta = document.querySelector(`meta[name=hubscope-${name}]`);
  return meta?.getAttribute("content") ?? "";
}

function elementWith<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...below: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...below);
  return element;
}

if (said("root") !== "") mendFrame();
