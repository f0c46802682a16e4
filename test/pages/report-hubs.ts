import {generateHubText} from "../../loaders/demo/generate-hub-text.js";
import {strippedPage, wholePage} from "./hub-texts.js";

/** Text that would be markup, a template, a command or Markdown if it were not treated as text. */
export const hostile =
  "<script>window.hacked=1</script> ${1+1} </title> **bold** '; DROP TABLE papers; --";

/** The hubs, beside the example, whose reports the tests look at. */
export const reportHubs = {
  "twelve.txt": wholePage({
    title: "Twelve papers",
    papers: 12,
    roles: "background 4 method 3 dataset 1",
    polarities: "supporting 3 contrasting 1 mentioning 2",
    facets: ["fields", "cs.LG 7", "stat.ML 3", "quant-ph 2"]
  }),
  "many.txt": wholePage({title: "Many papers", papers: 500, declared: 640, roles: "background 86"}),
  "dated.txt": generateHubText({papers: 60, extraction: "whole", title: "Sixty dated papers"}),
  "none.txt": strippedPage({title: "No papers", papers: 0, declared: 7, abstract: ""}),
  "one.txt": strippedPage({title: "One paper", papers: 1, representatives: 1}),
  "five.txt": strippedPage({title: "Five papers", papers: 5}),
  "hostile.txt": wholePage({
    title: hostile,
    papers: 3,
    abstract: "<img src=x onerror=window.hacked=1> ${hub} `code` | a | b |",
    roles: "<img/src=x/onerror=window.hacked=1> 2"
  }).replaceAll("Étude 1 of", `${hostile} Étude 1 of`)
};
