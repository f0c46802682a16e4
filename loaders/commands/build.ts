import {performance} from "node:perf_hooks";

process.argv.splice(2, 0, "build"); // the config looks at Framework's command
const {buildSite} = await import("../framework/build-site.js");

try {
  const {built, renewed, kept, others} = await buildSite();
  const seconds = (performance.now() / 1000).toFixed(1);
  const done = built > 0 ? `${countOf(built)} built` : `${countOf(renewed)} renewed`;
  const left = kept === 0 ? "" : `, ${String(kept)} of the last build kept`;
  process.stdout.write(`${done}${left}, in ${seconds} s\n`);
  const [first] = others;
  if (first !== undefined) {
    const count = others.length === 1 ? "1 file" : `${String(others.length)} files`;
    process.stdout.write(
      `dist holds ${count} that no list says a build wrote, such as ${first}: they stay\n`
    );
  }
  process.exit();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

function countOf(pages: number): string {
  return pages === 1 ? "1 page" : `${String(pages)} pages`;
}
