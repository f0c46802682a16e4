// What tests compare with the insides of Framework, as they were read in 1.13.4.

declare module "@observablehq/framework/dist/html.js" {
  /** HTML as Framework writes it into a page. */
  export function rewriteHtml(html: string, resolvers: object): string;
}

declare module "@observablehq/framework/dist/markdown.js" {
  import type MarkdownIt from "markdown-it";

  export function createMarkdownIt(): MarkdownIt;
  /** A page as it is rendered: its HTML, its code cells and its front matter. */
  export function parseMarkdown(
    text: string,
    options: {md: MarkdownIt; path: string}
  ): {body: string; code: readonly object[]; data: {title?: string | null}};
}

declare module "@observablehq/framework/dist/javascript/module.js" {
  /** The hash by which a module is named, of itself and of what it imports. */
  export function getModuleHash(root: string, path: string): string;
}

declare module "@observablehq/framework/dist/npm.js" {
  /** A module of a package with other addresses of what it imports. */
  export function rewriteNpmImports(
    input: string,
    resolve: (address: string) => string | undefined
  ): string;
}
