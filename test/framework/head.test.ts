import {expect, it} from "vitest";
import {headOf} from "../../loaders/framework/head.js";

const titles = new Map([["/hub/x", `"A" & <b>'B'</b> </title>`]]);

it("headOf({title: null, path}, titles) names a hub's page by its title, escaped", () => {
  const html = headOf({title: null, path: "/hub/x"}, titles);
  expect(html).toContain(
    "<title>&#34;A&#34; &#38; &#60;b&#62;&#39;B&#39;&#60;/b&#62; &#60;/title&#62;</title>"
  );
  expect(html.match(/<\/title>/g)).toHaveLength(1);
});

it("headOf({title, path}, titles) leaves the title of a page that has one to Framework", () => {
  expect(headOf({title: "Methods", path: "/methods"}, titles)).not.toContain("<title>");
});

it("headOf({title: null, path}, titles) names any other page Hubscope", () => {
  expect(headOf({title: null, path: "/index"}, titles)).toContain("<title>Hubscope</title>");
});
