import type {DiagnosticRow, HubRow, TotalRow} from "npm:hubscope";
import {asWritten, element} from "../lib/dom.js";
import {evidence} from "../lib/evidence.js";
import {citingPapers, hubTitle, isUnreadable, tierWords} from "../lib/hub-words.js";
import {messageCount, messageSentence} from "../lib/ledger.js";
import {foldText} from "npm:hubscope";
import {count, digits} from "../lib/words.js";
import {stripSegments} from "./evidence-strip.js";
import {segmentBar} from "./segment-bar.js";
import {syntheticBadge} from "./synthetic-badge.js";

interface Column {
  name: string;
  /** What a hub is sorted by; numbers start with the largest. */
  key(hub: HubRow): string | number;
}

const columns: Column[] = [
  {name: "Hub", key: (hub) => foldText(hubTitle(hub))},
  {name: "Papers", key: citingPapers},
  {name: "Known roles", key: (hub) => share(hub.roles_classified, citingPapers(hub))},
  {name: "Summaries", key: (hub) => share(hub.with_summary, citingPapers(hub))},
  {name: "Messages", key: (hub) => hub.errors * 1e6 + hub.warnings * 1e3 + hub.notes}
];

const share = (part: number, whole: number) => (whole === 0 ? -1 : part / whole);

/** From how many hubs on the list can be searched. */
const searched = 8;

/**
 * The library: every hub with its tier, its number of citing papers, how many roles are known, how
 * many papers have a summary, and the messages that reading it gave. A click on a head sorts.
 */
export function libraryList(
  hubs: HubRow[],
  {
    roles = [],
    diagnostics = [],
    path = "./hub/"
  }: {roles?: TotalRow[]; diagnostics?: DiagnosticRow[]; path?: string} = {}
): HTMLElement {
  const rows = new Map(
    hubs.map((hub) => [
      hub,
      hubRow(hub, {
        roles: roles.filter(({hub_id}) => hub_id === hub.hub_id),
        diagnostics: diagnostics.filter(({hub_id}) => hub_id === hub.hub_id),
        href: `${path}${hub.hub_id}.html`
      })
    ])
  );
  const body = element("tbody");
  const search = element("input", {
    type: "search",
    "aria-label": "Search the hubs",
    placeholder: "title or tier"
  });
  const status = element("p", {class: "status", role: "status"});
  const heads = columns.map(({name}) => {
    const button = element("button", {type: "button"}, name);
    const head = element("th", {scope: "col", "aria-sort": "none"}, button);
    button.addEventListener("click", () => sortBy(name));
    return head;
  });
  let sorted = {name: "Hub", descending: false};

  function sortBy(name: string): void {
    sorted = {
      name,
      descending: sorted.name === name ? !sorted.descending : name !== "Hub"
    };
    show();
  }

  function show(): void {
    const column = columns.find(({name}) => name === sorted.name);
    const wanted = foldText(search.value).trim();
    const shown = hubs.filter((hub) =>
      foldText(`${hubTitle(hub)} ${tierWords(hub)}`).includes(wanted)
    );
    const sign = sorted.descending ? -1 : 1;
    if (column !== undefined) shown.sort((a, b) => sign * compare(column.key(a), column.key(b)));
    body.replaceChildren(...shown.flatMap((hub) => rows.get(hub) ?? []));
    status.textContent =
      shown.length === 0
        ? `No hub has “${search.value}” in its title or tier.`
        : shown.length === hubs.length
          ? ""
          : `${digits(shown.length)} of ${count(hubs.length, "hub")}`;
    for (const [i, head] of heads.entries()) {
      const isSorted = columns[i]?.name === sorted.name;
      head.setAttribute(
        "aria-sort",
        isSorted ? (sorted.descending ? "descending" : "ascending") : "none"
      );
    }
  }

  search.addEventListener("input", show);
  show();
  return element(
    "section",
    {class: "library"},
    hubs.length >= searched && element("form", {class: "controls", role: "search"}, search),
    status,
    element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body)
  );
}

function hubRow(
  hub: HubRow,
  {roles, diagnostics, href}: {roles: TotalRow[]; diagnostics: DiagnosticRow[]; href: string}
): HTMLElement {
  const title = element("a", {href}, asWritten(hubTitle(hub)));
  if (isUnreadable(hub)) return unreadableRow(hub, title, diagnostics);
  const total = citingPapers(hub);
  const known = evidence(roles, "role", total);
  return element(
    "tr",
    {"data-hub": hub.hub_id},
    element(
      "td",
      {class: "hub"},
      title,
      syntheticBadge(hub),
      element("small", {}, asWritten(tierWords(hub)))
    ),
    element("td", {class: "number", "data-label": "papers"}, digits(total)),
    element(
      "td",
      {class: "roles", "data-label": "with a known role"},
      element("span", {}, rolesWords(hub.roles_classified, total)),
      total > 0 && segmentBar(stripSegments(known), {width: 180})
    ),
    element(
      "td",
      {class: "number", "data-label": "with a summary"},
      `${digits(hub.with_summary)} of ${digits(total)}`
    ),
    element("td", {class: "messages"}, messageCount(hub))
  );
}

function rolesWords(classified: number, total: number): string {
  return classified > total
    ? `${count(classified, "role")} for ${count(total, "paper")}`
    : `${digits(classified)} of ${digits(total)}`;
}

function unreadableRow(hub: HubRow, title: HTMLElement, diagnostics: DiagnosticRow[]): HTMLElement {
  const first = diagnostics.find(({severity}) => severity === "error");
  return element(
    "tr",
    {"data-hub": hub.hub_id, class: "unreadable"},
    element("td", {class: "hub"}, title, element("small", {}, hub.path)),
    element(
      "td",
      {colspan: 3},
      "Could not be read",
      first === undefined ? "." : `: ${messageSentence(first)}`
    ),
    element("td", {class: "messages"}, messageCount(hub))
  );
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a).localeCompare(String(b), "en", {numeric: true});
}
