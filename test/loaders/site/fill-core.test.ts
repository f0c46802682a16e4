import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {fillCore} from "../../../loaders/site/fill-cache.js";
import {onFailingDisk} from "../store/failing-disk.js";

it("fillCore(root) that is cut short leaves nothing that says it was done", async () => {
  const root = mkdtempSync(join(tmpdir(), "hubscope-core-"));
  const place = join(root, ".observablehq/cache/_npm/hubscope@0.1.0");
  mkdirSync(place, {recursive: true});
  writeFileSync(join(place, "stamp"), "of another core");
  const {failed} = await onFailingDisk(() => fillCore(root), {at: 4});
  expect(failed).toBe(true);
  expect(existsSync(join(place, "stamp"))).toBe(false);
  rmSync(root, {recursive: true});
});
