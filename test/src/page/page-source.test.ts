import {expect, test} from "vitest";
import {pageFooter} from "../../../src/page/page-source.js";

test("pageFooter({hash, version}) is a style of printed pages, in which no text can end", () => {
  expect(pageFooter({hash: "00ff", version: "0.1.0"})).toBe(
    `@page {@bottom-left {content: "Hubscope 0.1.0 · data SHA-256 00ff";}}`
  );
  expect(pageFooter({version: "0.1.0"})).toBe(`@page {@bottom-left {content: "Hubscope 0.1.0";}}`);
  expect(pageFooter({hash: `"; } </style>`, version: "1"})).not.toMatch(/<|";.*";/);
});
