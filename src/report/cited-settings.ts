import type {PageState} from "../interaction/page-state.js";
import {statedTrial, trialWords} from "../trials/trials.js";

/** What is set on a report beside the selection and the clustering, by name, for its citation. */
export function citedSettings({get}: Pick<PageState, "get">): Record<string, string> {
  const settings = {
    "words tried": trialWords(statedTrial(get("tried"))),
    "links of the network": get("links") ?? "",
    "relevance λ": get("lambda") ?? ""
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ""));
}
