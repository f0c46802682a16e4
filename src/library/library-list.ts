import {group} from "npm:d3";
import {
  foldText,
  type DiagnosticRow,
  type ListedHubRow,
  type ListedRoleRow,
  type ListedThemeRow,
  type ListedStructureRow
} from "npm:hubscope";
import {element} from "../page/dom.js";
import {citingPapers, hubTitle, tierWords} from "../page/hub-words.js";
import {count, digits} from "../page/words.js";
import {roleKey} from "../evidence/evidence-strip.js";
import {listedRoles} from "./listed-roles.js";
import {libraryRow, type LibraryRow} from "./library-row.js";
import type {ListChoice, ListState} from "./list-state.js";

/** What the list shows beside the hubs; `structure` may come later than the rest. */
interface LibraryListOptions {
  roles?: ListedRoleRow[];
  themes?: ListedThemeRow[];
  /** The first error of each hub that could not be read. */
  errors?: DiagnosticRow[];
  structure?: Promise<readonly ListedStructureRow[]> | readonly ListedStructureRow[];
  /** Where the reports are. */
  path?: string;
  state?: ListState | undefined;
}

interface Listed {
  hub: ListedHubRow;
  /** Its row, which is made when it is first shown. */
  row(): LibraryRow;
  /** Says something to the row, now or when it is made. */
  tell(say: (row: LibraryRow) => void): void;
  themes: number;
  /** What a search looks through. */
  text: string;
  p: number | null;
}

interface Column {
  name: string;
  order: Order;
  /** What a hub is sorted by; numbers start with the largest. */
  key(listed: Listed): string | number;
}

type Order = "title" | "papers" | "roles" | "themes" | "groups" | "summaries" | "messages";

const columns: Column[] = [
  {name: "Hub", order: "title", key: ({hub}) => foldText(hubTitle(hub))},
  {name: "Papers", order: "papers", key: ({hub}) => citingPapers(hub)},
  {
    name: "Known roles",
    order: "roles",
    key: ({hub}) => share(hub.roles_classified, citingPapers(hub))
  },
  {name: "Themes", order: "themes", key: ({themes}) => themes},
  {name: "Groups", order: "groups", key: ({p}) => -(p ?? 2)},
  {
    name: "Summaries",
    order: "summaries",
    key: ({hub}) => share(hub.with_summary, citingPapers(hub))
  },
  {
    name: "Messages",
    order: "messages",
    key: ({hub}) => hub.errors * 1e6 + hub.warnings * 1e3 + hub.notes
  }
];

const share = (part: number, whole: number) => (whole === 0 ? -1 : part / whole);

const start: ListChoice<Order> = {search: "", order: "title", fromEnd: false, page: 0};
const orders = columns.map(({order}) => order);

/** From how many hubs on the list can be searched. */
const searched = 8;

/** How many hubs are shown until all are asked for: the rows of thousands take seconds to lay out. */
const atFirst = 200;

/**
 * The library: every hub with its tier, its number of citing papers, how many roles are known, its
 * largest themes, what the structure test found, how many papers have a summary, and the messages
 * that reading it gave. A click on a head sorts; a search looks through titles, tiers and themes;
 * the page's address says both. Of more than 200 hubs the first are shown until all are asked for.
 */
export function libraryList(hubs: ListedHubRow[], options: LibraryListOptions = {}): HTMLElement {
  const all = listedHubs(hubs, options);
  const rolesOf = byHub(options.roles ?? []);
  const body = element("tbody");
  const search = element("input", {
    type: "search",
    "aria-label": "Search the hubs",
    placeholder: "title, tier or theme"
  });
  const status = element("p", {class: "status", role: "status"});
  const heads = columns.map(({name, order}) => {
    const button = element("button", {type: "button"}, name);
    button.addEventListener("click", () =>
      choose({...choice, order, fromEnd: choice.order === order && !choice.fromEnd})
    );
    return element("th", {scope: "col", "aria-sort": "none"}, button);
  });
  const more = element("button", {type: "button"});
  more.addEventListener("click", () => {
    most = Infinity;
    show();
    body.rows[atFirst]?.querySelector("a")?.focus();
  });
  let most = atFirst;
  let choice = start;

  function choose(wanted: ListChoice<Order>): void {
    choice = wanted;
    options.state?.write(choice, start);
    show();
  }

  function restore(): void {
    const stated = options.state?.read(start, orders) ?? start;
    if (stated.page > 0) options.state?.lackPage();
    choice = {...stated, page: 0};
    search.value = choice.search;
    show();
  }

  function show(): void {
    const column = columns.find(({order}) => order === choice.order);
    const wanted = foldText(choice.search).trim();
    const shown = all.filter(({text}) => text.includes(wanted));
    const isDown = (choice.order !== "title") !== choice.fromEnd;
    const sign = isDown ? -1 : 1;
    if (column !== undefined) shown.sort((a, b) => sign * compare(column.key(a), column.key(b)));
    const first = shown.slice(0, most);
    for (const {row} of first) row().themesFirst(wanted);
    body.replaceChildren(...first.map(({row}) => row().element));
    more.textContent = `Show all ${count(shown.length, "hub")}`;
    more.hidden = first.length === shown.length;
    status.textContent =
      shown.length === 0 && hubs.length > 0
        ? `No hub has “${choice.search}” in its title, tier or themes.`
        : shown.length === hubs.length
          ? ""
          : `${digits(shown.length)} of ${count(hubs.length, "hub")}`;
    for (const [i, head] of heads.entries()) {
      const direction = isDown ? "descending" : "ascending";
      head.setAttribute("aria-sort", orders[i] === choice.order ? direction : "none");
    }
  }

  search.addEventListener("input", () => choose({...choice, search: search.value}));
  restore();
  void tellStructure(all, options.structure ?? [])
    .catch(() => all.forEach(({tell}) => tell((row) => row.missStructure())))
    .then(() => choice.order === "groups" && show());
  const list = element(
    "section",
    {class: "library"},
    hubs.length >= searched && element("form", {class: "controls", role: "search"}, search),
    status,
    roleKey(hubs.flatMap((hub) => listedRoles(rolesOf.get(hub.hub_id) ?? [], citingPapers(hub)))),
    element(
      "div",
      {class: "matrix-scroll"},
      element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body)
    ),
    more
  );
  options.state?.follow(list, restore);
  return list;
}

function listedHubs(
  hubs: readonly ListedHubRow[],
  {roles = [], themes = [], errors = [], path = "./hub/"}: LibraryListOptions
): Listed[] {
  const rolesOf = byHub(roles);
  const themesOf = byHub(themes);
  return hubs.map((hub) => {
    const own = themesOf.get(hub.hub_id) ?? [];
    const error = errors.find(({hub_id}) => hub_id === hub.hub_id);
    const entry = {
      hub,
      roles: rolesOf.get(hub.hub_id) ?? [],
      themes: own,
      ...(error !== undefined && {error}),
      href: `${path}${hub.hub_id}.html`
    };
    let made: LibraryRow | undefined;
    let said: (row: LibraryRow) => void = () => undefined;
    const row = () => {
      if (made === undefined) said((made = libraryRow(entry)));
      return made;
    };
    const tell: Listed["tell"] = (say) => {
      said = say;
      if (made !== undefined) say(made);
    };
    const text = [hubTitle(hub), tierWords(hub), ...own.map(({theme}) => theme)].join("\n");
    return {hub, row, tell, themes: own.length, text: foldText(text), p: null};
  });
}

function byHub<Row extends {hub_id: string}>(rows: readonly Row[]): Map<string, Row[]> {
  return group(rows, ({hub_id}) => hub_id);
}

async function tellStructure(
  all: Listed[],
  coming: Exclude<LibraryListOptions["structure"], undefined>
): Promise<void> {
  const answers = new Map((await coming).map((row) => [row.hub_id, row]));
  for (const listed of all) {
    const answer = answers.get(listed.hub.hub_id);
    listed.tell((row) => row.tellStructure(answer));
    listed.p = answer?.structure_p ?? null;
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a).localeCompare(String(b), "en", {numeric: true});
}
