import {existsSync, readFileSync} from "node:fs";
import {dirname, relative, resolve, sep} from "node:path";
import {build, type Plugin} from "esbuild";
import {moduleSettings} from "../site/bundle.js";

const leftOut = /duckdb|apache-arrow@|\/open-papers|\/analysis\/read-pasted/u;
const workerCall = /new Worker\(import\.meta\.resolve\("(?<address>[^"]+)"\),\s*\{[^}]*\}\)/gu;

/**
 * Bundles a script of a built page, and what it imports from the site in `folder`, as one module
 * that loads nothing: workers become texts in it, and a library that the page names and does not use
 * is an error when it is asked for.
 */
export async function bundlePage(script: string, page: string, folder: string): Promise<string> {
  return bundled(folder, {
    stdin: {contents: script, resolveDir: dirname(resolve(folder, page)), sourcefile: page}
  });
}

async function bundled(
  folder: string,
  entry:
    {stdin: {contents: string; resolveDir: string; sourcefile: string}} | {entryPoints: [string]}
): Promise<string> {
  const {outputFiles} = await build({
    ...entry,
    ...moduleSettings,
    legalComments: "none",
    plugins: [site(resolve(folder))]
  });
  return outputFiles?.[0]?.text ?? "";
}

function site(folder: string): Plugin {
  return {
    name: "site",
    setup({onLoad, onResolve}) {
      onResolve({filter: /^\.{1,2}\//}, ({path, resolveDir}) => {
        const target = resolve(resolveDir, path);
        const name = relative(folder, target).split(sep).join("/");
        if (name.startsWith("../")) return null;
        const left = leftOut.test(name) || !existsSync(target);
        return left ? {path: name, namespace: "absent"} : {path: target};
      });
      onLoad({filter: /.*/, namespace: "absent"}, ({path}) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is not part of this file`)});`
      }));
      onLoad({filter: /_import\/.*\.js$/}, async ({path}) => ({
        contents: await withWorkers(readFileSync(path, "utf8"), path, folder)
      }));
    }
  };
}

async function withWorkers(source: string, path: string, folder: string): Promise<string> {
  let text = source;
  for (const {0: call, groups} of source.matchAll(workerCall)) {
    const worker = resolve(dirname(path), groups?.["address"] ?? "");
    const code = JSON.stringify(await bundled(folder, {entryPoints: [worker]}));
    const blob = `new Blob([${code}], {type: "text/javascript"})`;
    text = text.replace(call, () => `new Worker(URL.createObjectURL(${blob}), {type: "module"})`);
  }
  return text;
}
