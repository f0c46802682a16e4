import {readFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path/posix";
import {writeWhole} from "../store/write-whole.js";
import {pageBundle, place, type PageBundle} from "./page-bundle.js";
import {inlineCode} from "./page-elements.js";
import {pageModules, withModules} from "./page-modules.js";
import {pagesOf} from "./pages-of.js";
import {withPreloads} from "./with-preloads.js";

/**
 * Puts what each page of a built site imports of our own modules into a few files, so that a page of
 * two hundred small modules is a few requests: what stands above its second heading, and the rest,
 * which it asks for once its first chart is painted. Of Plot and d3 a page gets what it uses, unless
 * it names one of them itself. Pages that import the same share the files. Modules that ask where
 * they stand stay files of their own, and so do other packages. Done twice, it changes nothing more;
 * the same folder gives the same bytes.
 */
export async function bundlePages(folder: string): Promise<void> {
  const root = resolve(folder);
  const bundles = new Map<string, PageBundle>();
  for (const page of pagesOf(root)) {
    const path = join(root, page);
    const html = readFileSync(path, "utf8");
    const modules = pageModules(html, path, (module) => !module.startsWith(join(root, place)));
    if (modules.first.length + modules.rest.length === 0) continue;
    const shakes = !naming.test(inlineCode(html));
    const known = JSON.stringify([modules, shakes]);
    const bundle = bundles.get(known) ?? (await pageBundle(modules, root, {shakes}));
    bundles.set(known, bundle);
    for (const [file, text] of bundle.files) await writeWhole(join(root, file), text);
    const address = (file: string) => {
      const name = relative(dirname(path), join(root, file));
      return name.startsWith(".") ? name : `./${name}`;
    };
    const [first = "", rest = ""] = [bundle.first[0], bundle.rest[0]].map(
      (file) => file && address(file)
    );
    const rewritten = withModules(html, path, (module) => {
      const i = modules.first.indexOf(module);
      if (i >= 0) return `import("${first}").then(({m${String(i)}: m}) => m)`;
      const j = modules.rest.indexOf(module);
      if (j < 0) return null;
      return `import("${first}").then(({shown}) => shown()).then(() => import("${rest}")).then(({m${String(j)}: m}) => m)`;
    });
    await writeWhole(path, withPreloads(rewritten, page, root, bundle));
  }
}

/** A page whose own cells use Plot or d3: by its name, or imported. */
const naming = /inputs: \[[^\][]*"(?:Plot|d3)"|import\("[^"]*_npm\/(?:@observablehq\/plot|d3)@/u;
