import {createHash} from "node:crypto";
import {expect, it} from "vitest";
import {securedPage} from "../../../loaders/site/content-policy.js";

const page = (scripts: string) => `<head>\n<meta charset="utf-8">\n${scripts}</head>`;
const hash = (source: string) => `'sha256-${createHash("sha256").update(source).digest("base64")}'`;

/** The policy of a page whose head has these elements and which reaches these modules. */
function policyOf(head: string, modules: readonly string[] = []): string {
  const html = securedPage(page(head), modules);
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/u.exec(html)?.[1];
  return policy ?? "";
}

const scriptsOf = (head: string, modules?: readonly string[]) =>
  /script-src ([^;]+)/u.exec(policyOf(head, modules))?.[1]?.split(" ");

it("securedPage(html, modules) names each inline script once, and neither files nor data", () => {
  const scripts = scriptsOf(
    `<script>a</script><script type="module">\nb\n</script><script>a</script>` +
      `<script src="./x.js"></script><script type="application/json">{}</script>`
  );
  expect(scripts).toEqual(["'self'", hash("a"), hash("\nb\n")]);
});

it("securedPage(html, modules) names every script that runs, and none that a title only looks like", () => {
  for (const title of ["<script>b</script>", "The <script tag", "n > p", "<!--"]) {
    const head = `<meta name="description" content="${title}"><script>a</script>`;
    expect(scriptsOf(head)).toEqual(["'self'", hash("a")]);
  }
});

it("securedPage(html, modules) allows its own host and its own scripts, and text as code where a module needs it", () => {
  const policy = policyOf("<script>a</script>", ["_npm/d3@7.9.2/_esm.js"]);
  expect(policy).toContain("default-src 'none';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  for (const name of ["arquero@8.0.3", "apache-arrow@17.0.0", "d3-dsv@3.0.1"])
    expect(scriptsOf("", [`_npm/${name}/_esm.js`])).toEqual(["'self'", "'unsafe-eval'"]);
  expect(scriptsOf("", ["_observablehq/stdlib/duckdb.js"])).toContain("'unsafe-eval'");
  expect(policyOf("", ["_npm/htl@1.0.0/_esm.js"])).toContain(`'unsafe-hashes' ${hash("::0")}`);
});

it("securedPage(html, modules) puts the policy before what it governs", () => {
  const secured = securedPage(page("<script>a</script>"), []);
  expect(secured).toMatch(
    /^<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="[^"]+">\n<script>a<\/script><\/head>$/u
  );
  expect(() => securedPage("<p>no head</p>", [])).toThrow("cannot be given a policy");
});

it("securedPage(html, modules) lets a page ask the lakes that its head names, and no other", () => {
  const lakes = "https://example.org/lake http://127.0.0.1:8080/a;b";
  expect(policyOf(`<meta name="hubscope-lakes" content="${lakes}">`)).toContain(
    "connect-src 'self' https://example.org/lake/ http://127.0.0.1:8080/a%3Bb/;"
  );
});
