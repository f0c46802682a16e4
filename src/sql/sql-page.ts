import {lackWords} from "../interaction/parameters.js";
import {element} from "../page/dom.js";
import {newLacking, type Lacking} from "../page/link-notice.js";
import {capitalised, count, errorWords} from "../page/words.js";
import {hashOf, lackingOf, stateOf} from "./address.js";
import {answerView} from "./answer-view.js";
import type {Answer} from "./answer.js";
import {chartChoices, type ChartKind} from "./chart-choice.js";
import {Stopped, type SqlDatabase, type Stage, type TellStage} from "./open-database.js";
import {questionChoice, questions} from "./questions.js";
import {schemaBrowser} from "./schema-browser.js";
import {firstRows, type RowCounts, type SchemaTable} from "./schema.js";
import {sqlEditor} from "./sql-editor.js";
import {QueryError, type Problem} from "./statements.js";

/** What the page imports, as one module: what a page loads first is one file. */
export {citedHubs} from "../report/citation.js";
export {newLacking} from "../page/link-notice.js";
export {linkNotice} from "../page/link-notice.js";
export {pageFoot} from "../page/page-source.js";
export {syntheticBanner} from "../page/synthetic.js";
export {citeView} from "../report/citation.js";
export {openStore} from "../tables/store.js";
export {citedQuery} from "./address.js";
export {openDatabase} from "./open-database.js";
export {schema} from "./schema.js";

/**
 * The SQL notebook: worked questions, an editor, the answer as a table and a chart, and the tables
 * beside it. The query that ran last is in the page's address, so that back and forward bring
 * queries back; what the address states when the page opens is run at once. What of it is not here
 * goes to `lacking` and out of the address. An `input` event tells of each change of the address.
 */
export function sqlNotebook(
  tables: readonly SchemaTable[],
  {
    database,
    counts = [],
    lacking = newLacking()
  }: {database: SqlDatabase; counts?: readonly RowCounts[]; lacking?: Lacking}
): HTMLElement {
  const opened = addressed();
  let chart: ChartKind | null = opened.chart;
  let isLinked = true;
  let running: Promise<void> | null = null;
  let asked = 0;
  const editor = sqlEditor(tables, {
    text: opened.query ?? questions[0]?.query ?? "",
    run: () => void ask()
  });
  const choice = questionChoice({choose: (query) => void show(query)});
  const runButton = element("button", {type: "button", class: "run"}, "Run");
  const stopButton = element("button", {type: "button", disabled: true}, "Stop");
  const status = element("p", {class: "status", role: "status"});
  const result = element("div", {class: "result"});
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  runButton.addEventListener("click", () => void ask());
  stopButton.addEventListener("click", () => database.stop());

  /** What the address states, once what is not here is told and left out of it. */
  function addressed() {
    const state = stateOf(location.hash);
    const lacks = lackingOf(location.hash);
    lacking.forget();
    for (const {name, asked} of lacks) lacking.tell(name, lackWords("sql", name, {asked}));
    if (lacks.length > 0) history.replaceState(null, "", hashOf(state) || location.pathname);
    return state;
  }

  function restate(): void {
    const query = stateOf(location.hash).query ?? editor.text();
    history.replaceState(null, "", hashOf({query, chart}));
    node.dispatchEvent(new Event("input"));
  }

  async function show(query: string): Promise<void> {
    chart = null;
    editor.setText(query);
    await ask();
  }

  /** Runs what stands in the editor, after what ran before has stopped. */
  async function ask({keep = true}: {keep?: boolean} = {}): Promise<void> {
    const turn = ++asked;
    if (running !== null) database.stop();
    await running;
    if (turn !== asked) return;
    const query = editor.text();
    choice.follow(query);
    isLinked = !keep;
    if (keep) lacking.forget();
    if (query !== stateOf(location.hash).query && keep) {
      history.pushState(null, "", hashOf({query, chart}));
      node.dispatchEvent(new Event("input"));
    }
    running = run(query);
    await running;
    running = null;
  }

  async function run(query: string): Promise<void> {
    let began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    let stage: Stage = "starting";
    let far = "";
    const say = () => (status.textContent = stageWords(stage, seconds(), far));
    const tell: TellStage = (now, come = "") => {
      if (now !== stage) began = performance.now();
      stage = now;
      far = come;
      say();
    };
    const clock = setInterval(say, 1000);
    busy(true);
    editor.mark(null);
    say();
    try {
      draw(await database.run(query, {tell}), seconds());
    } catch (error) {
      fail(error, seconds());
    } finally {
      clearInterval(clock);
      busy(false);
    }
  }

  function busy(is: boolean): void {
    result.classList.toggle("stale", is);
    stopButton.disabled = !is;
    runButton.disabled = is;
  }

  function draw(answer: Answer, seconds: number): void {
    status.textContent = answerWords(answer, seconds);
    const choices = chartChoices(answer);
    if (chart !== null && !choices.some(({kind}) => kind === chart)) {
      const lack = {asked: chart, ...(choices.length === 0 && {instead: "the answer has none"})};
      if (isLinked) lacking.tell("chart", lackWords("sql", "chart", lack));
      chart = null;
      restate();
    }
    result.replaceChildren(
      answerView(answer, {
        chart,
        choose(kind) {
          chart = kind;
          lacking.forget();
          restate();
        }
      })
    );
  }

  function fail(error: unknown, seconds: number): void {
    result.replaceChildren();
    if (error instanceof Stopped) {
      status.textContent = `Stopped after ${secondsWords(seconds)}. DuckDB starts anew with the next query; tables and views that queries made are gone.`;
      return;
    }
    status.textContent = "";
    const problem =
      error instanceof QueryError ? error.problem : {reason: errorWords(error), place: null};
    editor.mark(problem);
    result.replaceChildren(problemMessage(problem, {goTo: editor.goTo}));
  }

  window.addEventListener("popstate", () => {
    if (!node.isConnected) return;
    const state = addressed();
    chart = state.chart;
    editor.setText(state.query ?? questions[0]?.query ?? "");
    void ask({keep: false});
  });
  const node = element(
    "div",
    {class: "sql-notebook"},
    element(
      "div",
      {class: "places"},
      element(
        "div",
        {class: "asking"},
        choice.node,
        editor.node,
        element(
          "div",
          {class: "controls"},
          runButton,
          stopButton,
          element(
            "span",
            {class: "keys"},
            mac ? "⌘ Enter runs the query" : "Ctrl Enter runs the query"
          )
        )
      ),
      element("div", {class: "answering"}, status, result),
      schemaBrowser(tables, {
        counts,
        insert: editor.insert,
        look: ({name}) => void show(firstRows(name))
      })
    )
  );
  void ask({keep: false});
  return node;
}

function problemMessage(
  {reason, place}: Problem,
  {goTo}: {goTo: (offset: number) => void}
): HTMLElement {
  const node = element(
    "div",
    {class: "problem", role: "alert"},
    element("p", {}, capitalised(reason))
  );
  if (place !== null) {
    const link = element("button", {type: "button"}, `line ${place.line}, column ${place.column}`);
    link.addEventListener("click", () => goTo(place.from));
    node.prepend(link);
  }
  return node;
}

/** A time in words: "8 ms" below a second, "1.4 s" below ten, else "12 s". */
export function secondsWords(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

/** What is being done for a query, and for how long once that is more than a second. */
export function stageWords(stage: Stage, seconds: number, far = ""): string {
  const doing = {
    starting: "Starting DuckDB",
    loading: "Reading the tables",
    running: "Running"
  }[stage];
  const said = far === "" ? `${doing} …` : `${doing}: ${far} …`;
  return seconds < 1 ? said : `${said} ${Math.floor(seconds)} s`;
}

/** How many rows an answer has, and how long it took. */
export function answerWords({columns, rows, more, empty}: Answer, seconds: number): string {
  if (empty === true)
    return "There is nothing to run: the query is empty, or all of it is comment.";
  const time = secondsWords(seconds);
  if (columns.length === 0) return `Done in ${time}.`;
  if (more) {
    return `The first ${count(rows, "row")}, read in ${time}. The query gives more: LIMIT or GROUP BY makes them fewer.`;
  }
  return rows === 0 ? `No rows, in ${time}.` : `${count(rows, "row")} in ${time}`;
}
