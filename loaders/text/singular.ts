import pluralize from "pluralize";
import exceptions from "wink-lexicon/src/wn-noun-exceptions.js";
import {isNoun, tagsOf} from "./word-tags.js";

/** Plurals that lexicon and rules read as another word than science does, or not at all. */
const ofScience = new Map(
  `axes axis,biases bias,taxes tax,quizzes quiz,topazes topaz,waltzes waltz,fezzes fez,lenses lens,
  canvases canvas,atlases atlas,aliases alias,pancreases pancreas,irises iris,trellises trellis,
  ibises ibis,metropolises metropolis,rhinoceroses rhinoceros,syllabuses syllabus,
  bivalves bivalve,univalves univalve,weaves weave,heaves heave,salves salve,menus menu,
  milieus milieu,gurus guru,emus emu,haikus haiku,safaris safari,agendas agenda,operas opera,
  automata automaton,optima optimum,simplexes simplex,simplices simplex,schemas schema,
  replicas replica,dies die,ties tie,lies lie,pies pie,helixes helix,
  regimens regimen,specimens specimen,humans human,germans german,romans roman,talismans talisman,
  caimans caiman,shamans shaman,hymens hymen,albumens albumen,gametes gamete,
  basses bass,gases gas,buses bus,pluses plus,minuses minus,opuses opus,cookies cookie,
  movies movie,shoes shoe,toes toe,canoes canoe,oboes oboe,aloes aloe,floes floe,horseshoes horseshoe,
  corps corps,chassis chassis,proceedings proceedings,headquarters headquarters,means means,
  excuses excuse,fuses fuse,misuses misuse,impasses impasse,masses mass,crevasses crevasse,
  hypotenuses hypotenuse,soles sole,bacteria bacterium,cyanobacteria cyanobacterium,
  enterobacteria enterobacterium,algae alga,microalgae microalga,macroalgae macroalga,phyla phylum,
  bureaus bureau,plateaus plateau,tableaus tableau,alibis alibi,alkalis alkali,
  omegas omega,stigmas stigma,personas persona,diplomas diploma`
    .split(",")
    .map((pair): [string, string] => {
      const [plural = "", one = ""] = pair.trim().split(" ");
      return [plural, one];
    })
);

/** Nouns whose plural keeps the e before its s, as WordNet has them. */
const withE = new Set(
  `calorie kilocalorie prairie curie millicurie zombie genie rookie brownie selfie reverie eerie
  coterie sortie bourgeoisie anomie collie magpie junkie hippie veggie freebie smoothie lingerie
  menagerie groupie newbie techie laddie birdie auntie specie valkyrie preemie pixie budgie
  ache headache heartache stomachache backache earache toothache cache niche cliche creche avalanche
  moustache mustache psyche pastiche quiche microfiche seiche menarche adrenarche apache synecdoche
  panache gouache brioche cartouche axe annexe`
    .trim()
    .split(/\s+/u)
    .map((word) => `${word}s`)
);

const neverPlural = /(?:[iu]s|ss)$/u;
const pluralsInIcs =
  /(?:^|[a-z])(?:basics|characteristics|clinics|critics|fabrics|heuristics|metrics|mosaics|statistics|topics|biotics|septics|psychotics|esthetics)$/u;
const fieldsInIcs = new Set("ethics mechanics dynamics politics econometrics logistics".split(" "));
const notPlurals = new Set(
  `alias always atlas bayes canvas chaos cosmos ethos gas news series species data media regimen
  specimen stamina trivia graffiti hypochondria dive crying cola luba gps irs his is anus genus gas
  apparatus forceps diabetes rabies caries herpes mumps measles physics texas paris mars venus keras
  gauss nash las stokes keynes pancreas bias lens iris sepsis pandas lepidoptera hymenoptera
  orthoptera candelabra ephemera aurora meta beta delta theta zeta eta iota kappa lambda
  sigma omega alpha gamma perhaps whereas capita`
    .trim()
    .split(/\s+/u)
);

/**
 * The singular of an English word in lower case: by the irregular nouns of WordNet, else by
 * `pluralize`, with what scientific English has beside (`axes` is of `axis`); fields in -ics
 * (`dynamics`) and words in -is, -us and -ss are no plurals, and `data` and `media` are words of their
 * own. Where a plural may be of two words, as `bases`, it is read as WordNet has it first (`base`).
 * A key for comparing words, not a word to show.
 */
export function singular(word: string): string {
  if (notPlurals.has(word)) return word;
  const known = ofScience.get(word) ?? exceptions[word];
  if (known !== undefined) return known;
  if (word.length < 4 || !word.endsWith("s")) return word;
  const stem = word.slice(0, -1);
  if (withE.has(word)) return stem;
  if (word.endsWith("ics")) return isPluralInIcs(word) ? stem : word;
  if (neverPlural.test(word)) return word;
  if (!word.endsWith("ies") && isNoun(stem)) return stem;
  return pluralize.singular(word);
}

/** Whether a word in -ics is of several things, as `topics`, and not of a field, as `dynamics`. */
function isPluralInIcs(word: string): boolean {
  if (fieldsInIcs.has(word) || (tagsOf(word)?.includes("NN") ?? false)) return false;
  return pluralsInIcs.test(word) || tagsOf(word.slice(0, -1))?.[0] === "NN";
}
