import type {ExchangeLink, ExchangeNetwork, ExchangeNode} from "./networks.js";

type Value = string | number;

/** A property of nodes or links: its id in the file, and its value for each of them. */
interface Property<Item> {
  id: string;
  name: string;
  type: "string" | "int" | "double";
  value(item: Item): Value | null;
}

/**
 * A network in GraphML 1.0, undirected. Nodes are n1, n2 … in their order, with their id as `name`,
 * label, cluster, place and weights as data; links carry every strength, the first of them also as
 * `weight`, which most programs read.
 * @see http://graphml.graphdrawing.org/primer/graphml-primer.html
 */
export function graphml({title, description, nodes, links, clusters}: ExchangeNetwork): string {
  const labels = new Map(clusters.map(({cluster, label}) => [cluster, label]));
  const ofNodes = nodeProperties(nodes, labels);
  const ofLinks = linkProperties(links);
  const place = new Map(nodes.map(({id}, i) => [id, `n${i + 1}`]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `<desc>${xmlText(`${title}. ${description}`)}</desc>`,
    ...ofNodes.map((property) => key(property, "node")),
    ...ofLinks.map((property) => key(property, "edge")),
    '<graph id="G" edgedefault="undirected">',
    ...nodes.map((node, i) => `<node id="n${i + 1}">${data(node, ofNodes)}</node>`),
    ...links.flatMap((link) => {
      const [one, other] = [place.get(link.one), place.get(link.other)];
      return one === undefined || other === undefined
        ? []
        : [`<edge source="${one}" target="${other}">${data(link, ofLinks)}</edge>`];
    }),
    "</graph>",
    "</graphml>",
    ""
  ].join("\n");
}

function nodeProperties(
  nodes: readonly ExchangeNode[],
  labels: ReadonlyMap<number, string>
): Property<ExchangeNode>[] {
  const made: Omit<Property<ExchangeNode>, "id">[] = [
    {name: "name", type: "string", value: ({id}) => id},
    {name: "label", type: "string", value: ({label}) => label},
    {name: "cluster", type: "int", value: ({cluster}) => cluster},
    {
      name: "cluster_label",
      type: "string",
      value: ({cluster}) => (cluster === null ? null : (labels.get(cluster) ?? null))
    },
    {name: "x", type: "double", value: ({at}) => at?.x ?? null},
    {name: "y", type: "double", value: ({at}) => at?.y ?? null},
    ...namesOf(nodes.map(({weights}) => weights)).map((name) => ({
      name: token(name),
      type: "double" as const,
      value: ({weights}: ExchangeNode) => weights[name] ?? null
    })),
    ...namesOf(nodes.map(({texts}) => texts)).map((name) => ({
      name: token(name),
      type: "string" as const,
      value: ({texts}: ExchangeNode) => texts[name] ?? null
    }))
  ];
  const used = made.filter(({value}) => nodes.some((node) => value(node) !== null));
  return used.map((property, i) => ({...property, id: `d${i + 1}`}));
}

function linkProperties(links: readonly ExchangeLink[]): Property<ExchangeLink>[] {
  const names = namesOf(links.map(({strengths}) => strengths));
  const [first = ""] = names;
  return [
    {name: "weight", value: ({strengths}: ExchangeLink) => strengths[first] ?? null},
    ...names.map((name) => ({
      name: token(name),
      value: ({strengths}: ExchangeLink) => strengths[name] ?? null
    }))
  ].map((property, i) => ({...property, type: "double", id: `e${i + 1}`}));
}

const namesOf = (records: readonly Record<string, unknown>[]) => [
  ...new Set(records.flatMap((record) => Object.keys(record)))
];

/** A name as `attr.name` takes it: letters, digits and underscores. */
const token = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "_");

function key({id, name, type}: Property<never>, of: "node" | "edge"): string {
  return `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
}

function data<Item>(item: Item, properties: readonly Property<Item>[]): string {
  return properties
    .flatMap(({id, value}) => {
      const known = value(item);
      return known === null ? [] : [`<data key="${id}">${xmlText(String(known))}</data>`];
    })
    .join("");
}

const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const entities: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};

/**
 * A text as it stands in XML 1.0, in an element or an attribute in double quotes. Characters that
 * XML cannot hold, such as control characters, become U+FFFD.
 */
export function xmlText(text: string): string {
  return text
    .replaceAll(unwritable, "\uFFFD")
    .replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character)
    .replaceAll("\r", "&#13;");
}
