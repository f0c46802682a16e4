import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type Completion,
  type CompletionContext,
  type CompletionResult
} from "npm:@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "npm:@codemirror/commands";
import {sql, SQLDialect, type SQLNamespace} from "npm:@codemirror/lang-sql";
import {bracketMatching, syntaxHighlighting} from "npm:@codemirror/language";
import {setDiagnostics} from "npm:@codemirror/lint";
import {EditorState, Prec} from "npm:@codemirror/state";
import {drawSelection, EditorView, keymap, lineNumbers} from "npm:@codemirror/view";
import {classHighlighter} from "npm:@lezer/highlight";
import type {Column} from "npm:hubscope";
import {sqlName, tablesNamed, typeWords, type SchemaTable} from "./schema.js";
import type {Problem} from "./statements.js";

interface SqlEditor {
  node: HTMLElement;
  text(): string;
  setText(text: string): void;
  /** Puts a text in place of what is selected. */
  insert(text: string): void;
  /** Marks where something is wrong; null takes the mark away. */
  mark(problem: Problem | null): void;
  /** Puts the cursor at an offset. */
  goTo(offset: number): void;
}

/**
 * A CodeMirror editor for SQL that completes the names of the tables and their columns. Ctrl-Enter
 * (Cmd-Enter on a Mac) calls `run`; the Tab key leaves it but where it takes a completion.
 */
export function sqlEditor(
  tables: readonly SchemaTable[],
  {text = "", run = () => undefined}: {text?: string; run?: () => void} = {}
): SqlEditor {
  const language = sql({
    dialect: duckdbDialect,
    schema: namespace(tables),
    upperCaseKeywords: true
  });
  const runs = {
    key: "Mod-Enter",
    run: () => {
      run();
      return true;
    }
  };
  const state = EditorState.create({
    doc: text,
    extensions: [
      Prec.highest(keymap.of([runs, {key: "Tab", run: acceptCompletion}])),
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({icons: false}),
      language,
      duckdbDialect.language.data.of({autocomplete: columnNames(tables)}),
      syntaxHighlighting(classHighlighter),
      EditorView.lineWrapping,
      EditorView.editorAttributes.of({class: "sql-editor"}),
      EditorView.contentAttributes.of({
        "aria-label": "SQL query",
        spellcheck: "false",
        autocapitalize: "off",
        autocorrect: "off"
      })
    ]
  });
  const view = new EditorView({state});
  return {
    node: view.dom,
    text: () => view.state.doc.toString(),
    setText(to) {
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: to}});
      view.dispatch(setDiagnostics(view.state, []));
    },
    insert(inserted) {
      view.dispatch(view.state.replaceSelection(inserted));
      view.focus();
    },
    mark(found) {
      const place = found?.place;
      const marks = place
        ? [{from: place.from, to: place.to, severity: "error" as const, message: found.reason}]
        : [];
      view.dispatch(setDiagnostics(view.state, marks));
    },
    goTo(offset) {
      view.dispatch({selection: {anchor: offset}, scrollIntoView: true});
      view.focus();
    }
  };
}

const keywords = `all and anti any as asc between both by case cast column create cross delete desc
describe distinct drop else end escape except exclude execute exists explain false fetch filter first
following for from full group having ilike in inner insert intersect interval into is join last
lateral left like limit macro natural not null nulls offset on only or order outer over partition
pivot preceding prepare qualify range replace returning right rows sample select semi set show
similar some summarize table temp then to trailing true unbounded union unique unnest unpivot update
using values view when where window with within`;

const types = `bigint blob boolean date decimal double float hugeint integer interval list map real
smallint struct text time timestamp tinyint ubigint uinteger uuid varchar`;

const builtin = `abs any_value arg_max arg_min array_agg avg bool_and bool_or ceil coalesce concat
concat_ws contains corr count count_if date_part date_trunc dense_rank ends_with exp first_value
floor format greatest histogram ifnull lag last_value lead least left len length levenshtein list
list_distinct list_sort ln log lower lpad ltrim max median min mode nullif ntile percent_rank
quantile_cont rank regexp_extract regexp_extract_all regexp_matches regexp_replace regr_slope
repeat replace reverse right round row_number rtrim sign split_part sqrt starts_with stddev_pop
stddev_samp strftime string_agg string_split strip_accents substr sum trim try_cast typeof upper
var_samp`;

/** DuckDB's SQL, as far as colouring and completing it needs to know. */
const duckdbDialect = SQLDialect.define({
  keywords,
  types,
  builtin,
  doubleDollarQuotedStrings: true,
  caseInsensitiveIdentifiers: true,
  operatorChars: "+-*/<>=~!@%^&|`?"
});

/** The tables and, after a table's name or alias and a dot, their columns, as completions. */
function namespace(tables: readonly SchemaTable[]): SQLNamespace {
  return Object.fromEntries(
    tables.map(({name, grain, columns}) => [
      name,
      {
        self: {
          label: name,
          apply: sqlName(name),
          type: "class",
          detail: "table",
          info: grain
        },
        children: Object.entries(columns).map(([column, it]) => ofColumn(column, it, typeWords(it)))
      }
    ])
  );
}

/** Completes column names: those of the tables that the query names, or of all where it names none. */
function columnNames(tables: readonly SchemaTable[]) {
  const names = tables.map(({name}) => name);
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\p{L}\p{N}_]*/u);
    if (word === null || (word.from === word.to && !context.explicit)) return null;
    if (
      /\.$|\b(?:from|join|describe|summarize|table)\s+$/i.test(context.state.sliceDoc(0, word.from))
    ) {
      return null;
    }
    if (context.tokenBefore(["String", "QuotedIdentifier", "LineComment", "BlockComment"]))
      return null;
    const named = tablesNamed(context.state.doc.toString(), names);
    const asked = tables.filter(({name}) => named.length === 0 || named.includes(name));
    return {from: word.from, options: options(asked), validFor: /^[\p{L}\p{N}_]*$/u};
  };
}

function options(tables: readonly SchemaTable[]): Completion[] {
  const holders = new Map<string, {column: Column; tables: string[]}>();
  for (const {name, columns} of tables) {
    for (const [column, it] of Object.entries(columns)) {
      const holder = holders.get(column) ?? {column: it, tables: []};
      holder.tables.push(name);
      holders.set(column, holder);
    }
  }
  return [...holders].map(([name, {column, tables: of}]) => ({
    ...ofColumn(name, column, of.length > 3 ? `${of.length} tables` : of.join(", ")),
    boost: 2
  }));
}

function ofColumn(name: string, {meaning}: Column, detail: string): Completion {
  return {label: name, apply: sqlName(name), type: "property", detail, info: meaning};
}
