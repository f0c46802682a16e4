import pluralize from "pluralize";

const irregularPlurals: [singular: string, plural: string][] = [
  ["automaton", "automata"],
  ["axis", "axes"],
  ["basis", "bases"],
  ["bias", "biases"],
  ["cache", "caches"],
  ["cookie", "cookies"],
  ["corpus", "corpora"],
  ["cortex", "cortices"],
  ["formula", "formulae"],
  ["helix", "helices"],
  ["lens", "lenses"],
  ["maximum", "maxima"],
  ["metastasis", "metastases"],
  ["minimum", "minima"],
  ["niche", "niches"],
  ["optimum", "optima"],
  ["schema", "schemata"],
  ["simplex", "simplices"],
  ["spectrum", "spectra"],
  ["taxon", "taxa"],
  ["vortex", "vortices"]
];
const neverPlural = /(?:[iu]s|ss|ics)$/u;
const pluralsInIcs =
  /^(?:basics|characteristics|clinics|critics|fabrics|heuristics|metrics|mosaics|statistics|topics|antibiotics)$/u;
const notPlurals = new Set([
  "alias",
  "always",
  "atlas",
  "bayes",
  "canvas",
  "chaos",
  "cosmos",
  "ethos",
  "gas",
  "news",
  "series",
  "species",
  "data",
  "media",
  "regimen",
  "specimen"
]);

for (const [singular, plural] of irregularPlurals) pluralize.addIrregularRule(singular, plural);

/**
 * The singular of an English word in lower case, by `pluralize` with the exceptions that scientific
 * English needs: fields in -ics (`dynamics`) and words in -is, -us and -ss are no plurals. A key
 * for comparing words, not a word to show.
 */
export function singular(word: string): string {
  if (word.length < 4 || notPlurals.has(word)) return word;
  if (neverPlural.test(word) && !pluralsInIcs.test(word)) return word;
  return pluralize.singular(word);
}
