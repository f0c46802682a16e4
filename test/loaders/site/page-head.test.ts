import {expect, it} from "vitest";
import {withHead} from "../../../loaders/site/page-head.js";

const head = (title: string) => `<title>${title}</title>\n<meta property="og:title">`;
const page = (own: string) => `<head>\n${own}\n<link rel="icon">\n</head><body>b</body>`;

it("withHead(html, path, before, after) replaces what stood before, as Framework writes it", () => {
  const before = page(head(`"A" &amp; B`));
  const after = page(head("$&amp; &lt;"));
  expect(withHead(before, "/x", head("&#34;A&#34; &#38; B"), head("$&#38; &#60;"))).toBe(after);
});

it("withHead(html, path, before, after) is null where what stood before is not there once", () => {
  const built = page(head("A"));
  expect(withHead(built, "/x", head("A"), head("A"))).toBe(built);
  expect(withHead(built, "/x", head("B"), head("C"))).toBeNull();
  expect(withHead(built + built, "/x", head("A"), head("B"))).toBeNull();
});
