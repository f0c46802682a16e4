import type {TermRow} from "npm:hubscope";
import type {TermsEffect, ThemeTables, Trial} from "npm:hubscope/analysis/try-themes";
import type {PageState} from "../interaction/page-state.js";
import type {SelectionBar} from "../interaction/selection-bar.js";
import {element} from "../page/dom.js";
import {count, quoted, agree, digits} from "../page/words.js";
import {withTables} from "../tables/pack-tables.js";
import {curationFields, curationFiles} from "./curation-fields.js";
import {effectWords, termsWords} from "./effect-words.js";
import type {PrefetchedThemes} from "./prefetch-trials.js";
import type {TriedAnswer} from "./themes-worker-client.js";
import {changesOf, leastWords, readTrial, statedTrial, stateOfTrial} from "./trials.js";
import type {Paper} from "../tables/paper.js";

const name = "tried";
const soon = 80;
/** Of how many papers the themes are found soon enough to be found before they are asked for. */
const mostPrefetched = 2000;

/**
 * The panel in which an analyst tries other words for the themes: words to leave out, terms to
 * merge, and the fewest papers of a term. Its `value` are the theme tables with what is tried, those
 * of the files at first, and its `trial` what these were found with; an `input` event tells of each
 * change, and an `intervals` event, a moment later, that the themes have their intervals
 * too. It says what a change does, and gives the lines that keep it. `live` finds the themes anew;
 * `state` keeps what is tried; `bar` says that something is, and takes it back.
 */
export function curationPanel<Tables extends ThemeTables & {papers: Paper[]}>(
  rows: Tables,
  {live, state, bar}: {live: PrefetchedThemes; state?: PageState; bar?: Pick<SelectionBar, "tell">}
): HTMLElement & {value: Tables; trial: Trial} {
  const nothing = statedTrial(null);
  let trial = nothing;
  let asked = 0;
  let shown = 0;
  const summary = element("summary");
  const status = element("p", {class: "status", role: "status"});
  const tried = element("div");
  const files = element("div");
  const keep = element(
    "details",
    {hidden: true},
    element("summary", {}, "Keep it: the lines for the curation files"),
    files
  );
  const panel = element("section", {class: "curation", "aria-label": "Try other words"});
  const node = Object.assign(panel, {value: rows, trial});

  const fields = curationFields(rows.terms, {
    trial: () => trial,
    current: () => node.value.terms,
    change,
    problem: (words) => (status.textContent = words)
  });
  const details = element(
    "details",
    {},
    summary,
    element("p", {class: "reading"}, "What you try changes the charts of this page and no file."),
    fields.node,
    tried
  );
  details.addEventListener("toggle", () => {
    if (!details.open) return;
    live.start();
    prefetch();
  });
  details.addEventListener(
    "input",
    ({target}) => {
      if (target instanceof HTMLInputElement && target.type === "text") prefetch();
    },
    {capture: true}
  );
  panel.append(details, status, keep);
  list();
  const restore = () => {
    const stated = state?.get(name) ?? null;
    const {trial: read, isWhole} = readTrial(stated);
    const shown = stateOfTrial(read);
    if (!isWhole) state?.settle(name, shown, shown === null ? {} : {instead: "the rest is tried"});
    if (shown !== stateOfTrial(trial)) attempt(read);
  };
  state?.listen(() => {
    if (node.isConnected) restore();
  });
  restore();
  return node;

  function list() {
    const changes = changesOf(trial);
    const also = changes === 0 ? "" : ` (${count(changes, "change")} tried)`;
    summary.textContent = `Try other words${also}`;
    const words = `${count(changes, "change")} tried`;
    const remove = () => change(nothing);
    bar?.tell(changes === 0 ? null : {words, label: `Take back: ${words}`, remove});
    fields.show(trial);
    const had = tried.contains(document.activeElement);
    tried.replaceChildren(triedList(trial, {change}));
    if (had) (tried.querySelector("button") ?? {focus: fields.focus}).focus();
  }

  function prefetch() {
    if (details.open && rows.papers.length <= mostPrefetched) live.prefetch(fields.likely());
  }

  function change(next: Trial) {
    state?.set(name, stateOfTrial(next));
    attempt(next);
  }

  function attempt(next: Trial) {
    const working = workingWords(trial, next, rows.terms);
    trial = next;
    list();
    const mine = ++asked;
    if (changesOf(trial) === 0) {
      show(
        mine,
        {tables: rows, files: [], tried: trial},
        "Nothing is tried: these are the themes of the files."
      );
      return;
    }
    panel.setAttribute("aria-busy", "true");
    const wait = setTimeout(() => {
      if (panel.ariaBusy === "true" && mine === asked) status.textContent = working;
    }, soon);
    const tellTerms = (effect: TermsEffect) => {
      clearTimeout(wait);
      if (mine === asked) status.textContent = `${termsWords(effect)} The themes follow…`;
    };
    live.find(trial, tellTerms).then(
      (found) => {
        if (found === null) return;
        show(mine, {...found, tried: next}, wordsOf(found));
        found.resampled.then((themes) => {
          if (themes === null || mine !== shown) return;
          node.value = withTables(node.value, {themes});
          node.dispatchEvent(new Event("intervals"));
        });
      },
      (error: Error) => {
        const reason = `The themes could not be found anew: ${error.message}.`;
        const tried = statedTrial(null);
        show(
          mine,
          {tables: rows, files: [], tried},
          `${reason} These are the themes of the files.`
        );
      }
    );
  }

  function show(
    mine: number,
    {tables, files: kept, tried}: Pick<TriedAnswer, "tables" | "files"> & {tried: Trial},
    words: string
  ) {
    if (mine < shown) return;
    shown = mine;
    if (mine === asked) panel.ariaBusy = null;
    files.replaceChildren(curationFiles(kept));
    keep.hidden = kept.length === 0;
    status.textContent = words;
    node.value = withTables(rows, tables);
    node.trial = tried;
    node.dispatchEvent(new Event("input", {bubbles: true}));
    requestAnimationFrame(() => setTimeout(prefetch));
  }

  function wordsOf({effect, warnings}: TriedAnswer): string {
    const reasons = warnings.map(({reason, text}) => `${text}: ${reason}.`);
    return [effectWords(effect, {papers: rows.papers.length}), ...reasons].join(" ");
  }
}

function triedList(
  trial: Trial,
  {change = () => undefined}: {change?: (trial: Trial) => void} = {}
): HTMLElement {
  const {ignored, merged, minPapers} = trial;
  const items = [
    ...ignored.map((word) => ({
      words: `${quoted(word)} is left out`,
      without: {...trial, ignored: ignored.filter((other) => other !== word)}
    })),
    ...merged.map((merge) => ({
      words: `${quoted(merge.variant)} is read as ${quoted(merge.preferred)}`,
      without: {...trial, merged: merged.filter((other) => other !== merge)}
    })),
    ...(minPapers === undefined
      ? []
      : [
          {
            words: leastWords(minPapers),
            without: {ignored, merged}
          }
        ])
  ];
  const button = (label: string, without: Trial, name?: string) => {
    const made = element("button", {type: "button", "aria-label": name}, label);
    made.addEventListener("click", () => change(without));
    return made;
  };
  return element(
    "ul",
    {class: "tried", "aria-label": "what is tried"},
    ...items.map(({words, without}) =>
      element(
        "li",
        {},
        element("bdi", {}, words),
        button("Take back", without, `Take back: ${words}`)
      )
    ),
    items.length > 1 && element("li", {}, button("Take all back", {ignored: [], merged: []}))
  );
}

/**
 * What can be said at once of the newest thing that is tried, while the themes are found anew: in
 * how many papers its terms stand, by the table of terms.
 */
export function workingWords(before: Trial, after: Trial, terms: readonly TermRow[]): string {
  const word = after.ignored.at(-1);
  const merge = after.merged.at(-1);
  const papersOf = (written: string) => {
    const known = terms.find(({term, forms}) => isForm(written, term, forms));
    return known === undefined
      ? `${quoted(written)} is no term here`
      : `${quoted(written)} stands in ${count(known.papers, "listed paper")}`;
  };
  if (word !== undefined && after.ignored.length > before.ignored.length) {
    return `Working… ${papersOf(word)}.`;
  }
  if (merge !== undefined && after.merged.length > before.merged.length) {
    return `Working… ${papersOf(merge.variant)}, ${papersOf(merge.preferred)}.`;
  }
  const {minPapers} = after;
  const isUnchanged = minPapers === undefined || minPapers === before.minPapers;
  if (isUnchanged || terms.every(({papers}) => papers > minPapers)) return "Working…";
  const some = terms.filter(({papers}) => papers >= minPapers).length;
  return `Working… ${digits(some)} of ${count(terms.length, "term")} ${agree(some, "stands", "stand")} in at least ${count(minPapers, "paper")}.`;
}

function isForm(written: string, term: string, forms: string): boolean {
  const word = written.toLowerCase();
  return term.toLowerCase() === word || forms.toLowerCase().includes(JSON.stringify(word));
}
