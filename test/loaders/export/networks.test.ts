import {expect, test} from "vitest";
import {
  coWordNetwork,
  type ExchangeNetwork,
  paperNetwork
} from "../../../loaders/export/networks.js";
import {graphml, xmlText} from "../../../loaders/export/graphml.js";
import {vosviewerJson} from "../../../loaders/export/vosviewer.js";
import {hub, paper} from "../../src/rows.js";
import {exampleThemes} from "../../src/themes/theme-rows.js";

const network: ExchangeNetwork = {
  title: "Terms of <b>",
  description: "Two are linked where a paper has both.",
  words: {node: "term", nodes: "terms", link: "link", links: "links", strength: "papers"},
  nodes: [
    {
      id: "deep network",
      label: "deep <networks> & \u0001",
      cluster: 1,
      at: {x: 0.5, y: -1},
      weights: {Papers: 3},
      texts: {Field: '"x"'}
    },
    {
      id: "entropy",
      label: "entropy",
      cluster: null,
      at: {x: 0, y: 0},
      weights: {Papers: 1},
      texts: {}
    }
  ],
  links: [{one: "deep network", other: "entropy", strengths: {Papers: 1, "Jaccard index": 0.25}}],
  clusters: [{cluster: 1, label: "networks"}]
};

test("vosviewerJson(network)", () => {
  expect(JSON.parse(vosviewerJson(network))).toEqual({
    network: {
      items: [
        {
          id: "deep network",
          label: "deep <networks> & \u0001",
          x: 0.5,
          y: -1,
          cluster: 1,
          weights: {Papers: 3}
        },
        {id: "entropy", label: "entropy", x: 0, y: 0, weights: {Papers: 1}}
      ],
      links: [{source_id: "deep network", target_id: "entropy", strength: 1}],
      clusters: [{cluster: 1, label: "networks"}]
    },
    config: {
      terminology: {
        item: "term",
        items: "terms",
        link: "link",
        links: "links",
        link_strength: "papers",
        total_link_strength: "total papers"
      }
    },
    info: {title: "Terms of &lt;b&gt;", description: "Two are linked where a paper has both."}
  });
});

test("vosviewerJson gives no places where one is missing, and no cluster beyond 1,000", () => {
  const nodes = network.nodes.map((node, i) => ({
    ...node,
    at: i === 0 ? node.at : null,
    cluster: 1001
  }));
  const {network: made} = JSON.parse(vosviewerJson({...network, nodes}));
  expect(Object.keys(made.items[0])).toEqual(["id", "label", "weights"]);
});

test("graphml(network)", () => {
  expect(graphml(network)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>Terms of &lt;b&gt;. Two are linked where a paper has both.</desc>
<key id="d1" for="node" attr.name="name" attr.type="string"/>
<key id="d2" for="node" attr.name="label" attr.type="string"/>
<key id="d3" for="node" attr.name="cluster" attr.type="int"/>
<key id="d4" for="node" attr.name="cluster_label" attr.type="string"/>
<key id="d5" for="node" attr.name="x" attr.type="double"/>
<key id="d6" for="node" attr.name="y" attr.type="double"/>
<key id="d7" for="node" attr.name="papers" attr.type="double"/>
<key id="d8" for="node" attr.name="field" attr.type="string"/>
<key id="e1" for="edge" attr.name="weight" attr.type="double"/>
<key id="e2" for="edge" attr.name="papers" attr.type="double"/>
<key id="e3" for="edge" attr.name="jaccard_index" attr.type="double"/>
<graph id="G" edgedefault="undirected">
<node id="n1"><data key="d1">deep network</data><data key="d2">deep &lt;networks&gt; &amp; \uFFFD</data><data key="d3">1</data><data key="d4">networks</data><data key="d5">0.5</data><data key="d6">-1</data><data key="d7">3</data><data key="d8">&quot;x&quot;</data></node>
<node id="n2"><data key="d1">entropy</data><data key="d2">entropy</data><data key="d5">0</data><data key="d6">0</data><data key="d7">1</data></node>
<edge source="n1" target="n2"><data key="e1">1</data><data key="e2">1</data><data key="e3">0.25</data></edge>
</graph>
</graphml>
`);
});

test("xmlText: what XML cannot hold is marked, not dropped", () => {
  expect(xmlText("a\u0000b\uD800c\uFFFEd\r\n😀")).toBe("a\uFFFDb\uFFFDc\uFFFDd&#13;\n😀");
});

test("coWordNetwork holds every term and every link of a hub, and the themes as groups", () => {
  const rows = exampleThemes();
  const made = coWordNetwork(hub(), rows);
  expect(made.nodes).toHaveLength(rows.terms.length);
  expect(made.links).toHaveLength(rows.theme_links.length);
  expect(made.links[0]?.strengths).toEqual({
    Papers: rows.theme_links[0]?.papers,
    "Association strength": rows.theme_links[0]?.association_strength,
    "Inclusion index": rows.theme_links[0]?.inclusion,
    "Jaccard index": rows.theme_links[0]?.jaccard,
    "Salton cosine": rows.theme_links[0]?.salton,
    "Equivalence index": rows.theme_links[0]?.equivalence
  });
  expect(made.clusters.map(({label}) => label)).toEqual(rows.themes.map(({theme}) => theme));
  const [first] = rows.themes;
  const inFirst = rows.terms.filter(({theme_id}) => theme_id === first?.theme_id).length;
  expect(made.nodes.filter(({cluster}) => cluster === 1)).toHaveLength(inFirst);
  expect(graphml(made).match(/<edge /g)).toHaveLength(rows.theme_links.length);
});

test("paperNetwork links each pair once, with the clusters of one clustering", () => {
  const near = {hub_id: "h", rank: 1, similarity: 0.5, terms: "[]"};
  const position = {
    hub_id: "h",
    layout: "pcoa",
    neighbours_kept: 0,
    kept_by_chance: 0,
    stress: 0
  };
  const made = paperNetwork(
    hub(),
    {
      papers: [paper(), paper({position: 2, title: null, year: 2024, field: "cs.LG"})],
      neighbours: [
        {...near, paper_id: "p2", neighbour_id: "p1"},
        {...near, paper_id: "p1", neighbour_id: "p2"}
      ],
      positions: [
        {...position, paper_id: "p1", x: 1, y: 2},
        {...position, paper_id: "p2", x: null, y: null}
      ],
      memberships: [
        {paper_id: "p1", clustering_id: "a", cluster_id: 3},
        {paper_id: "p1", clustering_id: "b", cluster_id: 7}
      ],
      clusters: [
        {clustering_id: "a", cluster_id: 3, name: "three"},
        {clustering_id: "b", cluster_id: 7, name: "seven"}
      ]
    },
    {clusteringId: "a"}
  );
  expect(made.links).toEqual([{one: "p1", other: "p2", strengths: {Similarity: 0.5}}]);
  expect(made.clusters).toEqual([{cluster: 3, label: "three"}]);
  expect(made.nodes).toEqual([
    {id: "p1", label: "Title 1", cluster: 3, at: {x: 1, y: 2}, weights: {}, texts: {}},
    {
      id: "p2",
      label: "p2",
      cluster: null,
      at: null,
      weights: {},
      texts: {Year: "2024", Field: "cs.LG"}
    }
  ]);
});

test("networks of a synthetic hub say so in their descriptions", () => {
  const made = hub({synthetic: true});
  const none = {papers: [], neighbours: [], positions: [], memberships: [], clusters: []};
  const marked = /^Synthetic: made up by npm run demo, no real papers\. T/;
  expect(paperNetwork(made, none, {clusteringId: "a"}).description).toMatch(marked);
  const words = coWordNetwork(made, exampleThemes());
  expect(words.description).toMatch(marked);
  expect(graphml(words)).toContain("no real papers. Terms of the citing papers");
});
