import {expect, test} from "vitest";
import {sectionCode} from "../../../src/page/section-code.js";

const source = `---
title: A page
---

\`\`\`js
const before = "any section";
\`\`\`

## Why?

\`\`\`js
display(why);
\`\`\`

Prose.

\`\`\`sql id=rows echo
## no heading
SELECT 1
\`\`\`

### How?

Nothing but prose.

### Where?

<div>\${report.show("roleStrip")}</div>
<div>\${1 + 1}</div>

## And then?

\`\`\`\`js
const text = \`
\`\`\`
\`;
\`\`\`\`
`;

test("sectionCode(source): the fences and inline code below each heading, and nothing before the first", () => {
  expect([...sectionCode(source)]).toEqual([
    ["Why?", "display(why);\n\n## no heading\nSELECT 1"],
    ["Where?", 'report.show("roleStrip")\n\n1 + 1'],
    ["And then?", "const text = `\n```\n`;"]
  ]);
  expect(sectionCode("").size).toBe(0);
});
