import {createHash} from "node:crypto";
import {expect, it} from "vitest";
import {contentPolicy, scriptHashes, withPolicy} from "../../../loaders/site/content-policy.js";
import {readPage} from "../../../loaders/site/page-elements.js";

const page = (scripts: string) => `<head>\n<meta charset="utf-8">\n${scripts}</head>`;
const hash = (source: string) => `'sha256-${createHash("sha256").update(source).digest("base64")}'`;

it("scriptHashes(read) names each inline script once, and neither files nor data", () => {
  const html = page(
    `<script>a</script><script type="module">\nb\n</script><script>a</script>` +
      `<script src="./x.js"></script><script type="application/json">{}</script>`
  );
  expect(scriptHashes(readPage(html))).toEqual([hash("a"), hash("\nb\n")]);
});

it("scriptHashes(read) names every script that runs, and none that a title only looks like", () => {
  const titled = (title: string) =>
    page(`<meta name="description" content="${title}"><script>a</script>`);
  for (const title of ["<script>b</script>", "The <script tag", "n > p", "<!--"])
    expect(scriptHashes(readPage(titled(title)))).toEqual([hash("a")]);
});

it("contentPolicy(read) allows its own host and its own scripts, and no text as code", () => {
  const policy = contentPolicy(readPage(page("<script>a</script>")));
  expect(policy).toContain(`script-src 'self' ${hash("a")};`);
  expect(policy).toContain("default-src 'none';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(contentPolicy(readPage(page("")), {evaluates: true})).toContain("'unsafe-eval'");
  expect(contentPolicy(readPage(page("")), {templates: true})).toContain(
    `'unsafe-hashes' ${hash("::0")}`
  );
});

it("withPolicy(html, policy) puts it before what it governs", () => {
  const once = withPolicy(page("<script>a</script>"), "default-src 'none'");
  expect(once).toBe(
    page(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">\n<script>a</script>`
    )
  );
  expect(() => withPolicy("<p>no head</p>", "x")).toThrow("cannot be given a policy");
});
