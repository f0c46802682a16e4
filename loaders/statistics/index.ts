export {logOddsRatio} from "./association.js";
export type {LogOdds} from "./association.js";
export {benjaminiHochberg, hypergeometricTest, keyness} from "./significance.js";
export type {Keyness} from "./significance.js";
export {
  associationStrength,
  callonCentrality,
  callonDensity,
  equivalenceEstimate,
  equivalenceIndex,
  inclusionIndex,
  jaccardIndex,
  saltonCosine
} from "./co-word-measures.js";
export {coverage, evidenceGate, missingGrade, papersToClassify} from "./coverage.js";
export type {Coverage} from "./coverage.js";
export {
  newcombeInterval,
  subsamplingInterval,
  wilsonInterval,
  worstCaseBounds
} from "./intervals.js";
export type {Interval, ShareDifference} from "./intervals.js";
export {kruskalStress, neighboursKept} from "./map-quality.js";
export {maximumAssignment} from "./maximum-assignment.js";
export {normalProbability, normalQuantile} from "./normal.js";
export {
  adjustedRandIndex,
  contingencyTable,
  modularity,
  normalisedMutualInformation,
  silhouette
} from "./partitions.js";
export {cTfIdf, cValue, fightinWords, inverseDocumentFrequency, relevance} from "./term-weights.js";
export {halfLife, trendTest} from "./trends.js";
export type {Trend, YearCount} from "./trends.js";
