import {counted} from "./counted-context.js";

interface Code {
  readEverything: (bytes: Uint8Array) => void;
}

const code = await counted<Code>(
  'export {readEverything} from "./test/linear-time/read-everything.js"'
);
process.on("message", (text: string) => {
  const bytes = code.bytes(text);
  process.send?.(code.work(() => code.exports.readEverything(bytes)));
});
