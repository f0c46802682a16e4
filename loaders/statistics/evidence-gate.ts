/**
 * What may be shown of shares: `counts` and bounds only, `dots` with their Wilson interval, or
 * `bars` with it.
 */
export type EvidenceGate = "counts" | "dots" | "bars";

/** What `classified` papers allow: counts below 5, dots from 5 to 9, bars from 10. */
export function evidenceGate(classified: number): EvidenceGate {
  return classified < 5 ? "counts" : classified < 10 ? "dots" : "bars";
}
