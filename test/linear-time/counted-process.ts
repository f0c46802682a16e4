import {counted} from "./counted-context.js";

interface Code {
  readEverything: (bytes: Uint8Array) => void;
  readText: (bytes: Uint8Array) => void;
}

/** What to do with a text: read it, or also all that pages and exports make of it. */
export interface Asked {
  text: string;
  only: keyof Code;
}

const code = await counted<Code>(
  'export {readEverything, readText} from "./test/linear-time/read-everything.js"'
);
process.on("message", ({text, only}: Asked) => {
  const bytes = code.bytes(text);
  process.send?.(code.work(() => code.exports[only](bytes)));
});
