import {generateHubText} from "../../loaders/demo/generate-hub-text.js";
import {strippedPage, wholePage} from "./hub-texts.js";

/** What has no place to break: of letters, of marks, and turned from right to left. */
const giants = {
  word: "Unbroken".repeat(30),
  marks: "=+-@_/".repeat(40),
  turned: `\u202e${"\u05d0\u05d1\u05d2".repeat(60)}`
};

/**
 * Text that would be markup, a template, a command or Markdown if it were not treated as text, and
 * a word that no layout has room for.
 */
export const hostile = `<script>window.hacked=1</script> \${1+1} </title> **bold** '; DROP TABLE papers; -- ${giants.word}`;

const hostilePage = wholePage({
  title: hostile,
  papers: 14,
  abstract: `<img src=x onerror=window.hacked=1> \${hub} \`code\` | a | b | ${Object.values(giants).join(" ")}`,
  roles: `<img/src=x/onerror=window.hacked=1> 2 ${giants.marks} 3`,
  facets: ["fields", `${giants.marks} 7`, `${giants.word} 5`]
})
  .replaceAll("Étude 1 of", `${hostile} Étude 1 of`)
  .replaceAll("plane", giants.word)
  .replaceAll("entropy", giants.turned)
  .replaceAll("Étude 3 of", `${"A title of a thousand letters ".repeat(34)} Étude 3 of`)
  .replaceAll("stat.ML", giants.marks)
  .replaceAll("conditional ·", `${giants.word} ·`)
  .replaceAll("· 2024-", "· 0001-")
  .replaceAll("· 2025-", "· 1890-")
  .replaceAll("· 2026-", "· 9999-");

/** The hubs, beside the example, whose reports the tests look at. */
export const reportHubs = {
  "twelve.txt": wholePage({
    title: "Twelve papers",
    papers: 12,
    roles: "background 4 method 3 dataset 1",
    polarities: "supporting 3 contrasting 1 mentioning 2",
    facets: ["fields", "cs.LG 7", "stat.ML 3", "quant-ph 2"]
  }),
  "many.txt": wholePage({title: "Many papers", papers: 200, declared: 320, roles: "background 86"}),
  "dated.txt": generateHubText({papers: 30, extraction: "whole", title: "Thirty dated papers"}),
  "none.txt": strippedPage({title: "No papers", papers: 0, declared: 7, abstract: ""}),
  "one.txt": strippedPage({title: "One paper", papers: 1, representatives: 1}),
  "five.txt": strippedPage({title: "Five papers", papers: 5}),
  "hostile.txt": hostilePage
};
