import {
  foldText,
  type DiagnosticRow,
  type ListedHubRow,
  type ListedThemeRow,
  type ListedStructureRow,
  type TotalRow
} from "npm:hubscope";
import {element} from "../page/dom.js";
import {evidence} from "../evidence/evidence.js";
import {citingPapers, hubTitle, tierWords} from "../page/hub-words.js";
import {count, digits} from "../page/words.js";
import {roleKey, stripSegments} from "../evidence/evidence-strip.js";
import {libraryRow, type LibraryRow} from "./library-row.js";

/** What the list shows beside the hubs; `structure` may come later than the rest. */
interface LibraryListOptions {
  roles?: TotalRow[];
  themes?: ListedThemeRow[];
  /** The first error of each hub that could not be read. */
  errors?: DiagnosticRow[];
  structure?: Promise<readonly ListedStructureRow[]> | readonly ListedStructureRow[];
  /** Where the reports are. */
  path?: string;
}

interface Listed {
  hub: ListedHubRow;
  row: LibraryRow;
  themes: number;
  /** What a search looks through. */
  text: string;
  p: number | null;
}

interface Column {
  name: string;
  /** What a hub is sorted by; numbers start with the largest. */
  key(listed: Listed): string | number;
}

const columns: Column[] = [
  {name: "Hub", key: ({hub}) => foldText(hubTitle(hub))},
  {name: "Papers", key: ({hub}) => citingPapers(hub)},
  {name: "Known roles", key: ({hub}) => share(hub.roles_classified, citingPapers(hub))},
  {name: "Themes", key: ({themes}) => themes},
  {name: "Groups", key: ({p}) => -(p ?? 2)},
  {name: "Summaries", key: ({hub}) => share(hub.with_summary, citingPapers(hub))},
  {name: "Messages", key: ({hub}) => hub.errors * 1e6 + hub.warnings * 1e3 + hub.notes}
];

const share = (part: number, whole: number) => (whole === 0 ? -1 : part / whole);

/** From how many hubs on the list can be searched. */
const searched = 8;

/**
 * The library: every hub with its tier, its number of citing papers, how many roles are known, its
 * largest themes, what the structure test found, how many papers have a summary, and the messages
 * that reading it gave. A click on a head sorts; a search looks through titles, tiers and themes.
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
  const heads = columns.map(({name}) => {
    const button = element("button", {type: "button"}, name);
    button.addEventListener("click", () => sortBy(name));
    return element("th", {scope: "col", "aria-sort": "none"}, button);
  });
  let sorted = {name: "Hub", descending: false};

  function sortBy(name: string): void {
    const descending = sorted.name === name ? !sorted.descending : name !== "Hub";
    sorted = {name, descending};
    show();
  }

  function show(): void {
    const column = columns.find(({name}) => name === sorted.name);
    const wanted = foldText(search.value).trim();
    const shown = all.filter(({text}) => text.includes(wanted));
    const sign = sorted.descending ? -1 : 1;
    if (column !== undefined) shown.sort((a, b) => sign * compare(column.key(a), column.key(b)));
    for (const {row} of shown) row.themesFirst(wanted);
    body.replaceChildren(...shown.map(({row}) => row.element));
    status.textContent =
      shown.length === 0 && hubs.length > 0
        ? `No hub has “${search.value}” in its title, tier or themes.`
        : shown.length === hubs.length
          ? ""
          : `${digits(shown.length)} of ${count(hubs.length, "hub")}`;
    for (const [i, head] of heads.entries()) {
      const direction = sorted.descending ? "descending" : "ascending";
      head.setAttribute("aria-sort", columns[i]?.name === sorted.name ? direction : "none");
    }
  }

  search.addEventListener("input", show);
  show();
  void tellStructure(all, options.structure ?? [])
    .catch(() => all.forEach(({row}) => row.missStructure()))
    .then(() => sorted.name === "Groups" && show());
  return element(
    "section",
    {class: "library"},
    hubs.length >= searched && element("form", {class: "controls", role: "search"}, search),
    status,
    roleKey(
      hubs.flatMap((hub) =>
        stripSegments(evidence(rolesOf.get(hub.hub_id) ?? [], "role", citingPapers(hub)))
      )
    ),
    element(
      "div",
      {class: "matrix-scroll"},
      element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body)
    )
  );
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
    const row = libraryRow({
      hub,
      roles: rolesOf.get(hub.hub_id) ?? [],
      themes: own,
      ...(error !== undefined && {error}),
      href: `${path}${hub.hub_id}.html`
    });
    const text = [hubTitle(hub), tierWords(hub), ...own.map(({theme}) => theme)].join("\n");
    return {hub, row, themes: own.length, text: foldText(text), p: null};
  });
}

function byHub<Row extends {hub_id: string}>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const ofHub = found.get(row.hub_id);
    if (ofHub === undefined) found.set(row.hub_id, [row]);
    else ofHub.push(row);
  }
  return found;
}

async function tellStructure(
  all: Listed[],
  coming: Exclude<LibraryListOptions["structure"], undefined>
): Promise<void> {
  const answers = new Map((await coming).map((row) => [row.hub_id, row]));
  for (const listed of all) {
    const answer = answers.get(listed.hub.hub_id);
    listed.row.tellStructure(answer);
    listed.p = answer?.structure_p ?? null;
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a).localeCompare(String(b), "en", {numeric: true});
}
