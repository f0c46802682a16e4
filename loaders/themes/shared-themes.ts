import type {CarriedTheme} from "./papers-of-themes.js";
import type {ThemeGroup} from "./theme-groups.js";

const fewestPapers = 2;

/**
 * Leaves out the detected themes that fewer than two papers carry, for they are what one paper is
 * about and no theme of the hub; curated ones stay. `carriedOf` says which papers carry themes.
 */
export function sharedThemes(
  groups: readonly ThemeGroup[],
  carriedOf: (groups: readonly ThemeGroup[]) => CarriedTheme[]
): {groups: ThemeGroup[]; carried: CarriedTheme[]} {
  const papers = groups.map(() => 0);
  for (const {theme} of carriedOf(groups)) papers[theme] = (papers[theme] ?? 0) + 1;
  const kept = groups.filter(
    ({origin}, theme) => origin === "curated" || (papers[theme] ?? 0) >= fewestPapers
  );
  return {groups: kept, carried: carriedOf(kept)};
}
