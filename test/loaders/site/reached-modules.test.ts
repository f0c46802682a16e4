import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {reachedModules} from "../../../loaders/site/page-elements.js";

const folder = mkdtempSync(join(tmpdir(), "reached-"));
afterAll(() => rmSync(folder, {recursive: true}));

it("reachedModules(folder, page, html) takes no text and no attribute for a module", () => {
  const text = `On "./_npm/arquero@1/x.js" and import("./_import/a.js")`;
  const html = `<title>${text}</title><meta content='${text}'><link rel="preload" href="./y.js"><h1>${text}</h1>`;
  expect(reachedModules(folder, "x.html", html)).toEqual(["y.js"]);
});

it("reachedModules(folder, page, html) follows components at any depth, and no package", () => {
  mkdirSync(join(folder, "_import"));
  mkdirSync(join(folder, "_npm"));
  writeFileSync(join(folder, "_import/a.js"), `import "./b.js"; import("../_npm/c.js");`);
  writeFileSync(join(folder, "_import/b.js"), `import "./a.js"; import {x} from './d.js';`);
  writeFileSync(join(folder, "_npm/c.js"), `import "./every-library.js";`);
  expect(reachedModules(folder, "hub/x.html", `<script>import "../_import/a.js"</script>`)).toEqual(
    ["_import/a.js", "_import/b.js", "_import/d.js", "_npm/c.js"]
  );
});
