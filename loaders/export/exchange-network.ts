/** A node of a network to hand over. */
export interface ExchangeNode {
  id: string;
  label: string;
  /** Its group, from 1; null for none. */
  cluster: number | null;
  /** Where it stands, if anywhere; y points up. */
  at: {x: number; y: number} | null;
  /** How much it counts by each measure, at least 0, such as its papers. */
  weights: Record<string, number>;
  /** Further properties in words. */
  texts: Record<string, string>;
}

/** A link of a network to hand over: each pair of nodes at most once. */
export interface ExchangeLink {
  one: string;
  other: string;
  /** How strong it is by each measure, at least 0. The first is the one that programs draw. */
  strengths: Record<string, number>;
}

/** A network as other programs take it: undirected, nodes with groups, links with strengths. */
export interface ExchangeNetwork {
  title: string;
  description: string;
  /** What nodes and links are, in the singular and the plural. */
  words: {node: string; nodes: string; link: string; links: string; strength: string};
  nodes: ExchangeNode[];
  links: ExchangeLink[];
  clusters: {cluster: number; label: string}[];
}
