// What is taken from the insides of Framework, as they were read in 1.13.4.

declare module "@observablehq/framework/dist/build.js" {
  import type {Config} from "@observablehq/framework/dist/config.js";

  /** Where a build writes, and what hears of its steps. */
  export class FileBuildEffects {
    readonly outputRoot: string;
    writeFile(path: string, contents: string | Buffer): Promise<void>;
    constructor(
      output: string,
      cache: string,
      listeners: {
        logger: Pick<Console, "log" | "warn" | "error">;
        output: {write(text: string): void};
      }
    );
  }

  /** Builds the pages at the paths that the config names. */
  export function build(options: {config: Config}, effects: FileBuildEffects): Promise<void>;
}

declare module "@observablehq/framework/dist/config.js" {
  export interface Config {
    root: string;
    output: string;
    /** What finds pages by their addresses, and reads them. */
    loaders: {loadPage(path: string, ...rest: readonly unknown[]): Promise<unknown>};
    /** The addresses of all pages and files that a build makes. */
    paths(): AsyncIterable<string>;
  }

  /** Reads the config of the project in the working directory. */
  export function readConfig(): Promise<Config>;

  /** Sets the time that a build writes into pages in place of the files' own times. */
  export function setCurrentDate(date: Date): void;
}

declare module "@observablehq/framework/dist/preview.js" {
  import type {EventEmitter} from "node:events";
  import type {Server} from "node:http";

  /** A preview that serves. */
  export class PreviewServer {
    static start(options: {
      hostname: string;
      origins?: readonly string[] | undefined;
    }): Promise<PreviewServer>;
    get server(): Server;
    /** What gives a socket for each page that is open. */
    _socketServer: EventEmitter<{
      connection: [EventEmitter & {send(message: string): void}];
    }>;
  }
}

declare module "@observablehq/framework/dist/route.js" {
  /** The file below `root` that a page at `path` is made from; none where there is no such page. */
  export function route(
    root: string,
    path: string,
    extensions: readonly string[]
  ): {path: string} | undefined;
}
