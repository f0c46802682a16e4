import type {HubRow, ThemeUptakeRow} from "npm:hubscope";
import type {ThemeTables} from "./theme-rows.js";

/** A hub's title and abstract, of which the third sentence of the abstract has no echo. */
export const exampleHub: Pick<HubRow, "title" | "abstract"> = {
  title: "Opening Deep Networks by Mutual Information",
  abstract:
    "Theory says little about what a \\textit{hidden layer} does. We draw every layer on the information plane, with coordinates given by mutual information, and look for the best information bottleneck. Relaxation takes less time with a taller stack. Stochastic gradient descent turns from drift into diffusion, and compression begins once the training phase of fitting is over; <b>entropy</b> bounds it."
};

const silentWords = ["Theory", "Relaxation", "stack", "drift", "Networks"];

/** Where terms of the hub's papers, and some words of no paper, stand in its title and abstract. */
export function uptakeRows(
  {terms}: Pick<ThemeTables, "terms">,
  hub: Pick<HubRow, "title" | "abstract"> = exampleHub
): ThemeUptakeRow[] {
  const papers = new Map(terms.map((term) => [term.term_id.toLowerCase(), term]));
  const looked = [...papers.keys(), ...silentWords.map((word) => word.toLowerCase())];
  return [
    {part: "title", text: hub.title ?? ""},
    {part: "abstract", text: hub.abstract ?? ""}
  ].flatMap(({part, text}) =>
    sentencesOf(text).flatMap(({start, end}, i): ThemeUptakeRow[] => {
      const base = {
        hub_id: "h",
        part,
        sentence: i + 1,
        sentence_start: start,
        sentence_end: end,
        other_hubs: 1,
        other_papers: 31
      };
      const found = looked
        .flatMap((word) => {
          const at = text.slice(start, end).toLowerCase().indexOf(word);
          return at < 0 ? [] : {word, from: start + at, to: start + at + word.length};
        })
        .sort((a, b) => a.from - b.from || b.to - a.to);
      if (found.length === 0) {
        const none = {term_id: null, term: null, start: null, end: null};
        return [{...base, ...none, papers: 0, echoes: 0, z: null, evidence: null}];
      }
      return found.map(({word, from, to}) => {
        const term = papers.get(word);
        const size = term?.papers ?? 0;
        return {
          ...base,
          term_id: term?.term_id ?? word,
          term: text.slice(from, to),
          start: from,
          end: to,
          papers: size,
          echoes: size,
          z: size === 0 ? null : Math.sqrt(size),
          evidence: null
        };
      });
    })
  );
}

function sentencesOf(text: string): {start: number; end: number}[] {
  return Array.from(text.matchAll(/[^.]+\.?/gu), ({0: sentence, index}) => {
    const start = index + sentence.length - sentence.trimStart().length;
    return {start, end: index + sentence.trimEnd().length};
  }).filter(({start, end}) => end > start);
}
