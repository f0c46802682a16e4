import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap
} from "npm:@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "npm:@codemirror/commands";
import {sql} from "npm:@codemirror/lang-sql";
import {bracketMatching, syntaxHighlighting} from "npm:@codemirror/language";
import {setDiagnostics} from "npm:@codemirror/lint";
import {EditorState, Prec} from "npm:@codemirror/state";
import {drawSelection, EditorView, keymap, lineNumbers} from "npm:@codemirror/view";
import {classHighlighter} from "npm:@lezer/highlight";
import {columnNames, namespace} from "./completions.js";
import {duckdbDialect} from "./dialect.js";
import type {Problem} from "./problem.js";
import type {SchemaTable} from "./schema.js";

/** An editor of a query. */
export interface SqlEditor {
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
