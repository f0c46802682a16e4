import {boundedNeighbours, neighbours, type Neighbours} from "./neighbours.js";
import type {Vectors} from "./vectors.js";

const mostExact = 20_000;

/** The nearest papers of each paper of a hub: exact, and above 20,000 papers found in bounded time. */
export function hubNeighbours(vectors: Vectors): Neighbours {
  return vectors.rows > mostExact ? boundedNeighbours(vectors) : neighbours(vectors);
}
