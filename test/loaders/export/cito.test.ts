import {expect, test} from "vitest";
import {bibtex} from "../../../loaders/export/bibtex.js";
import {citoTurtle} from "../../../loaders/export/cito.js";
import {referenceFacts} from "../../../loaders/export/reference-facts.js";
import {ris} from "../../../loaders/export/references.js";
import {citedHub, withSources} from "../../src/citations/cited-hub.js";

const hub = citedHub({papers: 3});
const citation = {section: null, polarity: null, confidence: null, sentence: null, cited: null};
const tables = withSources(
  {...hub, papers: hub.papers.map((paper) => ({...paper, title: 'A "title" \\ of work'}))},
  {
    a: [
      {
        ids: ["doi:10.1/a<b>", "arxiv:2101.00001", "pmid:7"],
        authors: ["Lee, Ada", "Land and Sea Group"],
        venue: "A Venue",
        citations: [
          {...citation, role: "Uses"},
          {...citation, role: "praise"}
        ]
      },
      {authors: [], citations: [{...citation, role: "cito:refutes"}]}
    ],
    b: [{authors: ["A. Lee"], ids: ["doi:10.1/other"]}]
  }
);
const facts = referenceFacts(tables);
const [paper] = tables.papers;

test("each paper cites the hub, and has the properties of CiTO that its labels mean", () => {
  const row = tables.hubs[0] ?? {hub_id: "", title: null, synthetic: false};
  const lines = citoTurtle({hub: row, ...tables, facts}).split("\n");
  expect(lines.slice(0, 3)).toEqual([
    "@prefix cito: <http://purl.org/spar/cito/> .",
    "@prefix dcterms: <http://purl.org/dc/terms/> .",
    ""
  ]);
  expect(lines.slice(4, 6)).toEqual([
    '<https://doi.org/10.1/a%3Cb%3E> dcterms:title "A \\"title\\" \\\\ of work" .',
    "<https://doi.org/10.1/a%3Cb%3E> cito:cites <urn:hubscope:hub:test> ; cito:usesMethodIn <urn:hubscope:hub:test> ."
  ]);
  expect(lines.join("\n")).toContain("cito:refutes");
  expect(lines.join("\n")).not.toContain("praise");
});

test("a made-up hub says so in a comment", () => {
  const made = citoTurtle({
    hub: {hub_id: "x", title: null, synthetic: true},
    papers: [],
    paper_roles: [],
    facts
  });
  expect(made).toMatch(/^# Synthetic: made up/u);
});

test("references have authors, venue and ids of other sources, those of the first record that names authors", () => {
  const found = paper === undefined ? "" : ris([paper], {facts});
  for (const line of [
    "AU  - Lee, Ada\r\nAU  - Land and Sea Group",
    "T2  - A Venue",
    "DO  - 10.1/a<b>",
    "UR  - https://arxiv.org/abs/2101.00001",
    "AN  - 7"
  ])
    expect(found).toContain(line);
  const entry = paper === undefined ? "" : bibtex([paper], {facts});
  for (const line of [
    "author = {Lee, Ada and {Land and Sea Group}}",
    "howpublished = {A Venue}",
    "doi = {10.1/a<b>}",
    "eprint = {2101.00001}",
    "archiveprefix = {arXiv}"
  ])
    expect(entry).toContain(line);
});

test("without other sources a reference has none of these fields", () => {
  const entry = ris(tables.papers) + bibtex(tables.papers);
  expect(entry).not.toMatch(/AU {2}-|DO {2}-|author =|doi =|eprint =/u);
});
