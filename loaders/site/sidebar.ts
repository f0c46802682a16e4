import type {Analysis} from "./list-analyses.js";

/** A page that the sidebar names. */
export type SidebarPage = Analysis;

/** A section of the sidebar, or a page that stands in none. */
export type SidebarEntry = SidebarPage | {name: string; pages: readonly SidebarPage[]};

/** From more hubs than these, the library alone lists them: a sidebar of them hides everything else. */
const mostHubs = 24;

/** What the sidebar names: the hubs where they are few, the analyses where there are any, `others`. */
export function sidebar({
  hubs,
  analyses,
  others
}: Record<"hubs" | "analyses" | "others", readonly SidebarPage[]>): SidebarEntry[] {
  return [
    ...(hubs.length > mostHubs ? [] : [{name: "Hubs", pages: hubs}]),
    ...(analyses.length === 0 ? [] : [{name: "Analyses", pages: analyses}]),
    ...others
  ];
}
