import fc from "fast-check";
import {expect, test} from "vitest";
import {bibtex, bibtexText, texMathematics} from "../../../loaders/export/bibtex.js";
import {referenceFacts} from "../../../loaders/export/reference-facts.js";
import {oneLine, ris} from "../../../loaders/export/references.js";
import {paper} from "../../src/rows.js";

const papers = [
  paper({
    paper_id: "00ff-1a2b",
    title: "On {Braces} & $k$-means: 100 % of\n#1_x \\input{y}",
    summary: "Shows p < 0.05.\nER  - not an end",
    field: "cs.LG*",
    date: "2024-05-12",
    year: 2024
  }),
  paper({paper_id: "untitled-title-only", title: null, summary: null, date: "2023-11", year: 2023}),
  paper({
    paper_id: "22cc-title-only",
    title: String.raw`Only a title in $O(n \log n)$ for $5`,
    summary: null,
    verdict: "baseline",
    novelty: 7.5,
    reference_count: 12
  })
];
const cited = "A “hub”";
const themes = new Map([["22cc-title-only", ["mutual information, layers", "scaling_laws*"]]]);

test("ris(papers, {cited, themes})", () => {
  expect(ris(papers, {cited, themes}).split("\r\n")).toEqual([
    "TY  - GEN",
    "ID  - 00ff-1a2b",
    "TI  - On {Braces} & $k$-means: 100 % of #1_x \\input{y}",
    "PY  - 2024",
    "DA  - 2024/05/12",
    "AB  - Shows p < 0.05. ER - not an end",
    "KW  - cs.LG",
    "N1  - Cites “A “hub””. The abstract is a summary by the page that lists the paper.",
    "ER  - ",
    "TY  - GEN",
    "ID  - untitled-title-only",
    "PY  - 2023",
    "DA  - 2023/11/",
    "N1  - Cites “A “hub””.",
    "ER  - ",
    "TY  - GEN",
    "ID  - 22cc-title-only",
    "TI  - Only a title in $O(n \\log n)$ for $5",
    "KW  - verdict: baseline",
    "KW  - novelty: 7.5",
    "KW  - mutual information, layers",
    "KW  - scaling_laws",
    "N1  - Novelty: 7.5. References counted: 12. Cites “A “hub””.",
    "ER  - ",
    ""
  ]);
});

test("bibtex(papers, {cited, themes})", () => {
  expect(bibtex(papers, {cited, themes})).toBe(String.raw`@misc{paper-00ff-1a2b,
  title = {{On \textbraceleft{}Braces\textbraceright{} \& $k$-means: 100 \% of \#1\_x \textbackslash{}input\textbraceleft{}y\textbraceright{}}},
  year = 2024,
  month = 5,
  day = 12,
  abstract = {Shows p \textless{} 0.05. ER - not an end},
  keywords = {cs.LG*},
  note = {Cites “A “hub””. The abstract is a summary by the page that lists the paper.}
}

@misc{paper-untitled-title-only,
  year = 2023,
  month = 11,
  note = {Cites “A “hub””.}
}

@misc{paper-22cc-title-only,
  title = {{Only a title in $O(n \log n)$ for \$5}},
  keywords = {verdict: baseline, novelty: 7.5, mutual information / layers, scaling\_laws*},
  note = {Novelty: 7.5. References counted: 12. Cites “A “hub””.}
}
`);
});

test("a year alone is a year, and papers without a cited work have no note", () => {
  const dated = [paper({title: "T", summary: null, date: null, year: 1999})];
  expect(ris(dated)).toBe(
    "TY  - GEN\r\nID  - p1\r\nTI  - T\r\nPY  - 1999\r\nDA  - 1999//\r\nER  - \r\n"
  );
  expect(bibtex(dated)).toBe("@misc{paper-p1,\n  title = {{T}},\n  year = 1999\n}\n");
});

test("whatever a text holds, RIS keeps one tag a line", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), fc.string({unit: "binary"}), (title, summary) => {
      const lines = ris([paper({title, summary})]).split(
        /\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]/u
      );
      expect(lines.pop()).toBe("");
      const tags = lines.map((line) => /^([A-Z][A-Z0-9]) {2}- /.exec(line)?.[1] ?? line);
      expect(tags).toEqual(["TY", "ID", "TI", "AB", "N1", "ER"]);
    })
  );
});

test("bibtexText: braces balance and no command of the text is left but in its mathematics", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const written = bibtexText(text);
      let open = 0;
      for (const letter of written) {
        open += letter === "{" ? 1 : letter === "}" ? -1 : 0;
        expect(open).toBeGreaterThanOrEqual(0);
      }
      expect(open).toBe(0);
      const spans = texMathematics(oneLine(text)).map(([from, to]) =>
        oneLine(text).slice(from, to)
      );
      const escaped = spans.reduce((left, span) => left.replace(span, () => ""), written);
      const plain = escaped.replaceAll(/\\(?:text[a-z]+\{\}|[$&#%_])/g, "");
      expect(plain).not.toMatch(/[\\{}$&#%_^~]/);
    })
  );
});

test("papers of a synthetic hub say so in their notes", () => {
  const note =
    "Synthetic: made up by npm run demo, no real papers. Novelty: 7.5. References counted: 12. Cites “A “hub””.";
  const [, , only = paper()] = papers;
  expect(ris([only], {cited, synthetic: true})).toContain(`N1  - ${note}\r\n`);
  expect(bibtex([only], {cited, synthetic: true})).toContain(`note = {${note}}`);
});

test("a reference says where the first author alone is named, or others are not", () => {
  const place = {
    hub_id: "h",
    paper_id: "00ff-1a2b",
    source: "scopus",
    path: "a",
    line: 1,
    column: 1
  };
  const said = {
    ...{title: null, date: null, venue: null, type: null, language: null, fields: "[]"},
    ...{abstract: null, summary: null, verdict: null, novelty: null, reference_count: null}
  };
  const [first] = papers;
  const noteOf = (flag: string) => {
    const facts = referenceFacts({
      paper_sources: [{...said, ...place, flags: JSON.stringify([flag])}],
      paper_ids: [],
      paper_authors: [{...place, position: 1, author: "Gray A."}]
    });
    return /N1 {2}- (.*)\r/u.exec(ris(first === undefined ? [] : [first], {facts}))?.[1];
  };
  expect(noteOf("first author alone")).toContain("The first author alone is named.");
  expect(noteOf("authors cut")).toContain("There are authors who are not named.");
  expect(noteOf("preprint")).not.toContain("named");
});
