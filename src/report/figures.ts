import {clusterGroups} from "../clusters/cluster-groups.js";
import {structureTest} from "../clusters/structure-test.js";
import {coAssignmentMatrix} from "../clusters/co-assignment-matrix.js";
import {dendrogram} from "../clusters/dendrogram.js";
import {consensusGroups} from "../clusters/consensus-groups.js";
import {influentialTerms} from "../clusters/influential-terms.js";
import {specificationStrip} from "../clusters/specification-strip.js";
import {citingSentences} from "../citations/citing-sentences.js";
import {rolesByThemes, rolesByYears, stancesByYears} from "../citations/roles-by.js";
import {paperFacets} from "../evidence/facet-bars.js";
import {representativeDots} from "../evidence/representative-dots.js";
import {hubMessages} from "../ledger/diagnostics.js";
import {lineLedger} from "../ledger/parse-ledger.js";
import {papersList} from "../papers/papers-list.js";
import {coWordNetwork} from "../themes/co-word-network.js";
import {distinctiveTerms} from "../themes/distinctive-terms.js";
import {strategicDiagram} from "../themes/strategic-diagram.js";
import {themeIntersections} from "../themes/theme-intersections.js";
import {themeMatrix} from "../themes/theme-matrix.js";
import {themeRows} from "../themes/theme-rows.js";
import {themeTest} from "../themes/theme-test.js";
import {themesOverYears} from "../themes/themes-over-years.js";
import {whoCites} from "../who/who-cites.js";
import {papersAYear} from "../years/papers-a-year.js";
import {uptakeText} from "../themes/uptake-text.js";
import {firstFigures} from "./first-figures.js";
import {otherPrograms} from "./interchange-links.js";
import {howItWasMade} from "./methods-paragraph.js";

/** Every figure, by the name that a page shows it by, in the order of the report. */
export const figures = {
  ...firstFigures,
  citingSentences,
  themeRows,
  themeTest,
  themeMatrix,
  themeIntersections,
  coWordNetwork,
  strategicDiagram,
  distinctiveTerms,
  papersAYear,
  themesOverYears,
  rolesByThemes,
  rolesByYears,
  stancesByYears,
  structureTest,
  clusterGroups,
  influentialTerms,
  consensusGroups,
  coAssignmentMatrix,
  specificationStrip,
  dendrogram,
  uptakeText,
  representativeDots,
  whoCites,
  paperFacets,
  papersList,
  lineLedger,
  hubMessages,
  otherPrograms,
  howItWasMade
};

/** The name of a figure. */
export type FigureName = keyof typeof figures;
