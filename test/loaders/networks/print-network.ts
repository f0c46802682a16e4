import {clusterInput} from "../../../loaders/clusters/neighbours.js";
import {phrasedPapers} from "../../../loaders/clusters/phrased-papers.js";
import {topicalPapers} from "../../../loaders/demo/topical-papers.js";
import {noCuration} from "../../../loaders/vocabulary/read-curation.js";
import {plantedNetwork} from "./planted-network.js";

const curation = {own: noCuration, shared: noCuration};
const {one, other, weights} =
  process.argv[2] === "papers"
    ? clusterInput(phrasedPapers(topicalPapers({papers: 3000}).papers, curation)).graph
    : plantedNetwork();
for (let e = 0; e < weights.length; ++e) {
  console.log(`${String(one[e])} ${String(other[e])} ${String(weights[e])}`);
}
