import type {CarriedTheme} from "./papers-of-themes.js";
import type {ThemeGroup} from "./theme-groups.js";

const fewestPapers = 2;

/**
 * Leaves out the detected themes that fewer than two papers carry, for they are what one paper is
 * about and no theme of the hub; curated ones stay. `carried` are the themes that papers carry.
 */
export function dropSinglePaperThemes(
  groups: readonly ThemeGroup[],
  carried: readonly CarriedTheme[]
): {groups: ThemeGroup[]; carried: CarriedTheme[]} {
  const papers = groups.map(() => 0);
  for (const {theme} of carried) papers[theme] = (papers[theme] ?? 0) + 1;
  const kept = groups.flatMap(({origin}, theme) =>
    origin === "curated" || (papers[theme] ?? 0) >= fewestPapers ? [theme] : []
  );
  const placeOf = new Map(kept.map((theme, place) => [theme, place]));
  return {
    groups: groups.filter((_, theme) => placeOf.has(theme)),
    carried: carried.flatMap((one) => {
      const theme = placeOf.get(one.theme);
      return theme === undefined ? [] : [{...one, theme}];
    })
  };
}
