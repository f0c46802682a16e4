import type {JavaRandom} from "./java-random.js";
import {alone, LeidenRoom, type Level} from "./leiden-room.js";
import type {Adjacency} from "./network.js";

/** What a pass of the algorithm needs to know beside the network. */
interface PassOptions {
  /** The resolution, in units of the strengths of nodes. */
  resolution: number;
  random: JavaRandom;
}

const randomness = 0.01;

/**
 * The passes of the Leiden algorithm over a network, by modularity: nodes move to the community
 * that gains most until none gains, each community is refined into parts that are well connected,
 * and the network of the parts has its pass. It takes the steps of `networkanalysis-ts` 1.0.0 one
 * by one, with the same numbers in the same order, in room that is set up once a network: on
 * networks of some thirty nodes that is about twice as fast.
 * @see Traag, V. A., Waltman, L. & van Eck, N. J. (2019). From Louvain to Leiden. Sci. Rep. 9,
 * 5233, algorithm A.2.
 */
export class LeidenPasses {
  readonly #resolution: number;
  readonly #random: JavaRandom;
  readonly #room: LeidenRoom;

  constructor(network: Adjacency, {resolution, random}: PassOptions) {
    const {starts, neighbours, weights} = network;
    const nodes = starts.length - 1;
    this.#resolution = resolution;
    this.#random = random;
    this.#room = new LeidenRoom(nodes, weights.length);
    const level = this.#room.levelAt(0);
    Object.assign(level, {nodes, starts, neighbours, weights});
    for (let node = 0; node < nodes; ++node)
      level.strengths[node] = sumOf(weights, starts[node] ?? 0, starts[node + 1] ?? 0);
    alone(level);
  }

  /** The community of each node, and how many communities there are, after the passes so far. */
  found(): Pick<Level, "labels" | "communities" | "strengths"> {
    const {nodes, labels, communities, strengths} = this.#room.levelAt(0);
    return {labels: labels.subarray(0, nodes), communities, strengths};
  }

  /** Puts each node into a community of its own again. */
  start(): void {
    alone(this.#room.levelAt(0));
  }

  /** One pass; returns whether a node moved. */
  pass(depth = 0): boolean {
    const level = this.#room.levelAt(depth);
    let moved = this.#move(level);
    const {nodes, communities} = level;
    if (communities === nodes) return moved;
    const next = this.#room.levelAt(depth + 1);
    const parts = this.#refine(level);
    if (parts < nodes) {
      const {labels, parts: refined} = level;
      this.#aggregate(level, refined, parts, next);
      for (let node = 0; node < nodes; ++node) next.labels[refined[node] ?? 0] = labels[node] ?? 0;
      next.communities = communities;
      level.labels = refined;
      level.parts = labels;
    } else {
      this.#aggregate(level, level.labels, communities, next);
      alone(next);
    }
    if (this.pass(depth + 1)) moved = true;
    const {labels} = level;
    const {labels: above} = next;
    for (let node = 0; node < nodes; ++node) labels[node] = above[labels[node] ?? 0] ?? 0;
    level.communities = next.communities;
    return moved;
  }

  /**
   * Moves nodes in random order, and again those beside one that moved; returns whether one did.
   */
  #move(level: Level): boolean {
    const {nodes, starts, neighbours, weights, strengths, labels} = level;
    if (nodes === 1) return false;
    const [strengthOf, nodesOf, free] = [
      this.#room.strengthOf,
      this.#room.nodesOf,
      this.#room.free
    ];
    const [linked, near, isSettled] = [this.#room.linked, this.#room.near, this.#room.isSettled];
    const resolution = this.#resolution;
    strengthOf.fill(0, 0, nodes);
    nodesOf.fill(0, 0, nodes);
    isSettled.fill(0, 0, nodes);
    for (let node = 0; node < nodes; ++node) {
      const label = labels[node] ?? 0;
      strengthOf[label] = (strengthOf[label] ?? 0) + (strengths[node] ?? 0);
      nodesOf[label] = (nodesOf[label] ?? 0) + 1;
    }
    let unused = 0;
    for (let label = nodes - 1; label >= 0; --label)
      if (nodesOf[label] === 0) free[unused++] = label;
    const order = this.#randomOrder(nodes);
    let moved = false;
    let left = nodes;
    let highest = level.communities;
    for (let at = 0; left > 0; at = at < nodes - 1 ? at + 1 : 0) {
      const node = order[at] ?? 0;
      const own = strengths[node] ?? 0;
      const before = labels[node] ?? 0;
      const [from, to] = [starts[node] ?? 0, starts[node + 1] ?? 0];
      strengthOf[before] = (strengthOf[before] ?? 0) - own;
      nodesOf[before] = (nodesOf[before] ?? 0) - 1;
      if (nodesOf[before] === 0) free[unused++] = before;
      near[0] = free[unused - 1] ?? 0;
      let count = 1;
      for (let i = from; i < to; ++i) {
        const label = labels[neighbours[i] ?? 0] ?? 0;
        const known = linked[label] ?? 0;
        if (known === 0) near[count++] = label;
        linked[label] = known + (weights[i] ?? 0);
      }
      let best = before;
      let most = (linked[before] ?? 0) - own * (strengthOf[before] ?? 0) * resolution;
      for (let i = 0; i < count; ++i) {
        const label = near[i] ?? 0;
        const gain = (linked[label] ?? 0) - own * (strengthOf[label] ?? 0) * resolution;
        if (gain > most) [best, most] = [label, gain];
        linked[label] = 0;
      }
      strengthOf[best] = (strengthOf[best] ?? 0) + own;
      nodesOf[best] = (nodesOf[best] ?? 0) + 1;
      if (best === free[unused - 1]) unused -= 1;
      isSettled[node] = 1;
      left -= 1;
      if (best === before) continue;
      moved = true;
      labels[node] = best;
      if (best >= highest) highest = best + 1;
      for (let i = from; i < to; ++i) {
        const other = neighbours[i] ?? 0;
        if (isSettled[other] === 0 || labels[other] === best) continue;
        isSettled[other] = 0;
        left += 1;
        const place = at + left;
        order[place < nodes ? place : place - nodes] = other;
      }
    }
    level.communities = moved ? this.#room.renumber(labels, nodes, highest) : highest;
    return moved;
  }

  /** Divides each community into parts that are well connected; returns how many there are. */
  #refine(level: Level): number {
    const {nodes, labels, communities} = level;
    this.#room.group(labels, nodes, communities);
    let parts = 0;
    for (let community = 0; community < communities; ++community)
      parts += this.#divide(level, community, parts);
    return parts;
  }

  /**
   * Divides one community: its nodes, each alone at first, join a part at random, the likelier the
   * more that gains. Parts are numbered from `first` on; returns how many there are.
   */
  #divide(
    {starts, neighbours, weights, strengths, labels, parts}: Level,
    community: number,
    first: number
  ): number {
    const [from, to] = [this.#room.starts[community] ?? 0, this.#room.starts[community + 1] ?? 0];
    const [members, partOf] = [this.#room.members, this.#room.free];
    const size = to - from;
    if (size === 1) {
      parts[members[from] ?? 0] = first;
      return 1;
    }
    const [strengthOf, outside, isShared] = [
      this.#room.strengthOf,
      this.#room.outside,
      this.#room.isSettled
    ];
    const [linked, near, sums] = [this.#room.linked, this.#room.near, this.#room.sums];
    const resolution = this.#resolution;
    let total = 0;
    for (let place = 0; place < size; ++place) {
      const node = members[from + place] ?? 0;
      const strength = strengths[node] ?? 0;
      total += strength;
      strengthOf[place] = strength;
      partOf[node] = place;
      isShared[place] = 0;
      let links = 0;
      const end = starts[node + 1] ?? 0;
      for (let i = starts[node] ?? 0; i < end; ++i)
        if (labels[neighbours[i] ?? 0] === community) links += weights[i] ?? 0;
      outside[place] = links;
    }
    const order = this.#randomOrder(size);
    let joined = false;
    for (let k = 0; k < size; ++k) {
      const place = order[k] ?? 0;
      const strength = strengthOf[place] ?? 0;
      const needed = strength * (total - strength) * resolution;
      if (isShared[place] === 1 || (outside[place] ?? 0) < needed) continue;
      const node = members[from + place] ?? 0;
      const own = strengths[node] ?? 0;
      const [begin, end] = [starts[node] ?? 0, starts[node + 1] ?? 0];
      strengthOf[place] = 0;
      outside[place] = 0;
      near[0] = place;
      let count = 1;
      for (let i = begin; i < end; ++i) {
        const other = neighbours[i] ?? 0;
        if (labels[other] !== community) continue;
        const part = partOf[other] ?? 0;
        const known = linked[part] ?? 0;
        if (known === 0) near[count++] = part;
        linked[part] = known + (weights[i] ?? 0);
      }
      let best = place;
      let most = 0;
      let sum = 0;
      for (let i = 0; i < count; ++i) {
        const part = near[i] ?? 0;
        const strengthOfPart = strengthOf[part] ?? 0;
        if ((outside[part] ?? 0) >= strengthOfPart * (total - strengthOfPart) * resolution) {
          const gain = (linked[part] ?? 0) - own * strengthOfPart * resolution;
          if (gain > most) [best, most] = [part, gain];
          if (gain >= 0) sum += exponential(gain / randomness);
        }
        sums[i] = sum;
        linked[part] = 0;
      }
      const chosen = sum < Infinity ? (near[this.#drawn(sum, count)] ?? 0) : best;
      strengthOf[chosen] = (strengthOf[chosen] ?? 0) + own;
      for (let i = begin; i < end; ++i) {
        const other = neighbours[i] ?? 0;
        if (labels[other] !== community) continue;
        const weight = weights[i] ?? 0;
        outside[chosen] = (outside[chosen] ?? 0) + (partOf[other] === chosen ? -weight : weight);
      }
      if (chosen === place) continue;
      partOf[node] = chosen;
      isShared[chosen] = 1;
      joined = true;
    }
    const names = this.#room.names;
    names.fill(joined ? 0 : 1, 0, size);
    if (joined)
      for (let place = 0; place < size; ++place) names[partOf[members[from + place] ?? 0] ?? 0] = 1;
    let count = 0;
    for (let place = 0; place < size; ++place)
      if (names[place] === 1) names[place] = first + count++;
    for (let place = 0; place < size; ++place) {
      const node = members[from + place] ?? 0;
      parts[node] = names[partOf[node] ?? 0] ?? 0;
    }
    return count;
  }

  /** Which of the first sums is the first that a random share of their last one does not exceed. */
  #drawn(last: number, count: number): number {
    const share = last * this.#random.nextDouble();
    let below = -1;
    let above = count;
    while (below < above - 1) {
      const middle = (below + above) >> 1;
      if ((this.#room.sums[middle] ?? 0) >= share) above = middle;
      else below = middle;
    }
    return above;
  }

  /** Writes the network whose nodes are the communities of another one to a level. */
  #aggregate(level: Level, labels: Int32Array, communities: number, into: Level): void {
    const {nodes, starts, neighbours, weights, strengths} = level;
    this.#room.group(labels, nodes, communities);
    const [members, linked, near] = [this.#room.members, this.#room.linked, this.#room.near];
    let links = 0;
    for (let community = 0; community < communities; ++community) {
      let strength = 0;
      let count = 0;
      const last = this.#room.starts[community + 1] ?? 0;
      for (let place = this.#room.starts[community] ?? 0; place < last; ++place) {
        const node = members[place] ?? 0;
        strength += strengths[node] ?? 0;
        const end = starts[node + 1] ?? 0;
        for (let i = starts[node] ?? 0; i < end; ++i) {
          const other = labels[neighbours[i] ?? 0] ?? 0;
          if (other === community) continue;
          const known = linked[other] ?? 0;
          if (known === 0) near[count++] = other;
          linked[other] = known + (weights[i] ?? 0);
        }
      }
      into.strengths[community] = strength;
      for (let i = 0; i < count; ++i) {
        const other = near[i] ?? 0;
        into.neighbours[links] = other;
        into.weights[links++] = linked[other] ?? 0;
        linked[other] = 0;
      }
      into.starts[community + 1] = links;
    }
    into.nodes = communities;
  }

  #randomOrder(size: number): Int32Array {
    const [order, random] = [this.#room.order, this.#random];
    for (let i = 0; i < size; ++i) order[i] = i;
    for (let i = 0; i < size; ++i) {
      const j = random.nextInt(size);
      const other = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = other;
    }
    return order;
  }
}

/** The sum of values from a place to before another. */
export function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; ++i) sum += values[i] ?? 0;
  return sum;
}

/** e to the power of a number, roughly, as the authors' program has it: (1 + x / 256)²⁵⁶. */
function exponential(x: number): number {
  if (x < -256) return 0;
  let power = 1 + x / 256;
  for (let k = 0; k < 8; ++k) power *= power;
  return power;
}
