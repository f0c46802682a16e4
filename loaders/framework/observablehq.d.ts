declare module "@observablehq/framework/dist/config.js" {
  /** Sets the time that a build writes into pages in place of the files' own times. */
  export function setCurrentDate(date: Date): void;
}

declare module "@observablehq/framework/dist/fileWatchers.js" {
  export class FileWatchers {
    static of(
      loaders: unknown,
      path: string,
      names: Iterable<string>,
      callback: (name: string) => void
    ): Promise<FileWatchers>;
    close(): void;
  }
}

declare module "@observablehq/framework/dist/frontMatter.js" {
  /** The front matter of a page and what stands below it; none where it is no YAML. */
  export function readFrontMatter(input: string): {
    content: string;
    data: {title?: string | null};
  };
}

declare module "@observablehq/framework/dist/route.js" {
  /** The file below `root` that a page at `path` is made from; none where there is no such page. */
  export function route(
    root: string,
    path: string,
    extensions: readonly string[]
  ): {path: string} | undefined;
}
