import {
  discoveryRate,
  fightinWords,
  keyness,
  worksOf,
  type Keyness,
  type HubRow,
  type PaperRow,
  type PaperTermRow,
  type TermRow
} from "npm:hubscope";
import {searchTermsIn, type TermSearch} from "npm:hubscope/themes/search-terms-in";
import {chartFigure} from "../figures/chart-figure.js";
import {asWritten, element} from "../page/dom.js";
import {hubTitle} from "../page/hub-words.js";
import {digits, listed, pointsMore, quoted, sharePercent} from "../page/words.js";
import {textsOf} from "../tables/json.js";

const most = 8;

/** What is distinctive of each hub: the words of its citing papers against those of the others. */
export function hubTermsList(
  hubs: readonly HubRow[],
  {
    papers,
    terms,
    paper_terms,
    path = "./hub/"
  }: {
    papers: readonly PaperRow[];
    terms: readonly TermRow[];
    paper_terms: readonly PaperTermRow[];
    path?: string;
  }
): HTMLElement {
  const compared = hubs.map((hub) => ({id: hub.hub_id, title: hubTitle(hub)}));
  const found = hubTerms(
    compared.map(({id}) => id),
    {papers, terms, paper_terms}
  );
  const isEmpty = compared.every(({id}) => found.get(id)?.terms.length === 0);
  return chartFigure({
    finding: hubTermsFinding(compared, found),
    body: isEmpty
      ? []
      : [
          element(
            "div",
            {class: "hub-terms"},
            ...compared.map(({id, title}) =>
              element(
                "section",
                {},
                element("h4", {}, asWritten(title)),
                ownTerms(found.get(id), `${path}${id}.html`)
              )
            )
          )
        ],
    reading: hubTermsReading(),
    twin: {
      name: "distinctive words of hubs",
      rows: compared.flatMap(({id}) =>
        (found.get(id)?.terms ?? []).map(({term, papers: some, others, z, keyness}) => ({
          hub: id,
          term,
          papers: some,
          "papers of others": others,
          z: Math.round(z * 100) / 100,
          p: keyness.p,
          "adjusted p": keyness.adjusted,
          "sets apart": keyness.isDistinctive ? "yes" : "no"
        }))
      )
    }
  });
}

function ownTerms(words: HubWords | undefined, report: string): HTMLElement {
  if (words === undefined || words.terms.length === 0)
    return element("p", {}, "No word of two papers stands out.");
  return element(
    "ol",
    {},
    ...words.terms.slice(0, most).map((one) => {
      const state = new URLSearchParams({term: one.termId}).toString();
      return element(
        "li",
        {},
        element("a", {href: `${report}#?${state}`}, asWritten(one.term)),
        element("span", {class: "size"}, sizeOf(one, words))
      );
    })
  );
}

/** In how many papers a term stands, and of a distinctive one how many points more that is. */
function sizeOf(term: HubTerm, words: HubWords): string {
  const {isDistinctive, difference} = term.keyness;
  const counts = hubTermCounts(term, words);
  return isDistinctive && difference !== null ? `${counts}, ${pointsMore(difference)}` : counts;
}

interface HubTerm {
  term: string;
  termId: string;
  papers: number;
  others: number;
  /** Fightin' Words z, which orders the terms and tests nothing. */
  z: number;
  keyness: Keyness;
}

/** What is distinctive of a hub, with how many papers it has and how many different ones the others. */
interface HubWords {
  papers: number;
  others: number;
  terms: HubTerm[];
}

/**
 * What is distinctive of each hub: its terms that at least two of its citing papers have and a larger
 * share of them than of the other hubs' papers, those that set it apart by their exact test first,
 * each by Fightin' Words z. A paper counts once, in a hub that has no such term by the words of its
 * text; one that cites several of the hubs counts for each as its own and not among the others. The
 * prior is the terms of all hubs, with the weight of the smaller side.
 * @see Monroe, Colaresi & Quinn (2008), Political Analysis 16(4).
 */
export function hubTerms(hubs: readonly string[], rows: TermRows): Map<string, HubWords> {
  const shown = new Map<string, string>();
  const ofHub = new Map(hubs.map((id) => [id, new Set<string>()]));
  for (const {hub_id, term_id, term} of rows.terms) {
    if (!shown.has(term_id)) shown.set(term_id, term);
    ofHub.get(hub_id)?.add(term_id);
  }
  const found = termPapers(hubs, rows);
  const termIds = new Set(hubs.flatMap((id) => [...(found.get(id)?.keys() ?? [])]));
  const byId = new Map(rows.papers.map((paper) => [paper.paper_id, paper]));
  const papersOf = (hub: string, termId: string): PaperRow[] =>
    Array.from(found.get(hub)?.get(termId) ?? []).flatMap((id) => byId.get(id) ?? []);
  return new Map(
    hubs.map((id) => {
      const rest = hubs.filter((other) => other !== id);
      const own = worksOf(rows.papers.filter(({hub_id}) => hub_id === id));
      const ofOthers = (papers: readonly PaperRow[]) =>
        [...worksOf(papers)].filter((work) => !own.has(work)).length;
      const papers = own.size;
      const others = ofOthers(rows.papers.filter(({hub_id}) => rest.includes(hub_id)));
      const weight = papers + others === 0 ? 0 : Math.min(papers, others) / (papers + others);
      const counted = Array.from(termIds, (termId) => ({
        termId,
        papers: worksOf(papersOf(id, termId)).size,
        others: ofOthers(rest.flatMap((other) => papersOf(other, termId)))
      }));
      const counts = counted.map((one) => ({group: one.papers, rest: one.others}));
      const scores = fightinWords(
        counts.map(({group, rest}) => ({group, rest, prior: (group + rest) * weight}))
      );
      const shared = counts.flatMap(({group, rest}, i) => (group + rest > 1 ? i : []));
      const tests = keyness(
        shared.flatMap((i) => counts[i] ?? []),
        {group: papers, rest: others}
      );
      const terms = shared.flatMap((i, test): HubTerm[] => {
        const [one, tested] = [counted[i], tests[test]];
        if (one === undefined || tested === undefined) return [];
        const term = shown.get(one.termId) ?? one.termId;
        return [{...one, term, z: scores[i] ?? 0, keyness: tested}];
      });
      const more = terms.filter(
        ({termId, papers: some, keyness: {difference}}) =>
          ofHub.get(id)?.has(termId) && some > 1 && (difference?.difference ?? 0) > 0
      );
      more.sort(
        (a, b) =>
          Number(b.keyness.isDistinctive) - Number(a.keyness.isDistinctive) ||
          b.z - a.z ||
          (a.termId < b.termId ? -1 : 1)
      );
      return [id, {papers, others, terms: more}];
    })
  );
}

/** What sets the first two of the hubs apart that anything does, in a sentence. */
export function hubTermsFinding(
  hubs: readonly {id: string; title: string}[],
  found: ReadonlyMap<string, HubWords>
): string {
  const firsts = hubs.flatMap(({id, title}) => {
    const [first] = found.get(id)?.terms ?? [];
    return first === undefined ? [] : [{...first, title}];
  });
  if (firsts.length === 0) return "No word of two papers sets any of these hubs apart.";
  const sure = firsts.filter(({keyness}) => keyness.isDistinctive);
  if (sure.length > 0)
    return `${sure
      .slice(0, 2)
      .map(({term, title}) => `${quoted(term)} sets ${quoted(title)} apart`)
      .join("; ")}.`;
  const ranked = firsts.slice(0, 2).map(({term, title}) => `${quoted(term)} in ${quoted(title)}`);
  return `No word sets any of these hubs apart reliably; ${listed(ranked)} ${ranked.length === 1 ? "comes" : "come"} first.`;
}

/** How to read the words of hubs, in a line. */
export function hubTermsReading(): string {
  return `Words of at least two citing papers. Those with percentage points and their interval are distinctive at a false discovery rate of ${sharePercent(discoveryRate, 100)} (exact hypergeometric test over papers, Benjamini–Hochberg); the others are a ranking. The order is by Fightin’ Words z. Counts are of different papers, in a hub that has no such term by the words of its titles and summaries; a paper that cites several of these hubs counts for each as its own and not among the others.`;
}

/** In how many papers of a hub a term stands, and in how many different ones of the others. */
export function hubTermCounts(
  {papers: some, others: rest}: HubTerm,
  {papers, others}: HubWords
): string {
  return `${digits(some)} of ${digits(papers)} against ${digits(rest)} of ${digits(others)}`;
}

interface TermRows {
  papers: readonly PaperRow[];
  terms: readonly TermRow[];
  paper_terms: readonly PaperTermRow[];
}

/** By hub and then by term, the ids of the papers that have the term. */
type TermPapers = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

const searches = new WeakMap<readonly PaperRow[], Map<string, TermSearch>>();
const known = new WeakMap<readonly TermRow[], Map<string, TermPapers>>();

/**
 * Which papers of each hub have which term, for every term of any of the hubs. A hub keeps only the
 * terms that stand by themselves there; a term that is none of a hub's own is looked for in the
 * titles and summaries of its papers, in all its forms, so that 0 papers means that none has it.
 */
export function termPapers(hubs: readonly string[], rows: TermRows): TermPapers {
  const answers = known.get(rows.terms) ?? new Map<string, TermPapers>();
  known.set(rows.terms, answers);
  const key = JSON.stringify(hubs);
  const answer = answers.get(key) ?? findPapers(hubs, rows);
  answers.set(key, answer);
  return answer;
}

function findPapers(hubs: readonly string[], {papers, terms, paper_terms}: TermRows): TermPapers {
  const found = new Map(hubs.map((hub) => [hub, new Map<string, Set<string>>()]));
  const forms = new Map<string, Set<string>>();
  for (const {hub_id, term_id, forms: own} of terms) {
    const papersOf = found.get(hub_id);
    if (papersOf === undefined) continue;
    papersOf.set(term_id, new Set());
    const all = forms.get(term_id) ?? new Set<string>();
    forms.set(term_id, all);
    for (const form of textsOf(own)) all.add(form);
  }
  for (const {hub_id, term_id, paper_id} of paper_terms) {
    found.get(hub_id)?.get(term_id)?.add(paper_id);
  }
  for (const [hub, papersOf] of found) {
    const missing = [...forms].filter(([id]) => !papersOf.has(id));
    if (missing.length === 0) continue;
    const own = papers.filter(({hub_id}) => hub_id === hub);
    const search = searchOf(hub, own, papers);
    for (const [id, places] of search(missing.map(([id, all]) => ({id, forms: [...all]})))) {
      papersOf.set(id, new Set(Array.from(places, (place) => own[place]?.paper_id ?? "")));
    }
  }
  return found;
}

function searchOf(hub: string, own: readonly PaperRow[], all: readonly PaperRow[]): TermSearch {
  const ofHubs = searches.get(all) ?? new Map<string, TermSearch>();
  searches.set(all, ofHubs);
  const search = ofHubs.get(hub) ?? searchTermsIn(own);
  ofHubs.set(hub, search);
  return search;
}
