import {
  foldText,
  type DiagnosticRow,
  type ListedHubRow,
  type ListedRoleRow,
  type ListedThemeRow,
  type ListedStructureRow
} from "npm:hubscope";
import {messageCount, messageSentence} from "../ledger/ledger.js";
import {segmentBar} from "../marks/segment-strip.js";
import {asWritten, element} from "../page/dom.js";
import {citingPapers, hubTitle, isUnreadable, tierWords} from "../page/hub-words.js";
import {syntheticBadge} from "../page/synthetic.js";
import {count, digits, pWords, sharePercent} from "../page/words.js";
import {listedRoles} from "./listed-roles.js";

const shownThemes = 3;

interface LibraryEntry {
  hub: ListedHubRow;
  roles: readonly ListedRoleRow[];
  themes: ListedThemeRow[];
  error?: DiagnosticRow;
  href: string;
}

/** A hub in the list of hubs, whose parts follow what is searched for and what is found later. */
export interface LibraryRow {
  element: HTMLElement;
  /** Shows the themes that a search wants before the others. */
  themesFirst(wanted: string): void;
  /** Shows the answer of the structure test; none where its clusters have not been found yet. */
  tellStructure(row: ListedStructureRow | undefined): void;
  /** Says that the answers of the test could not be read. */
  missStructure(): void;
}

/** A hub as a row of the list of hubs. */
export function libraryRow(entry: LibraryEntry): LibraryRow {
  const {hub, roles, themes, href} = entry;
  const title = element("a", {href}, asWritten(hubTitle(hub)));
  if (isUnreadable(hub)) return still(unreadableRow(entry, title));
  const total = citingPapers(hub);
  const themed = element("td", {class: "themes"});
  const groups = element("td", {class: "groups"}, "…");
  const row = element(
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
      total > 0 && segmentBar(listedRoles(roles, total), {width: 150})
    ),
    themed,
    groups,
    element(
      "td",
      {class: "number", "data-label": "with a summary"},
      `${digits(hub.with_summary)} of ${digits(total)}`
    ),
    element("td", {class: "messages"}, messageCount(hub))
  );
  return {
    missStructure: () =>
      groups.replaceChildren(
        "not to be had",
        element("small", {}, "the file of structure tests cannot be read")
      ),
    element: row,
    themesFirst: (wanted) => themed.replaceChildren(listedThemes(themes, {total, wanted})),
    tellStructure(found) {
      const words = found === undefined ? null : structureFound(found);
      groups.replaceChildren(
        words?.found ?? "not known yet",
        element("small", {}, words?.test ?? "its report looks for them")
      );
    }
  };
}

function rolesWords(classified: number, total: number): string {
  return classified > total
    ? `${count(classified, "role")} for ${count(total, "citing paper")}`
    : `${digits(classified)} of ${digits(total)}`;
}

function unreadableRow({hub, error}: LibraryEntry, title: HTMLElement): HTMLElement {
  return element(
    "tr",
    {"data-hub": hub.hub_id, class: "unreadable"},
    element("td", {class: "hub"}, title, element("small", {}, hub.path)),
    element(
      "td",
      {colspan: 5},
      "Could not be read",
      error === undefined ? "." : `: ${messageSentence(error)}`
    ),
    element("td", {class: "messages"}, messageCount(hub))
  );
}

function still(row: HTMLElement): LibraryRow {
  return {
    element: row,
    themesFirst: () => undefined,
    tellStructure: () => undefined,
    missStructure: () => undefined
  };
}

/**
 * The largest themes of a hub in small: each a bar as long as its share of the hub's `total` papers,
 * with its name and papers; first those that a search wants. A theme and its terms may overlap others.
 */
function listedThemes(
  themes: readonly ListedThemeRow[],
  {total, wanted = ""}: {total: number; wanted?: string}
): HTMLElement {
  if (themes.length === 0) return element("small", {}, "no themes");
  const isWanted = ({theme}: ListedThemeRow) => wanted !== "" && foldText(theme).includes(wanted);
  const order = [...themes.filter(isWanted), ...themes.filter((row) => !isWanted(row))];
  const rest = themes.length - shownThemes;
  return element(
    "ul",
    {},
    ...order
      .slice(0, shownThemes)
      .map(({theme, papers}) =>
        element(
          "li",
          {style: `--share: ${String(Math.min(1, papers / Math.max(1, total)))}`},
          element("span", {class: "name"}, asWritten(theme)),
          " ",
          element("span", {class: "papers"}, count(papers, "paper"))
        )
      ),
    rest > 0 && element("li", {class: "rest"}, `and ${digits(rest)} more`)
  );
}

/** What the structure test of a hub found, in a few words, and how; `test` is "" where none was. */
export function structureFound({
  structure,
  clusters,
  structure_p: p,
  structure_nulls: nulls,
  structure_visible_share: share
}: ListedStructureRow): {found: string; test: string} {
  if (structure === "too few papers") return {found: "too few papers to tell", test: ""};
  if (p === null || nulls === 0) return {found: "not tested", test: ""};
  const test = `${pWords(p)}, ${count(nulls, "shuffle")}`;
  if (structure === "more than chance")
    return {found: count(clusters, "topic"), test: `more than chance, ${test}`};
  const seen =
    share === null
      ? "; what would show is not known"
      : `; under ${sharePercent(share, 100)} of the text none would show`;
  return {found: structure, test: `${test}${seen}`};
}
