import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";

const folder = new URL("./", import.meta.url);
const counts = /\d of \d[\d,]* papers?\b|↑ papers\b/u;
const population = /\b(?:listed|citing) papers?\b|\bpapers (?:it lists|the page calls)\b/u;
const drawn = readdirSync(folder).filter((name) => name.endsWith(".html"));

/** Lists of the papers themselves. */
const lists = ["papersList.html", "otherPrograms.html"];

test.each(drawn.filter((name) => !lists.includes(name)))(
  "in %s, labels and axes that count papers stand with words that say of which",
  (name) => {
    const text = readFileSync(new URL(name, folder), "utf8").replaceAll("&nbsp;", " ");
    if (counts.test(text.replaceAll(/“[^”]*”/gu, "“”"))) expect(text).toMatch(population);
  }
);
