import {figure} from "../figures/figure.js";
import {element} from "../page/dom.js";
import {pageScope, type PageScope} from "./page-scope.js";

/** What the tables of a hub allow its page to say, and what they do not. */
export const hubScope = figure({
  name: "What the page can and cannot say",
  needs: [
    ...(["hubs", "roles", "polarities", "facets", "paper_roles"] as const),
    ...(["papers.field", "papers.year", "papers.verdict"] as const)
  ],
  fluid: true,
  query: ({hubs: [hub], ...tables}) =>
    hub === undefined ? {known: "", can: [], cannot: []} : pageScope({hub, ...tables}),
  draw: scopeLists
});

/**
 * What is known of the roles, in a line, and folded behind it what a page can say and what it
 * cannot, as two short lists side by side.
 */
export function scopeLists({known, can, cannot}: PageScope): HTMLElement {
  const list = (title: string, kind: string, lines: string[]) =>
    lines.length > 0 &&
    element(
      "section",
      {class: kind},
      element("h2", {}, title),
      element("ul", {}, ...lines.map((line) => element("li", {}, line)))
    );
  return element(
    "details",
    {class: "scope-fold printed"},
    element("summary", {}, `${known} `, element("span", {class: "more"}, "What this means")),
    element(
      "div",
      {class: "scope"},
      list("What this page can say", "can", can),
      list("What it cannot say, and what would help", "cannot", cannot)
    )
  );
}
