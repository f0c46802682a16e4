import {existsSync} from "node:fs";
import {join} from "node:path/posix";
import {parseArgs} from "node:util";
import slugify from "@sindresorhus/slugify";
import {newAnalysis} from "../analyses/new-analysis.js";
import {longestId} from "../hub-id.js";
import {hubsFolder} from "../library.js";
import {listHubs} from "../list-hubs.js";
import {writeWhole} from "../write-whole.js";

const {values, positionals} = parseArgs({
  options: {hub: {type: "string"}},
  allowPositionals: true
});
const title = positionals.join(" ").trim();
const slug = slugify(title);
const hubs = listHubs(hubsFolder).filter(({id, errors}) => id !== "" && errors.length === 0);
const hub = values.hub ?? hubs[0]?.id;
const path = join("src/analyses", `${slug}.md`);

const problem =
  slug === ""
    ? "usage: npm run new -- <name> [--hub ID]"
    : slug.length > longestId
      ? `the name makes an address of ${String(slug.length)} characters: choose one of at most ${String(longestId)}`
      : hub === undefined || !hubs.some(({id}) => id === hub)
        ? `no hub has the id ${String(hub)}; there are ${hubs.map(({id}) => id).join(", ") || "none"}`
        : existsSync(path)
          ? `${path} exists already`
          : "";
if (problem !== "" || hub === undefined) {
  console.error(problem);
  process.exitCode = 1;
} else {
  await writeWhole(path, newAnalysis({title, hub}));
  console.log(`${path}\nnpm start shows it at /analyses/${slug}`);
}
