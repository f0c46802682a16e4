import {themeColour} from "../themes/themes.js";

/** The name of the colour of a cluster in the stylesheet, by its id; papers in none have no colour. */
export function clusterColour(clusterId: number | null | undefined): string {
  return clusterId == null ? "no-cluster" : themeColour(clusterId);
}
