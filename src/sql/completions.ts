import type {Completion, CompletionContext, CompletionResult} from "npm:@codemirror/autocomplete";
import type {SQLNamespace} from "npm:@codemirror/lang-sql";
import type {Column} from "npm:hubscope";
import {sqlName, typeWords, type SchemaTable} from "./schema.js";
import {tablesNamed} from "./tables-named.js";

/** The tables and, after a table's name or alias and a dot, their columns, as completions. */
export function namespace(tables: readonly SchemaTable[]): SQLNamespace {
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
export function columnNames(tables: readonly SchemaTable[]) {
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
