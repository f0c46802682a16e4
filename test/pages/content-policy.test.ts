import {readdirSync} from "node:fs";
import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {sharedDist} from "../browser/site.js";
import {serve} from "../browser/serve.js";

const policyOf = `document.querySelector("meta[http-equiv='Content-Security-Policy']")?.content`;

test("every page of a site has a policy, obeys it, and runs no script that is put into it", async () => {
  const dist = await sharedDist("plain");
  const {url} = await serve(dist);
  const pages = readdirSync(dist, {recursive: true, encoding: "utf8"}).filter((path) =>
    path.endsWith(".html")
  );
  expect(pages).toEqual(expect.arrayContaining(["index.html", "compare.html", "sql.html"]));
  for (const name of pages) {
    const {page, errors, foreignRequests, close} = await openPage(`${url}${name}`);
    await page.waitForLoadState("networkidle");
    const policy = await page.evaluate<string | undefined>(policyOf);
    expect.soft({name, errors, foreignRequests}).toEqual({name, errors: [], foreignRequests: []});
    expect.soft(policy).toMatch(/^default-src 'none'; script-src 'self' 'sha256-/);
    expect.soft(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe-inline/);
    if (name === "index.html") expect.soft(policy).not.toContain("unsafe-eval");
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.broken = 1";
      const image = document.createElement("img");
      image.setAttribute("onerror", "window.broken = 1");
      image.src = "data:,";
      document.body.append(script, image);
      return new Promise((done) => setTimeout(() => done("broken" in window), 50));
    });
    expect.soft(ran).toBe(false);
    expect.soft(errors.join("\n")).toContain("Content Security Policy");
    await close();
  }
});
