import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterAll, expect, test} from "vitest";
import {oneFile} from "../../../loaders/publish/one-file.js";
import {pdf} from "../../../loaders/publish/pdf.js";
import {sharedDist} from "../../browser/site.js";

const folder = mkdtempSync(join(tmpdir(), "pdf-"));
afterAll(() => rmSync(folder, {recursive: true}));

test("pdf(path, {paper}) prints a report on several pages of that paper, the same each time, and its lines where they are asked for", async () => {
  const path = join(folder, "twelve.html");
  writeFileSync(path, await oneFile(await sharedDist(), "hub/twelve.html"));
  const [first, again] = [await pdf(path), await pdf(path)];
  const text = Buffer.from(first).toString("latin1");
  expect(text.slice(0, 5)).toBe("%PDF-");
  const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  const pages = pagesOf(text);
  expect(pages).toBeGreaterThan(3);
  expect(pages).toBeLessThan(20);
  expect(text).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  expect(text).toMatch(/\/StructTreeRoot \d/);
  expect(text).toMatch(/\/Outlines \d/);
  expect(text).toMatch(/\/Title \(Twelve papers\b/);
  expect(text).toContain("/CreationDate (D:19800101");
  expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
  const whole = Buffer.from(await pdf(path, {lines: true})).toString("latin1");
  expect(pagesOf(whole)).toBeGreaterThan(pages);
});

test("a report is printed by a command as it is here, on Letter too, though its runtime names functions", () => {
  const path = join(folder, "plain.html");
  writeFileSync(path, "<!DOCTYPE html><title>Plain</title><main><p>One page.</p></main>");
  const script = `
    const {pdf} = await import(${JSON.stringify(resolve("loaders/publish/pdf.ts"))});
    const bytes = await pdf(${JSON.stringify(path)}, {paper: "Letter"});
    console.log(Buffer.from(bytes).includes("/MediaBox [0 0 612 792]"));`;
  const args = ["--import=tsx", "--input-type=module", "--eval", script];
  const {stdout, stderr} = spawnSync(process.execPath, args, {encoding: "utf8"});
  expect({stdout, stderr}).toEqual({stdout: "true\n", stderr: ""});
});

test("a cell that fails, also late, is an error and no PDF", async () => {
  const path = join(folder, "failing.html");
  const script = `requestIdleCallback(() => {
    document.querySelector("p").className = "observablehq--error";
  });`;
  writeFileSync(path, `<!DOCTYPE html><main><p>it failed</p></main><script>${script}</script>`);
  await expect(pdf(path)).rejects.toThrow("the report could not be drawn: it failed");
});

test("a link that holds a file is no link of the PDF, one to an address is", async () => {
  const path = join(folder, "links.html");
  const links = `<a href="data:application/octet-stream;base64,UEFSMQ==">Parquet</a> <a href="https://example.org/hub">Hub</a>`;
  writeFileSync(path, `<!DOCTYPE html><title>Links</title><p class="downloads">${links}</p>`);
  const text = Buffer.from(await pdf(path)).toString("latin1");
  expect(text.match(/\/URI \([^)]*/g)).toEqual(["/URI (https://example.org/hub"]);
});

test("what a page made before it was whole changes no byte of its PDF", async () => {
  const printed = (made: number) => {
    const path = join(folder, `made-${String(made)}.html`);
    const table = "<table><thead><tr><th>Role<th>Papers<tbody><tr><td>method<td>4</table>";
    const script = `<script>
      const asked = document.createElement("div");
      document.body.append(asked);
      for (let i = 0; i < ${String(made)}; ++i) asked.append(document.createElement("label"));
      asked.getBoundingClientRect();
      asked.remove();
      document.querySelector("main").innerHTML = ${JSON.stringify(table)};
    </script>`;
    writeFileSync(path, `<!doctype html><html lang="en"><title>T</title><main></main>${script}`);
    return pdf(path);
  };
  const [first, other] = await Promise.all([printed(1), printed(1000)]);
  const text = Buffer.from(first).toString("latin1");
  expect(text).toContain("/ID (node00000001)");
  expect(Buffer.compare(Buffer.from(first), Buffer.from(other))).toBe(0);
});
