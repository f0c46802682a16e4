/** What an analyst sets for the themes of a hub. */
export interface ThemeSettings {
  /**
   * The fewest papers of a term; by default what the curation files set, else 2, and one in 500 papers
   * of a large hub.
   */
  minPapers?: number;
  /** The granularity of the detected themes; by default what the curation files set, else 1. */
  resolution?: number;
}
