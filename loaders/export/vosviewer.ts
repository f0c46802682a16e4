import type {ExchangeNetwork, ExchangeNode} from "./networks.js";

const mostClusters = 1000;

/**
 * A network in the JSON format of VOSviewer and VOSviewer Online, which lays it out where no places
 * are given. The first strength of a link is its strength; groups are VOSviewer's clusters 1 to
 * 1,000, and a node of a later one has none.
 * @see https://app.vosviewer.com/docs/file-types/json-file-type/
 */
export function vosviewerJson({
  title,
  description,
  words,
  nodes,
  links,
  clusters
}: ExchangeNetwork): string {
  const placed = nodes.length > 0 && nodes.every(({at}) => at !== null);
  const network = {
    items: nodes.map((node) => item(node, placed)),
    links: links.map(({one, other, strengths}) => ({
      source_id: one,
      target_id: other,
      strength: Object.values(strengths)[0] ?? 0
    })),
    clusters: clusters.filter(({cluster}) => isCluster(cluster))
  };
  const config = {
    terminology: {
      item: words.node,
      items: words.nodes,
      link: words.link,
      links: words.links,
      link_strength: words.strength,
      total_link_strength: `total ${words.strength}`
    }
  };
  const info = {title: asHtml(title), description: asHtml(description)};
  return `${JSON.stringify({network, config, info}, null, 1)}\n`;
}

/** VOSviewer may read the two texts of `info` as HTML. */
const asHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const isCluster = (cluster: number | null) =>
  cluster !== null && cluster >= 1 && cluster <= mostClusters;

function item({id, label, cluster, at, weights}: ExchangeNode, placed: boolean) {
  return {
    id,
    label,
    ...(placed ? at : {}),
    ...(isCluster(cluster) ? {cluster} : {}),
    ...(Object.keys(weights).length > 0 ? {weights} : {})
  };
}
