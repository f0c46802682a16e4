import {hubsAtOnce, type LakeLibrary, type LibraryOrder, type LibraryRow} from "npm:hubscope";
import {roleKey} from "../evidence/evidence-strip.js";
import {element} from "../page/dom.js";
import {citingPapers} from "../page/hub-words.js";
import {pager} from "../page/pager.js";
import {agree, count, digits} from "../page/words.js";
import {lakeHubs, type FoundHubs, type LakeHubs} from "../tables/lake-library.js";
import {failureNote, reasonOf} from "../tables/table-failures.js";
import {libraryRow} from "./library-row.js";
import {listedRoles} from "./listed-roles.js";
import type {ListChoice, ListState} from "./list-state.js";

/** The heads of the list; those with an order sort it, and begin from its end or not. */
const heads: readonly {name: string; order?: LibraryOrder}[] = [
  {name: "Hub", order: "title"},
  {name: "Papers", order: "papers"},
  {name: "Known roles", order: "roles"},
  {name: "Themes", order: "theme"},
  {name: "Groups"},
  {name: "Summaries"},
  {name: "Messages"}
];

/** The orders that begin with the largest. */
const descending: ReadonlySet<LibraryOrder> = new Set(["papers", "roles"]);

/** How many of the hubs that a search finds are shown at once: each may stand in bytes of its own. */
const foundAtOnce = 10;

/** What the list shows: hubs in an order or from its end, or those that a search finds. */
type Shown = ListChoice<LibraryOrder>;

const start: Shown = {order: "papers", fromEnd: false, search: "", page: 0};
const orders = heads.flatMap(({order}) => order ?? []);

/**
 * The hubs of the lake at an address, a page at a time: sorted by title, papers, known roles or the
 * name of the largest theme with a click on a head, searched by words of titles and themes, as the
 * page's address says. Each leads to its report. What cannot be read is told in its place.
 */
export function lakeList(
  address: string,
  {hubs = lakeHubs(address), state}: {hubs?: LakeHubs; state?: ListState} = {}
): HTMLElement {
  const finding = element("p", {class: "finding"}, "…");
  const search = element("input", {
    type: "search",
    "aria-label": `Search the hubs of ${address}`,
    placeholder: "words of titles and themes"
  });
  const status = element("p", {class: "status", role: "status"});
  const key = element("div");
  const body = element("tbody");
  const table = element("table", {}, body);
  const place = element("div", {class: "matrix-scroll"}, table);
  const pages = element("div");
  let shown = start;
  const buttons = heads.map(({name, order}) => {
    if (order === undefined) return {head: element("th", {scope: "col"}, name)};
    const button = element("button", {type: "button"}, name);
    button.addEventListener("click", () => {
      const fromEnd = shown.order === order && !shown.fromEnd;
      void choose({...shown, order, fromEnd, page: 0});
    });
    return {head: element("th", {scope: "col"}, button), button, order};
  });
  table.prepend(element("thead", {}, element("tr", {}, ...buttons.map(({head}) => head))));

  async function rowsOf({order, fromEnd, search: text, page}: Shown) {
    if (text === "") {
      const {hubs: total} = (await hubs.pages).library;
      const rows = await hubs.page(order, page, fromEnd);
      return {rows, total, size: hubsAtOnce, found: null};
    }
    const found = await hubs.search(text);
    const from = page * foundAtOnce;
    const rows = await hubs.at(found.places.slice(from, from + foundAtOnce));
    return {rows, total: found.places.length, size: foundAtOnce, found};
  }

  function choose(wanted: Shown): Promise<void> {
    state?.write(wanted, start);
    return show(wanted);
  }

  async function show(wanted: Shown): Promise<void> {
    shown = wanted;
    place.setAttribute("aria-busy", "true");
    try {
      const {rows, total, size, found} = await rowsOf(wanted);
      if (shown !== wanted) return;
      if (wanted.page * size >= Math.max(1, total)) {
        state?.lackPage();
        return show({...wanted, page: 0});
      }
      const [word = ""] = found?.words ?? [];
      body.replaceChildren(...rows.map((row) => hubRow(row, address, word)));
      key.replaceChildren(roleKey(rows.flatMap(segmentsOf)));
      status.textContent = found === null ? "" : foundWords(found, wanted.search);
      const turn = (page: number) => void choose({...wanted, page});
      pages.replaceChildren(
        pager({total, page: wanted.page, size}, {turn, label: "pages of hubs"})
      );
      place.replaceChildren(table);
    } catch (error) {
      if (shown !== wanted) return;
      place.replaceChildren(failureNote(`These hubs cannot be listed: ${reasonOf(error)}.`));
    }
    place.removeAttribute("aria-busy");
    for (const {head, button, order} of buttons) {
      if (button === undefined) continue;
      const isSorted = order === wanted.order && wanted.search === "";
      const isDown = descending.has(order) !== wanted.fromEnd;
      head.setAttribute("aria-sort", isSorted ? (isDown ? "descending" : "ascending") : "none");
      button.disabled = wanted.search !== "";
    }
  }

  search.addEventListener("focus", () => void hubs.prepareSearch().catch(() => undefined));
  let searching = Promise.resolve();
  search.addEventListener("input", () => {
    searching = searching.then(async () => {
      const text = search.value.trim() === "" ? "" : search.value;
      if (text !== shown.search) await choose({...shown, search: text, page: 0});
    });
  });
  hubs.pages.then(
    (read) => (finding.textContent = lakeFinding(read)),
    () => finding.remove()
  );
  const restore = () => {
    const stated = state?.read(start, orders) ?? start;
    search.value = stated.search;
    void show(stated);
  };
  restore();
  const list = element(
    "section",
    {class: "library lake", "aria-label": `Hubs of ${address}`},
    finding,
    element("small", {}, address),
    element("form", {class: "controls", role: "search"}, search),
    status,
    key,
    place,
    pages
  );
  state?.follow(list, restore);
  return list;
}

function hubRow(row: LibraryRow, address: string, wanted: string): HTMLElement {
  const {hub_id} = row;
  const asked = new URLSearchParams({lake: address, hub: hub_id});
  const themes: [string, number][] = JSON.parse(row.themes);
  const made = libraryRow({
    hub: row,
    roles: rolesOf(row),
    themes: themes.map(([theme, papers]) => ({hub_id, theme, papers})),
    href: `./hub/pasted.html?${asked.toString()}`
  });
  made.themesFirst(wanted);
  made.tellStructure(row);
  return made.element;
}

function rolesOf({hub_id, roles}: LibraryRow) {
  const told: [string | null, number, boolean][] = JSON.parse(roles);
  return told.map(([label, papers, known]) => ({hub_id, label, papers, known}));
}

function segmentsOf(row: LibraryRow) {
  return listedRoles(rolesOf(row), citingPapers(row));
}

/** How large a lake is and how much of it is known, in a sentence or two; what is synthetic apart. */
export function lakeFinding({
  library: {hubs, synthetic, citations, known},
  refused
}: {
  library: Pick<LakeLibrary, "hubs" | "synthetic" | "citations" | "known">;
  refused: number;
}): string {
  const real = hubs - synthetic;
  return [
    real > 0 &&
      `${count(real, "hub")}: ${count(citations, "citation")}; for ${digits(known)} of the citations it is known why.`,
    synthetic > 0 &&
      `${count(synthetic, "hub")} ${agree(synthetic, "is", "are")} synthetic, and no paper of ${agree(synthetic, "it", "them")} is counted here.`,
    refused > 0 && `${count(refused, "text")} ${agree(refused, "was", "were")} no hub.`,
    hubs === 0 && "The lake has no hubs."
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}

/** How many hubs a search finds, and what it could not look for. */
export function foundWords({places, common}: FoundHubs, search: string): string {
  const found = `${places.length === 0 ? "No hub has" : `${count(places.length, "hub")} ${agree(places.length, "has", "have")}`} “${search.trim()}” in its title or themes${places.length > 1 ? ", those of the most papers first" : ""}.`;
  return common === null
    ? found
    : `${found} Too many words begin with “${common}”: it was looked for as a whole word.`;
}
