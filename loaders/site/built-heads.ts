import type {Config} from "@observablehq/framework/dist/config.js";
import {ownHead} from "./head.js";

/** What the heads of pages say of them alone, by the pages' paths, and the titles they were made of. */
export type BuiltHeads = Record<string, {title: string | null; own: string}>;

/** The heads that Framework asks a config for from now on, those of `before` until it does. */
export function headsAskedFor(config: Config, before: BuiltHeads): BuiltHeads {
  const heads: BuiltHeads = {...before};
  const head = config.head.bind(config);
  config.head = (page) => {
    const html = head(page);
    heads[page.path] = {title: page.title, own: ownHead(html)};
    return html;
  };
  return heads;
}

/** The same heads as a config gives them now. */
export function headsNow({head}: Config, before: BuiltHeads): BuiltHeads {
  return Object.fromEntries(
    Object.entries(before).map(([path, {title}]) => [
      path,
      {title, own: ownHead(head({title, path}))}
    ])
  );
}
