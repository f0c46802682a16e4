import {FileWatchers} from "@observablehq/framework/dist/fileWatchers.js";

type Callback = (name: string) => void;

const burst = 20;
let done = false;

/**
 * Makes Framework's preview parse an open page once when several files of it change at the same
 * time. By itself it watches each file alone and parses the page for each, and the tables of an
 * archive change together: with some thirty of them an edit waits two seconds.
 */
export function oneParseABurst(): void {
  if (done) return;
  done = true;
  const of = FileWatchers.of.bind(FileWatchers);
  FileWatchers.of = (loaders, path, names, callback) =>
    of(loaders, path, names, coalesced(callback));
}

/** A callback that answers all calls within a short time by one. */
export function coalesced(callback: Callback): Callback {
  let waiting = false;
  return (name) => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      callback(name);
    }, burst);
  };
}
