import type {Adjacency} from "./network.js";

/**
 * A network of a pass: that of the nodes, or one in which each node is a community of the one
 * before.
 */
export interface Level extends Omit<Adjacency, "ownWeight"> {
  nodes: number;
  /** What each node weighs: its strength, or that of all nodes in it. */
  strengths: Float64Array;
  /** The community of each node, and how many communities there are. */
  labels: Int32Array;
  communities: number;
  /** The part of its community that each node is in after refinement. */
  parts: Int32Array;
}

/** The room that passes over a network of so many nodes and links work in. */
export class LeidenRoom {
  /**
   * By community, or by part of one: its strength, how many nodes it has, what links lead out of
   * it.
   */
  readonly strengthOf: Float64Array;
  readonly nodesOf: Int32Array;
  readonly outside: Float64Array;
  /**
   * The links of a node by community, 0 between nodes, and the communities that it has links to.
   */
  readonly linked: Float64Array;
  readonly near: Int32Array;
  readonly sums: Float64Array;
  readonly order: Int32Array;
  readonly isSettled: Uint8Array;
  readonly free: Int32Array;
  readonly names: Int32Array;
  /**
   * Nodes by community: those of community c are `members[i]` for i from `starts[c]` to `starts[c +
   * 1]`.
   */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  readonly #levels: Level[] = [];

  constructor(
    readonly nodes: number,
    readonly links: number
  ) {
    this.strengthOf = new Float64Array(nodes);
    this.nodesOf = new Int32Array(nodes);
    this.outside = new Float64Array(nodes);
    this.linked = new Float64Array(nodes);
    this.near = new Int32Array(nodes + 1);
    this.sums = new Float64Array(nodes + 1);
    this.order = new Int32Array(nodes);
    this.isSettled = new Uint8Array(nodes);
    this.free = new Int32Array(nodes);
    this.names = new Int32Array(nodes);
    this.starts = new Int32Array(nodes + 1);
    this.members = new Int32Array(nodes);
  }

  levelAt(depth: number): Level {
    const links = depth === 0 ? 0 : this.links;
    return (this.#levels[depth] ??= {
      nodes: 0,
      starts: new Int32Array(this.nodes + 1),
      neighbours: new Int32Array(links),
      weights: new Float64Array(links),
      strengths: new Float64Array(this.nodes),
      labels: new Int32Array(this.nodes),
      communities: 0,
      parts: new Int32Array(this.nodes)
    });
  }

  /** Lists the nodes of each community in `starts` and `members`. */
  group(labels: Int32Array, nodes: number, communities: number): void {
    const [starts, members] = [this.starts, this.members];
    starts.fill(0, 0, communities + 1);
    for (let node = 0; node < nodes; ++node) {
      const after = (labels[node] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let c = 0; c < communities; ++c) starts[c + 1] = (starts[c + 1] ?? 0) + (starts[c] ?? 0);
    for (let node = nodes - 1; node >= 0; --node) {
      const after = (labels[node] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) - 1;
      members[starts[after] ?? 0] = node;
    }
    for (let c = 0; c < communities; ++c) starts[c] = starts[c + 1] ?? 0;
    starts[communities] = nodes;
  }

  /**
   * Numbers the communities that have nodes from 0 on, in their order; returns how many there are.
   */
  renumber(labels: Int32Array, nodes: number, communities: number): number {
    const names = this.names;
    names.fill(-1, 0, communities);
    for (let node = 0; node < nodes; ++node) names[labels[node] ?? 0] = 0;
    let count = 0;
    for (let c = 0; c < communities; ++c) if (names[c] === 0) names[c] = count++;
    for (let node = 0; node < nodes; ++node) labels[node] = names[labels[node] ?? 0] ?? 0;
    return count;
  }
}

/** Puts each node of a network into a community of its own. */
export function alone(level: Level): void {
  for (let node = 0; node < level.nodes; ++node) level.labels[node] = node;
  level.communities = level.nodes;
}
