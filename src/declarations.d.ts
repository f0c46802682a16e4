declare module "npm:d3" {
  export * from "d3";
}

declare module "npm:d3-dsv" {
  export * from "d3-dsv";
}

declare module "npm:htl" {
  export * from "htl";
}

declare module "npm:isoformat" {
  /** A date as ISO 8601, as short as it can be; `fallback` where it is no date. */
  export function format(date: Date, fallback?: string): string;
  /** The date that an ISO 8601 text states; `fallback` where it states none. */
  export function parse<Fallback = undefined>(text: string, fallback?: Fallback): Date | Fallback;
}

/** What Framework gives the code cells of a page by itself, for modules, which have to import it. */
declare module "npm:@observablehq/stdlib" {
  /** A file that the page was built with. */
  export interface FileAttachment {
    readonly name: string;
    readonly mimeType: string;
    readonly href: string;
    readonly lastModified: number;
    readonly size: number;
    url(): Promise<string>;
    blob(): Promise<Blob>;
    arrayBuffer(): Promise<ArrayBuffer>;
    text(encoding?: string): Promise<string>;
    json(): Promise<unknown>;
    stream(): Promise<ReadableStream<Uint8Array>>;
    csv(options?: {array?: boolean; typed?: boolean}): Promise<Record<string, unknown>[]>;
  }
  export function FileAttachment(name: string): FileAttachment;
  /** Draws again whenever the width of its place changes. */
  export function resize(
    render: (width: number, height: number) => Node | Promise<Node>
  ): HTMLElement;
  export function Mutable<Value>(value: Value): {value: Value} & AsyncGenerator<Value>;
  export const Generators: {
    input<Value>(element: HTMLElement & {value: Value}): AsyncGenerator<Value>;
    observe<Value>(
      start: (change: (value: Value) => void) => (() => void) | undefined
    ): AsyncGenerator<Value>;
    width(element: HTMLElement): AsyncGenerator<number>;
    dark(): AsyncGenerator<boolean>;
    now(): AsyncGenerator<number>;
  };
}

declare module "npm:@observablehq/duckdb" {
  import type {Table} from "apache-arrow";
  type Source = object | string | Promise<object>;
  type Query = (strings: TemplateStringsArray, ...parameters: unknown[]) => Promise<Table>;
  /** A database in the page: its tables are arrays of rows, Arrow or Arquero tables, or files. */
  export class DuckDBClient {
    static of(tables?: Record<string, Source>, config?: object): Promise<DuckDBClient>;
    static sql(tables?: Record<string, Source>, config?: object): Promise<Query>;
    query(query: string, parameters?: unknown[]): Promise<Table>;
    queryRow(query: string, parameters?: unknown[]): Promise<Record<string, unknown> | null>;
    sql: Query;
  }
}

declare module "npm:@observablehq/inputs" {
  type Input<Value> = HTMLElement & {value: Value};
  export function bind<Target extends Input<unknown>>(
    target: Target,
    source: Input<unknown>
  ): Target;
  export function input<Value>(value: Value): Input<Value>;
  export function button(content?: string | Node, options?: object): Input<number>;
  export function toggle(options?: object): Input<boolean>;
  export function radio<Value>(data: Iterable<Value>, options?: object): Input<Value | null>;
  export function checkbox<Value>(data: Iterable<Value>, options?: object): Input<Value[]>;
  export function select<Value>(data: Iterable<Value>, options?: object): Input<Value | null>;
  export function range(extent?: [number, number], options?: object): Input<number>;
  export function number(extent?: [number, number], options?: object): Input<number>;
  export function search<Row>(data: Iterable<Row>, options?: object): Input<Row[]>;
  export function table<Row>(data: Iterable<Row>, options?: object): Input<Row[]>;
  export function text(options?: object): Input<string>;
  export function textarea(options?: object): Input<string>;
  export function date(options?: object): Input<Date | null>;
  export function file(options?: object): Input<unknown>;
  export function form<Inputs extends Record<string, Input<unknown>>>(
    inputs: Inputs,
    options?: object
  ): Input<{[Name in keyof Inputs]: Inputs[Name]["value"]}>;
}
