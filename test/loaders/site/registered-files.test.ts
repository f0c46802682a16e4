import {expect, it} from "vitest";
import {
  registeredFiles,
  withoutRegistered,
  withRegistered
} from "../../../loaders/site/registered-files.js";

const line = (name: string, path: string, size: number) =>
  `registerFile("${name}", {"name":"${name}","mimeType":"text/csv","path":"${path}","lastModified":0,"size":${String(size)}});`;
const page = (...lines: string[]) =>
  `<script type="module">\n${lines.join("\n")}\n\ndefine({body: () => registerFile("x", {})});\n</script>`;
const one = line("../data/a.csv", "../_file/data/a.01234567.csv", 3);
const other = line("../data/b$&.csv", "../_file/data/b$&.89abcdef.csv", 4);

it("registeredFiles(html) lists what a built page registers", () => {
  expect(registeredFiles(page(one, other))).toMatchObject([
    {name: "../data/a.csv", path: "../_file/data/a.01234567.csv", size: 3},
    {name: "../data/b$&.csv", size: 4}
  ]);
});

it("withRegistered(html, renewed) changes address and size, and nothing else", () => {
  const html = page(one, other);
  expect(withRegistered(html, (file) => file)).toBe(html);
  const renewed = withRegistered(html, ({name, ...rest}) =>
    name.includes("a.csv") ? {path: "../_file/data/a.ffffffff.csv", size: 9} : rest
  );
  expect(renewed).toBe(page(line("../data/a.csv", "../_file/data/a.ffffffff.csv", 9), other));
});

it("withoutRegistered(html) leaves everything else", () => {
  expect(withoutRegistered(page(one))).toBe(page(""));
});
