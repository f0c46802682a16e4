import {performance} from "node:perf_hooks";

process.argv.splice(2, 0, "build"); // the config looks at Framework's command
const {buildSite} = await import("../framework/build-site.js");

try {
  const {made, kept} = await buildSite();
  const seconds = (performance.now() / 1000).toFixed(1);
  const others = kept === 0 ? "" : `, ${String(kept)} of the last build kept`;
  process.stdout.write(`${String(made)} pages built${others}, in ${seconds} s\n`);
  process.exit();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
