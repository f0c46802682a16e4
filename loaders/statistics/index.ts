export {coverage, type Coverage} from "./coverage.js";
export {evidenceGate, type EvidenceGate} from "./evidence-gate.js";
export type {Interval} from "./interval.js";
export {missingGrade, type MissingGrade} from "./missing-grade.js";
export {normalQuantile} from "./normal-quantile.js";
export {papersToClassify} from "./papers-to-classify.js";
export {wilsonInterval} from "./wilson-interval.js";
export {worstCaseBounds} from "./worst-case-bounds.js";
