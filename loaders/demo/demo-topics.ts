/** A topic of made-up papers: phrases that only its papers use, the first of them its name. */
export type DemoTopic = readonly [name: string, ...phrases: string[]];

/**
 * The topics that hubs made by `npm run demo` take turns with. They are of everyday things, so that
 * nobody takes a made-up paper for science.
 */
export const demoTopics: readonly DemoTopic[] = [
  ["tide pools", "limpet trails", "spring tide", "hermit crabs", "rock ledges", "kelp shade"],
  ["paper lanterns", "rice paper", "bamboo frames", "lantern festivals", "candle draught"],
  ["sourdough starters", "rye flour", "crumb structure", "proofing baskets", "oven steam"],
  ["clock towers", "pendulum length", "bell strikes", "weight shafts", "dial faces"],
  ["moss gardens", "stone lanterns", "gravel paths", "shade gradient", "spore capsules"],
  ["kite strings", "tail ribbons", "wind shear", "bridle points", "kite fighting"],
  ["beehive songs", "queen piping", "waggle dances", "comb cells", "smoke bellows"],
  ["harbour bells", "fog signals", "buoy chains", "ferry horns", "pier echoes"],
  ["button boxes", "mother of pearl", "thread shanks", "coat toggles", "sorting trays"],
  ["snow fences", "drift profile", "slat spacing", "lee slope", "thaw dates"],
  ["library ladders", "brass rails", "shelf labels", "reading alcoves", "spiral stairs"],
  ["orchard ladders", "pear espaliers", "grafting wax", "windfall counts", "cider presses"],
  ["puddle maps", "rain gauges", "kerb stones", "boot prints", "drain covers"]
];

/** The topics that every hub has a little of, and that papers citing several hubs are on. */
export const sharedTopics: readonly DemoTopic[] = [
  ["pocket notebooks", "pencil sketches", "margin notes", "page ribbons", "index tabs"],
  ["weather rhymes", "almanac sayings", "barometer needles", "cloud charts", "frost dates"]
];
