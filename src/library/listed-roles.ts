import type {ListedRoleRow} from "npm:hubscope";
import {colourOf} from "../evidence/evidence.js";
import type {Segment} from "../marks/segment-strip.js";
import {quoted} from "../page/words.js";

/**
 * The papers of a hub, `total` in all, in runs: those of each role, and those of none that is
 * known.
 */
export function listedRoles(roles: readonly ListedRoleRow[], total: number): Segment[] {
  const labels = roles.flatMap(({label}) => label ?? []);
  const known = roles.reduce((sum, {papers}) => sum + papers, 0);
  return [
    ...roles.map(({label, papers, known}) =>
      label === null
        ? {label: "several roles", count: papers, colour: "several-labels"}
        : {
            label: known ? label : quoted(label),
            count: papers,
            colour: colourOf(label, "role", labels)
          }
    ),
    {label: "not classified", count: Math.max(0, total - known), colour: "not-classified"}
  ];
}
