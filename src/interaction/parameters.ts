import {paperFilters, type PaperFilter, type PaperParameter} from "npm:hubscope";
import {quoted} from "../page/words.js";

/** What a value of an address is, in words after "the", and what a page shows that lacks it. */
interface Meaning {
  what: string;
  instead: string;
}

const meaning = (what: string, instead: string): Meaning => ({what, instead});

/** What the filters of the papers by a column state, and the facets of that name. */
const paperParameters: Partial<Record<PaperParameter, Meaning>> = Object.fromEntries(
  Object.entries<PaperFilter>(paperFilters).flatMap(
    ([name, {column, label, what = label, instead, facet = false}]) =>
      (facet ? [column, name] : [column]).map((stated) => [stated, meaning(what, instead)])
  )
);

/** What the addresses of the pages of the site may state, by page and name. */
export const parameters = {
  report: {
    authors: meaning("author", "papers of all authors are shown"),
    branch: meaning("branch of the hierarchy", "papers of all branches are shown"),
    cluster: meaning("group", "papers of all groups are shown"),
    countries: meaning("country", "papers of all countries are shown"),
    groups: meaning("clustering", "the groups are those that the page opens on"),
    holds: meaning("view of how the groups hold", "the first is shown"),
    lambda: meaning("relevance λ", "it is that which the page opens on"),
    links: meaning("choice of links", "the network is that which the page opens on"),
    pair: meaning("pair of papers", "all papers are shown"),
    paper: meaning("paper", "none is marked"),
    q: meaning("search", "nothing is searched for"),
    region: meaning("region of the map", "papers of the whole map are shown"),
    role: meaning("citation role", "papers of all roles are shown"),
    sort: meaning("order", "papers are in that of the text"),
    stance: meaning("stance", "papers of any stance are shown"),
    term: meaning("term", "papers are shown whatever their words"),
    theme: meaning("theme", "papers are shown whatever their themes"),
    together: meaning("group that stays together", "papers of all groups are shown"),
    tried: meaning("trial of words", "the themes are those of the files"),
    venues: meaning("venue", "papers of all venues are shown"),
    subjects: meaning("subject", "papers of all subjects are shown"),
    view: meaning("view of the themes", "the first is shown"),
    ...paperParameters
  },
  compare: {hubs: meaning("hub", "those that the page opens on are compared")},
  sql: {
    chart: meaning("chart", "the one that suits the answer best is drawn"),
    q: meaning("query", "the first question is asked")
  },
  library: {
    lake: meaning("lake", "its list is not shown"),
    page: meaning("page of the list", "the first is shown"),
    q: meaning("search", "nothing is searched for"),
    sort: meaning("order", "hubs are in that which the list opens on")
  },
  add: {},
  tables: {},
  methods: {},
  gallery: {},
  architecture: {}
} as const satisfies Record<string, Record<string, Meaning | undefined>>;

/** A page of the site whose addresses are known. */
export type AddressedPage = keyof typeof parameters;

/** A name that the address of some page may state something under. */
export type Parameter = {
  [Page in AddressedPage]: keyof (typeof parameters)[Page];
}[AddressedPage];

/** What a page lacks: all that is stated, and shown as the list of parameters says, by default. */
export interface Lack {
  /** The value that it lacks. */
  asked?: string;
  /** What it shows instead, in a clause. */
  instead?: string;
  /** All of it in a sentence, where it is not that the page has no such thing. */
  sentence?: string;
}

const longest = 60;

/** What a page lacks of what its address states, in a sentence. */
export function lackWords(
  page: AddressedPage,
  name: string,
  {asked = "", instead, sentence}: Lack = {}
): string {
  if (sentence !== undefined) return sentence;
  const known = new Map<string, Meaning | undefined>(Object.entries(parameters[page])).get(name);
  if (known === undefined)
    return `${quoted(shortened(name))} is nothing that this page can be asked for: it is left out.`;
  return `The ${known.what} ${quoted(shortened(asked))} is not here: ${instead ?? known.instead}.`;
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : text;
}
