import type {PaperTermRow, ThemeLinkRow} from "npm:hubscope";
import type {ThemeTables} from "npm:hubscope/themes-live";

type Numbers = Float64Array<ArrayBuffer>;

/** Theme tables whose two long ones are lists of numbers, which go between threads much faster. */
export interface PackedTables extends Omit<ThemeTables, "paper_terms" | "theme_links"> {
  /** The texts that the numbers stand for. */
  texts: string[];
  places: Numbers[];
  links: Numbers[];
}

/** Packs theme tables to send them; `unpackTables` gives the same tables again. */
export function packTables({paper_terms, theme_links, ...tables}: ThemeTables): PackedTables {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const index = (text: string) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const numbers = <Row>(rows: readonly Row[], read: (row: Row) => number) => {
    const column = new Float64Array(rows.length);
    rows.forEach((row, i) => (column[i] = read(row)));
    return column;
  };
  const indices = <Row>(rows: readonly Row[], read: (row: Row) => string) => {
    let last: string | undefined;
    let at = 0;
    return numbers(rows, (row) => {
      const text = read(row);
      if (text !== last) at = index(text);
      last = text;
      return at;
    });
  };
  return {
    ...tables,
    texts,
    places: [
      indices(paper_terms, (row) => row.hub_id),
      indices(paper_terms, (row) => row.paper_id),
      indices(paper_terms, (row) => row.term_id),
      indices(paper_terms, (row) => row.part),
      numbers(paper_terms, (row) => row.start),
      numbers(paper_terms, (row) => row.end),
      numbers(paper_terms, (row) => Number(row.nested))
    ],
    links: [
      indices(theme_links, (row) => row.hub_id),
      indices(theme_links, (row) => row.one),
      indices(theme_links, (row) => row.other),
      numbers(theme_links, (row) => row.papers),
      numbers(theme_links, (row) => row.association_strength),
      numbers(theme_links, (row) => row.inclusion),
      numbers(theme_links, (row) => row.jaccard),
      numbers(theme_links, (row) => row.salton),
      numbers(theme_links, (row) => row.equivalence)
    ]
  };
}

/** The theme tables that were packed. */
export function unpackTables({texts, places, links, ...tables}: PackedTables): ThemeTables {
  const text = (column: Numbers | undefined, i: number) => texts[column?.[i] ?? -1] ?? "";
  const number = (column: Numbers | undefined, i: number) => column?.[i] ?? 0;
  return {
    ...tables,
    paper_terms: Array.from(places[0] ?? [], (_, i): PaperTermRow => ({
      hub_id: text(places[0], i),
      paper_id: text(places[1], i),
      term_id: text(places[2], i),
      part: text(places[3], i),
      start: number(places[4], i),
      end: number(places[5], i),
      nested: number(places[6], i) === 1
    })),
    theme_links: Array.from(links[0] ?? [], (_, i): ThemeLinkRow => ({
      hub_id: text(links[0], i),
      one: text(links[1], i),
      other: text(links[2], i),
      papers: number(links[3], i),
      association_strength: number(links[4], i),
      inclusion: number(links[5], i),
      jaccard: number(links[6], i),
      salton: number(links[7], i),
      equivalence: number(links[8], i)
    }))
  };
}

/** The memory of packed tables that can be handed over instead of copied. */
export function handedOver({places, links}: PackedTables): ArrayBuffer[] {
  return [...places, ...links].map(({buffer}) => buffer);
}
