import type {CoWords} from "../../themes/co-words.js";
import type {CarriedTheme} from "../../themes/papers-of-themes.js";
import type {Placed} from "../../themes/strategic-diagram.js";
import type {TermPlaces} from "../../themes/term-places.js";
import type {Term} from "../../themes/terms.js";
import type {ThemeGroup} from "../../themes/theme-groups.js";
import type {EchoedSentence} from "../../themes/uptake.js";

/** What the analysis of a hub's themes found. */
export interface ThemeAnalysis {
  terms: readonly Term[];
  places: TermPlaces;
  network: CoWords;
  groups: readonly ThemeGroup[];
  carried: readonly CarriedTheme[];
  placed: readonly Placed[];
  uptaken: readonly EchoedSentence[];
  /** What the uptake is compared with. */
  others: {hubs: number; papers: number};
}
